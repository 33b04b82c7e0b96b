// The filters as one sentence: how many positions there are, and the words that say of what, which open lists.
import type { PositionFilter } from '../../../../../shared/records/positions/position-filter.ts'
import { FilterWords } from '../../../parts/filters/filter-words.tsx'
import type { FilterChoices } from '../../../parts/filters/use-filter-choices.ts'
import { counted, figure } from '../../../ui/words/counted.ts'
import type { InPicture } from '../in-picture.tsx'
import styles from './filters.module.css'

function Count({
  number,
  says,
  onOpen,
}: {
  readonly number: number | null
  readonly says: string
  readonly onOpen: () => void
}) {
  if (number === null || number === 0) return <b>{number === null ? '…' : number}</b>
  return (
    <button
      type="button"
      className={styles.count}
      aria-label={`${counted(number, 'position')} ${says}: their quotes`}
      onClick={onOpen}
    >
      {figure(number)}
    </button>
  )
}

/** `count` is null while it is counted; `shown` is what the picture has of them, null when it has them all. */
export function FilterSentence({
  count,
  shown,
  filter,
  choices,
  onFilter,
  unlisted,
  onCount,
  onShown,
}: {
  readonly count: number | null
  readonly shown: InPicture | null
  readonly filter: PositionFilter
  readonly choices: FilterChoices
  readonly onFilter: (changes: Partial<PositionFilter>) => void
  /** What must be said of groups whose members are not known; '' for nothing. */
  readonly unlisted: string
  /** Opens the quotes of all that is counted. */
  readonly onCount: () => void
  /** Opens those of the picture. */
  readonly onShown: () => void
}) {
  return (
    <p className={styles.sentence}>
      {shown && (
        <>
          {shown.words} <Count number={shown.positions} says="in this picture" onOpen={onShown} />
          {shown.isAmong ? ' of the ' : ' outside of the '}
        </>
      )}
      <Count number={count} says="counted here" onOpen={onCount} /> {count === 1 ? 'position' : 'positions'}{' '}
      of <FilterWords filter={filter} choices={choices} onFilter={onFilter} unlisted={unlisted} hasKey />
    </p>
  )
}
