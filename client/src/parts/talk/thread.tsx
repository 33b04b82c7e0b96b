// What members said to one another about one thing, and a field to go on. It stands in a card, a sheet or a page; carrying
// acts out is the screen's (acts/talk). Seen are messages whose last stood on screen here.
import { useCallback, useMemo, useRef, useState } from 'react'
import { writtenAtMs } from '../../../../shared/records/talk/thread.ts'
import { useProject } from '../../api/project.tsx'
import { whyWait } from '../../live/link-state.ts'
import { useReach } from '../../live/use-room.tsx'
import { Act } from '../../ui/controls/act.tsx'
import { MentionField } from './mention-field.tsx'
import { RefusedMessages } from './refused-messages.tsx'
import styles from './talk.module.css'
import type { ThreadActs } from './thread-acts.ts'
import { draftKey, draftOf, keepDraft, type ThreadDraft } from './thread-drafts.ts'
import { ThreadMessage } from './thread-message.tsx'
import { saidIn, type TalkingRoom, useThread } from './threads-in.ts'
import { useMarkSeen } from './use-mark-seen.ts'

const noTimes: ReadonlyMap<string, number> = new Map()
const emptyDraft: ThreadDraft = { text: '', picked: [] }

/** Members who may be called: those who are in the project, but oneself. */
export function usePeopleToCall() {
  const { members, me } = useProject()
  return useMemo(
    () => [...members.values()].filter(({ id, active }) => active && id !== me.id),
    [members, me.id],
  )
}

/** A draft of this tab, and the way to change it. */
export function useThreadDraft(key: string) {
  const [, setCount] = useState(0)
  const keep = useCallback(
    (draft: ThreadDraft | null) => {
      keepDraft(key, draft)
      setCount((count) => count + 1)
    },
    [key],
  )
  return [draftOf(key) ?? emptyDraft, keep] as const
}

export function Thread({
  room,
  about,
  acts,
  label = 'Discussion',
  takesFocus = false,
  receivedAt = noTimes,
  onLeave,
}: {
  readonly room: TalkingRoom
  readonly about: string
  readonly acts: ThreadActs
  /** What a screen reader calls it. */
  readonly label?: string
  readonly takesFocus?: boolean
  /** When the server received messages, by key, as far as that is known. */
  readonly receivedAt?: ReadonlyMap<string, number>
  /** Esc in the field. What was typed is kept. */
  readonly onLeave?: (() => void) | undefined
}) {
  const { me, may } = useProject()
  const thread = useThread(room, about)
  const reach = useReach(room)
  const people = usePeopleToCall()
  const [draft, keep] = useThreadDraft(draftKey(me.id, room.name, about))
  const [fault, setFault] = useState<string | null>(null)
  const end = useRef<HTMLDivElement>(null)
  const newest = thread?.messages.at(-1) ?? null
  // Who is called by an edit has something new to see in a message that is not.
  const called = thread?.messages.filter(({ message }) => message.mentions?.includes(me.id)).length ?? 0
  const isOthers = newest !== null && (newest.by !== me.id || called > 0)
  useMarkSeen(room, about, isOthers ? `${newest.key} ${called}` : null, end)
  const talks = may('discuss')
  const isBegun = saidIn(thread).length > 0
  const because = whyWait(reach, 'No connection: hiding needs the server.')
  const settles = thread && isBegun && talks
  return (
    <section aria-label={label} className={styles.thread}>
      {thread && (
        <ol aria-label="Messages" className={styles.messages}>
          {thread.messages.map((entry) => (
            <ThreadMessage
              key={entry.key}
              entry={entry}
              atMs={receivedAt.get(entry.key) ?? writtenAtMs(entry.key)}
              people={people}
              because={because}
              acts={acts}
            />
          ))}
        </ol>
      )}
      <div ref={end} />
      {talks && (
        <MentionField
          label={isBegun ? 'Reply' : 'Begin the discussion'}
          act={isBegun ? 'Reply' : 'Send'}
          placeholder={isBegun ? 'Reply, @ to call someone' : 'Write, @ to call someone'}
          draft={draft}
          people={people}
          takesFocus={takesFocus}
          onDraft={keep}
          onSend={(written) => {
            const why = acts.say(about, written)
            if (why === null) keep(null)
            return why
          }}
          onLeave={onLeave}
          acts={
            settles && (
              <Act onClick={() => setFault(acts.settle(about, thread.isResolved ? 'reopens' : 'resolves'))}>
                {thread.isResolved ? 'Reopen' : 'Resolve'}
              </Act>
            )
          }
        />
      )}
      {!talks && !isBegun && <p className={styles.gone}>Nothing is said about it yet.</p>}
      <div role="alert">{fault !== null && <p className={styles.fault}>{fault}</p>}</div>
      <RefusedMessages
        room={room}
        about={about}
        onWriteAnew={(text, picked) =>
          keep({
            text: draft.text === '' ? text : `${text}\n${draft.text}`,
            picked: [...draft.picked, ...picked],
          })
        }
      />
    </section>
  )
}
