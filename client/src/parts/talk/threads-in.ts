// The threads of a room, put together once for all who ask: again only when a message or its moderation changed.
import { useCallback } from 'react'
import type { RecordKey } from '../../../../shared/base/id.ts'
import type { Moderation } from '../../../../shared/records/moderation.ts'
import type { Message } from '../../../../shared/records/talk/message.ts'
import { stands, type Thread, type ThreadMessage, threadsOf } from '../../../../shared/records/talk/thread.ts'
import type { LiveRoom } from '../../live/live-room.ts'
import { useRecords } from '../../live/use-room.tsx'

/** A room people talk in: a record's, or the project's. */
export type TalkingRoom = LiveRoom<'transcript' | 'talk'>

type Talked = {
  readonly messages: ReadonlyMap<RecordKey, Message>
  readonly moderation: ReadonlyMap<string, Moderation>
}
export type Threads = ReadonlyMap<string, Thread>

const made = new WeakMap<
  Talked['messages'],
  { readonly moderation: Talked['moderation']; readonly threads: Threads }
>()
const nothingSaid: Threads = new Map()

/** By what each is about, with hidden and withdrawn messages in their places. */
export function threadsIn({ messages, moderation }: Talked): Threads {
  if (messages.size === 0) return nothingSaid
  const known = made.get(messages)
  if (known?.moderation === moderation) return known.threads
  const threads = threadsOf(messages, moderation, { withHidden: true, withWithdrawn: true })
  made.set(messages, { moderation, threads })
  return threads
}

export const useThreads = (room: TalkingRoom): Threads => useRecords(room, threadsIn)

/** Null while nobody has said anything about it. */
export const useThread = (room: TalkingRoom, about: string): Thread | null =>
  useRecords(
    room,
    useCallback((records: Talked) => threadsIn(records).get(about) ?? null, [about]),
  )

/** What was said and stands; a message that only resolves or reopens says nothing. */
export const saidIn = (thread: Thread | null | undefined): readonly ThreadMessage[] =>
  thread?.messages.filter((entry) => stands(entry) && entry.message.text !== '') ?? []

/** "3 messages"; '' for none. */
export function messageWords(thread: Thread | null | undefined): string {
  const count = saidIn(thread).length
  return count === 0 ? '' : `${count} ${count === 1 ? 'message' : 'messages'}`
}
