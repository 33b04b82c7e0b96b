// The messages day by day, gone through by keys: one item has the keyboard, Enter opens its place, e marks it as seen.
import { useState } from 'react'
import type { InboxItem as Item } from '../../../../shared/wire/sharing/api-talk.ts'
import { useProject } from '../../api/project.tsx'
import { useAct } from '../../api/use-api.ts'
import { Act } from '../../ui/controls/act.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { useHotkeys } from '../../ui/keys/use-hotkeys.tsx'
import { NewArrivals } from '../../ui/states/new-arrivals.tsx'
import { DayList } from '../../ui/time/day-list.tsx'
import { useNow } from '../../ui/time/use-now.ts'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import styles from './inbox.module.css'
import { InboxItem, itemId } from './inbox-item.tsx'
import { nextThread, standingItems } from './inbox-words.ts'

const group = 'Inbox'

export function InboxList({
  items,
  isUnseenOnly,
  because,
  hasMore,
  isAsking,
  onMore,
  onChanged,
}: {
  /** At least one, the newest first. */
  readonly items: readonly Item[]
  readonly isUnseenOnly: boolean
  readonly because: string | undefined
  readonly hasMore: boolean
  readonly isAsking: boolean
  readonly onMore: () => void
  /** Something was marked as seen. */
  readonly onChanged: () => void
}) {
  const { project } = useProject()
  const nowMs = useNow()
  const tell = useTellOutcome()
  const { act: markSeen } = useAct('markSeen')
  const [upToMs, setUpTo] = useState(() => items[0]?.atMs ?? null)
  const [currentKey, setCurrent] = useState<Item['key'] | null>(null)
  const { shown, waiting } = standingItems(items, upToMs)
  const at = shown.findIndex(({ key }) => key === currentKey)
  const letIn = () => setUpTo(items[0]?.atMs ?? null)

  const goTo = (item: Item | null | undefined) => {
    if (!item) return
    setCurrent(item.key)
    const link = document.getElementById(itemId(item))
    link?.focus({ preventScroll: true })
    link?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }
  const tellSeen = async (item: Item) => {
    const { room, about } = item
    const done = await markSeen({ params: { project: project.slug }, body: { room, about } })
    if (done.ok) onChanged()
    return done
  }
  const see = async (item: Item | undefined) => {
    if (!item || item.isSeen) return
    if (because !== undefined) return tell({ words: because })
    const next = isUnseenOnly ? nextThread(shown, shown.indexOf(item)) : item
    const done = await tellSeen(item)
    if (!done.ok) return tell({ words: done.problem.message })
    tell({ words: 'Marked as seen.' })
    goTo(next)
  }
  useHotkeys([
    { keys: ['j', 'ArrowDown'], says: 'next message', group, run: () => goTo(shown[at + 1]) },
    {
      keys: ['k', 'ArrowUp'],
      says: 'message before',
      group,
      run: () => goTo(shown[Math.max(at - 1, 0)]),
    },
    { keys: ['Home'], says: 'first', group, isSilent: true, run: () => goTo(shown[0]) },
    { keys: ['End'], says: 'last', group, isSilent: true, run: () => goTo(shown.at(-1)) },
    { keys: ['e', 's'], says: 'mark as seen', group, run: () => void see(shown[at]) },
    { keys: ['i'], says: 'let in what is new', group, run: letIn },
  ])
  useFoot({
    hints: [
      { keys: ['j', 'k'], says: 'message' },
      { keys: ['Enter'], says: 'open' },
      { keys: ['e'], says: 'seen' },
      { keys: ['E'], says: 'all seen' },
      { keys: ['?'], says: 'all keys' },
    ],
    place: at < 0 ? undefined : `${at + 1} of ${shown.length}${hasMore ? '+' : ''}`,
  })

  return (
    <div className={styles.inbox}>
      <DayList items={shown} nowMs={nowMs}>
        {(ofDay) => (
          <ol>
            {ofDay.map((item) => (
              <InboxItem
                key={item.key}
                item={item}
                because={because}
                onStand={() => setCurrent(item.key)}
                onOpen={() => {
                  if (!item.isSeen && because === undefined) void tellSeen(item)
                }}
                onSeen={() => void see(item)}
              />
            ))}
          </ol>
        )}
      </DayList>
      {hasMore && (
        <p className={styles.more}>
          <Act because={isAsking ? 'They are being asked for.' : undefined} onClick={onMore}>
            Older messages
          </Act>
        </p>
      )}
      <NewArrivals count={waiting} where={waiting > 0 ? 'above' : undefined} onShow={letIn} />
    </div>
  )
}
