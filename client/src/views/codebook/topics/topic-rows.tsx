// The topics as a tree. One row has the focus for all of them; its acts are keys, and stand as buttons beside the tree.
// A row holds no control of its own, so that a screen reader reads the tree as one.
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type CSSProperties, useEffect, useRef } from 'react'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/marks/icon.tsx'
import { Kbd } from '../../../ui/marks/kbd.tsx'
import { TalkedCount } from '../entry/talked-count.tsx'
import { positionsWords } from '../topic-counts.ts'
import { TopicName } from './topic-name.tsx'
import styles from './topics.module.css'
import type { ShownRow } from './tree-rows.ts'

export function TopicRows({
  rows,
  chosen,
  counts,
  talked,
  focusOn,
  onChoose,
  onOpen,
  onFold,
}: {
  readonly rows: readonly ShownRow[]
  readonly chosen: TopicId | null
  /** Null until they are known. */
  readonly counts: ReadonlyMap<string, number> | null
  /** How many messages are about a topic. */
  readonly talked: (id: TopicId) => number
  /** Takes the keyboard to the chosen row whenever it grows. */
  readonly focusOn: number
  readonly onChoose: (id: TopicId) => void
  /** A click or tap on a row. */
  readonly onOpen: (id: TopicId) => void
  readonly onFold: (id: TopicId) => void
}) {
  const tree = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focusOn === 0) return
    const row = tree.current?.querySelector<HTMLElement>('[aria-selected="true"]')
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }, [focusOn])
  const stop = rows.some(({ topic }) => topic.id === chosen) ? chosen : rows[0]?.topic.id
  return (
    <div ref={tree} role="tree" aria-label="Topics" className={styles.tree}>
      {rows.map(({ topic, depth, pigment, hasChildren, isOpen, place, ofLevel, isAbove }) => {
        const count = counts?.get(topic.id) ?? 0
        return (
          <div
            key={topic.id}
            id={topic.id}
            role="treeitem"
            tabIndex={topic.id === stop ? 0 : -1}
            aria-level={depth + 1}
            aria-posinset={place}
            aria-setsize={ofLevel}
            aria-selected={topic.id === chosen}
            {...(hasChildren ? { 'aria-expanded': isOpen } : {})}
            className={classNames(styles.row, isAbove && styles.above)}
            style={{ '--depth': depth } as CSSProperties}
            onFocus={() => topic.id !== chosen && onChoose(topic.id)}
            onClick={() => onOpen(topic.id)}
            onKeyDown={(event) => {
              if (event.key !== ' ') return
              event.preventDefault()
              onOpen(topic.id)
            }}
          >
            {hasChildren ? (
              <span
                aria-hidden="true"
                className={styles.fold}
                onClick={(event) => {
                  event.stopPropagation()
                  onFold(topic.id)
                }}
              >
                <Icon of={isOpen ? ChevronDown : ChevronRight} size="small" />
              </span>
            ) : (
              <span aria-hidden="true" className={styles.fold} />
            )}
            <span className={styles.rowName}>
              <TopicName name={topic.name} nth={pigment} />
              {topic.key !== undefined && (
                <>
                  <span className="visually-hidden">, key </span>
                  <Kbd>{topic.key}</Kbd>
                </>
              )}
              {topic.suggestedBy !== null && <span className={styles.suggested}>suggested</span>}
              <TalkedCount count={talked(topic.id)} />
              {counts !== null && <span className="visually-hidden">, {positionsWords(count)}</span>}
            </span>
            <span aria-hidden="true" className={classNames(styles.count, 'figures')}>
              {count === 0 ? '' : count.toLocaleString('en')}
            </span>
            {topic.definition !== '' && <span className={styles.rowSays}>{topic.definition}</span>}
          </div>
        )
      })}
    </div>
  )
}
