// What would change of an entry of the codebook, a line each field: what it is now struck, what it would be beside it.
import type { FieldChange } from '../../../../../shared/formats/codebook/plan/planned-entry.ts'
import { pigment } from '../../../ui/marks/pigment.ts'
import { Swatch } from '../../../ui/marks/swatch.tsx'
import { colourNames } from '../topics/topic-name.tsx'
import styles from './field-lines.module.css'

/** `isNew`: there is nothing now, so nothing is struck and nothing stands out. */
export function FieldLines({
  changes,
  isNew,
}: {
  readonly changes: readonly FieldChange[]
  readonly isNew: boolean
}) {
  return (
    <ul className={styles.fields}>
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          <span className={styles.field}>{field}</span>{' '}
          <span>
            {!isNew && from !== '' && (
              <>
                <del>
                  <Value field={field} text={from} />
                </del>{' '}
              </>
            )}
            {to === '' ? (
              <span className="fine">nothing</span>
            ) : isNew ? (
              <Value field={field} text={to} />
            ) : (
              <ins>
                <Value field={field} text={to} />
              </ins>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

const longest = 160
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)

function Value({ field, text }: { readonly field: string; readonly text: string }) {
  const name = field === 'colour' ? colourNames[Number(text) - 1] : undefined
  return (
    <>
      {name !== undefined && (
        <>
          <Swatch color={pigment(Number(text)).color} size="small" />{' '}
        </>
      )}
      <bdi>{name ?? shortened(text)}</bdi>
    </>
  )
}
