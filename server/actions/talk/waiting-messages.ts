// Which of everything said waits for one member, and why. Pure: what they own and have seen is handed in.
import type { MemberId } from '../../../shared/base/id.ts'
import type { WhyInInbox } from '../../../shared/wire/sharing/api-talk.ts'
import type { SeenSoFar } from '../../stores/seen.ts'
import type { Said } from './talks.ts'

export type Waiting = { readonly said: Said; readonly why: WhyInInbox; readonly isSeen: boolean }

export type Reader = {
  readonly me: MemberId
  /** Notes by who created them; what is said about a note that is not among them is nowhere to be read. */
  readonly noteWriters: ReadonlyMap<string, MemberId>
  /** Entries of the codebook, as messages are about them; what is said about any other is nowhere to be read either. */
  readonly entries: ReadonlySet<string>
  readonly seen: SeenSoFar
}

/** The newest first; of one moment in an order that stays. */
export const newestFirst = (a: Pick<Said, 'atMs' | 'key'>, b: Pick<Said, 'atMs' | 'key'>): number =>
  b.atMs - a.atMs || (a.key < b.key ? 1 : a.key > b.key ? -1 : 0)

/**
 * Messages by others that call the member, stand at a record or note of theirs, or came after they wrote in the thread
 * or were called there. Seen is what they marked, and what they have written after. Who is called by an edit is called then.
 */
export function waitingMessages(all: readonly Said[], reader: Reader): readonly Waiting[] {
  const { me, noteWriters, entries, seen } = reader
  const threads = threadsWith(all, me)
  const whyOf = (said: Said): WhyInInbox | null => {
    if (said.mentions.has(me)) return 'mention'
    if (said.recordBy === me || (said.note !== null && noteWriters.get(said.note) === me)) return 'own'
    const thread = threads.get(said.thread)
    return thread && said.atMs > thread.fromMs ? 'reply' : null
  }
  const leadsNowhere = ({ note, about }: Said) =>
    note !== null ? !noteWriters.has(note) : isAboutEntry(about) && !entries.has(about)
  const waiting: Waiting[] = []
  for (const said of all) {
    if (said.by === me || leadsNowhere(said)) continue
    const why = whyOf(said)
    if (why === null) continue
    const upTo = Math.max(seen.everywhereMs, seen.ofThread(said.room, said.about))
    const atMs = said.mentions.get(me) ?? said.atMs
    const isSeen = atMs <= upTo || atMs < (threads.get(said.thread)?.wroteMs ?? 0)
    waiting.push({ said: atMs === said.atMs ? said : { ...said, atMs }, why, isSeen })
  }
  return waiting.sort((a, b) => newestFirst(a.said, b.said))
}

/** Whether a thread stands at a topic or a stance. */
export const isAboutEntry = (about: string): boolean => /^(?:topics|stances):/.test(about)

/** Threads a member is in: since when, by writing or by being called, and when they last wrote; 0: never. */
function threadsWith(
  all: readonly Said[],
  me: MemberId,
): ReadonlyMap<string, { readonly fromMs: number; readonly wroteMs: number }> {
  const threads = new Map<string, { fromMs: number; wroteMs: number }>()
  for (const { by, mentions, thread, atMs: saidMs } of all) {
    const atMs = by === me ? saidMs : mentions.get(me)
    if (atMs === undefined) continue
    const there = threads.get(thread) ?? { fromMs: atMs, wroteMs: 0 }
    there.fromMs = Math.min(there.fromMs, atMs)
    if (by === me) there.wroteMs = Math.max(there.wroteMs, atMs)
    threads.set(thread, there)
  }
  return threads
}
