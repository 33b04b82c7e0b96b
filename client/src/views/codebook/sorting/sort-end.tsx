// The end of the walk: what will be done, in one sentence, and the button that does it. Until then nothing has changed.
import { Button } from '../../../ui/controls/button.tsx'
import { CheckBox } from '../../../ui/controls/check-box.tsx'
import { FormError } from '../../../ui/controls/form-error.tsx'
import { inWords } from './sort-words.ts'
import { type Choice, type Choices, tallied } from './sorted.ts'
import styles from './sorting.module.css'

export function SortEnd({
  kind,
  choices,
  order,
  from,
  into,
  nameOf,
  unseen,
  retires,
  isBusy,
  trouble,
  onFinish,
  onBack,
}: {
  readonly kind: 'merge' | 'split'
  readonly choices: Choices
  readonly order: readonly Choice[]
  readonly from: string
  readonly into: string
  readonly nameOf: (choice: Choice) => string
  /** Positions beyond those that can be sorted in one go. */
  readonly unseen: number
  /** Null: something stays, so the topic does too. */
  readonly retires: { readonly isOn: boolean; readonly set: (isOn: boolean) => void } | null
  readonly isBusy: boolean
  readonly trouble: string | null
  readonly onFinish: () => void
  readonly onBack: () => void
}) {
  const counts = tallied(choices, order)
  const keeps = counts.some(([choice]) => choice === 'keep')
  const act = kind === 'split' ? 'Split it' : keeps ? 'Give them their topics' : 'Merge them'
  return (
    <div className={styles.end}>
      <h2 className={styles.endTitle}>{inWords(kind, counts, nameOf)}</h2>
      <p>
        {kind === 'split'
          ? 'Nobody’s position is rewritten: each gets its new topic beside what its coder wrote.'
          : keeps
            ? `Since some keep ${from}, it stays in the codebook; only the others get another topic.`
            : `${from} is read as ${into} from then on, in old and new work.`}
      </p>
      {unseen > 0 && (
        <p>
          {unseen.toLocaleString('en')} more positions did not fit into one walk: they{' '}
          {kind === 'merge' && !keeps ? `go to ${into}` : `stay with ${from}`}.
        </p>
      )}
      {retires && (
        <CheckBox isChecked={retires.isOn} onChange={retires.set}>
          Retire {from}, since no position stays with it
        </CheckBox>
      )}
      <FormError>{trouble}</FormError>
      <div className={styles.main}>
        <Button
          kind="primary"
          keyHint="Enter"
          because={isBusy ? 'It is being saved.' : undefined}
          onClick={onFinish}
        >
          {act}
        </Button>
        <Button kind="quiet" keyHint="←" onClick={onBack}>
          Look again
        </Button>
      </div>
    </div>
  )
}
