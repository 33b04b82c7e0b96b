// What the cells of the matrix mean: the stances that occur, both at once, and the kinds of empty.
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../../shared/records/codebook/stance-look.ts'
import { classNames } from '../../../ui/class-names.ts'
import styles from './matrix.module.css'
import areas from './stance-areas.module.css'

function Key({ ink, sign, words }: { readonly ink: string; readonly sign: string; readonly words: string }) {
  return (
    <li>
      <span
        aria-hidden="true"
        className={classNames(styles.key, areas.key)}
        data-stance={ink}
        data-weight="2"
      >
        <b>{sign}</b>
      </span>
      {words}
    </li>
  )
}

export function MatrixLegend({
  stances,
  addsUp,
}: {
  readonly stances: readonly Stance[]
  readonly addsUp: boolean
}) {
  return (
    <div className={styles.legend}>
      <ul aria-label="What the cells mean">
        {stances.map((stance) => (
          <Key key={stance.id} ink={stanceLook(stance).ink} sign={stance.sign} words={stance.name} />
        ))}
        <Key ink="mixed" sign="±" words="for and against" />
        <li>
          <span aria-hidden="true" className={styles.dot}>
            ·
          </span>
          spoke, not on this
        </li>
        <li>
          <span aria-hidden="true" className={`${styles.key} ${styles.silent}`} />
          did not speak
        </li>
      </ul>
      <p>
        The figure counts quotes; deeper means more of them. Rows in italics are reported by others.
        {!addsUp && ' What a group says counts for each of its members too, so rows are not added up.'}
      </p>
    </div>
  )
}
