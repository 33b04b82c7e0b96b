// "3 new above": others' changes that would move the lines under a reader's eyes wait here until they are asked for.
import { ArrowDown, ArrowUp } from 'lucide-react'
import { Icon } from '../marks/icon.tsx'
import styles from './new-arrivals.module.css'

/** Nothing when nothing waits. `where` is the direction of the first one from what is on screen. */
export function NewArrivals({
  count,
  where,
  onShow,
}: {
  readonly count: number
  readonly where?: 'above' | 'below' | undefined
  readonly onShow: () => void
}) {
  if (count === 0) return null
  return (
    <button type="button" className={styles.news} onClick={onShow}>
      {count} new{where && ` ${where}`}
      {where && <Icon of={where === 'above' ? ArrowUp : ArrowDown} size="small" />}
    </button>
  )
}
