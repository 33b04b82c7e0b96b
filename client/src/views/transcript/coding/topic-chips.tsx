// The topics a position has so far, each with a way to take it off (Backspace in the empty field takes off the last).
import { X } from 'lucide-react'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { pigment } from '../../../ui/marks/pigment.ts'
import { Swatch } from '../../../ui/marks/swatch.tsx'
import styles from './coding-bar.module.css'

export function TopicChips({
  topics,
  nameOf,
  colourOf,
  onRemove,
}: {
  readonly topics: readonly TopicId[]
  readonly nameOf: (topic: TopicId) => string
  readonly colourOf: (topic: TopicId) => number
  readonly onRemove: (topic: TopicId) => void
}) {
  if (topics.length === 0) return null
  return (
    <ul className={styles.chips} aria-label="Topics of the position">
      {topics.map((topic) => (
        <li key={topic} className={styles.chip}>
          <Swatch color={pigment(colourOf(topic)).color} />
          <span>{nameOf(topic)}</span>
          <button
            type="button"
            tabIndex={-1}
            aria-label={`Remove ${nameOf(topic)}`}
            onClick={() => onRemove(topic)}
          >
            <Icon of={X} size="small" />
          </button>
        </li>
      ))}
    </ul>
  )
}
