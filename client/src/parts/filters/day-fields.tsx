// The days a record may be of, both included. A day half typed changes nothing.
import type { PositionFilter } from '../../../../shared/records/positions/position-filter.ts'
import styles from './filters.module.css'

const dayOf = (typed: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : null)

export function DayFields({
  from,
  to,
  onChange,
}: Pick<PositionFilter, 'from' | 'to'> & {
  readonly onChange: (changes: Partial<Pick<PositionFilter, 'from' | 'to'>>) => void
}) {
  return (
    <div className={styles.days}>
      <label className={styles.day}>
        <span>From</span>
        <input
          type="date"
          value={from ?? ''}
          onChange={(event) => onChange({ from: dayOf(event.currentTarget.value) })}
        />
      </label>
      <label className={styles.day}>
        <span>to</span>
        <input
          type="date"
          value={to ?? ''}
          onChange={(event) => onChange({ to: dayOf(event.currentTarget.value) })}
        />
      </label>
    </div>
  )
}
