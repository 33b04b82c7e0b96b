// Topics no longer in use, folded away: where merged ones lead, how many positions still carry them, and the way back.
import { useLayoutEffect, useRef } from 'react'
import type { Topic } from '../../../../../shared/records/codebook/codebook.ts'
import type { PastTopic } from '../../../../../shared/records/codebook/topic-tree.ts'
import { Act } from '../../../ui/controls/act.tsx'
import { EntryTalk } from '../entry/entry-talk.tsx'
import { aboutTopic, type EntryTalkState } from '../entry/use-entry-talk.ts'
import { positionsWords } from '../topic-counts.ts'
import styles from './topics.module.css'

export function PastTopics({
  past,
  talk,
  counts,
  because,
  onBringBack,
}: {
  readonly past: readonly PastTopic[]
  readonly talk: EntryTalkState
  readonly counts: ReadonlyMap<string, number> | null
  readonly because: string | undefined
  /** Undefined for those who only read. */
  readonly onBringBack: ((topic: Topic) => void) | undefined
}) {
  const list = useRef<HTMLDetailsElement>(null)
  const isTalked = past.some(({ topic }) => aboutTopic(topic.id) === talk.open)
  // Before the discussion takes the keyboard, which nothing folded away can have.
  useLayoutEffect(() => {
    if (isTalked && list.current) list.current.open = true
  }, [isTalked])
  if (past.length === 0) return null
  return (
    <details ref={list} className={styles.past}>
      <summary>
        {past.length} merged or retired {past.length === 1 ? 'topic' : 'topics'}
      </summary>
      <ul>
        {past.map(({ topic, now }) => {
          const count = counts?.get(topic.id) ?? 0
          return (
            <li key={topic.id} id={topic.id} className={styles.pastTopic}>
              <span>
                {topic.name}{' '}
                <span className="fine">
                  {now
                    ? `is read as ${now.name}`
                    : `is retired${count > 0 ? `: its ${positionsWords(count)} stay` : ''}`}
                </span>
              </span>
              {onBringBack && (
                <Act
                  because={because}
                  aria-label={`Bring back ${topic.name}`}
                  onClick={() => onBringBack(topic)}
                >
                  Bring back
                </Act>
              )}
              <div className={styles.pastTalk}>
                <EntryTalk talk={talk} about={aboutTopic(topic.id)} name={topic.name} />
              </div>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
