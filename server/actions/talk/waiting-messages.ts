// Which of everything said waits for one member, and why. Pure: what they own and have seen is handed in.
import type { MemberId } from '../../../shared/base/id.ts'
import { authorOf } from '../../../shared/base/id.ts'
import { recordTalkedAbout } from '../../../shared/records/talk/thread.ts'
import type { WhyInInbox } from '../../../shared/wire/sharing/api-talk.ts'
import type { SeenSoFar } from '../../stores/seen.ts'
import type { Said } from './talks.ts'

export type Waiting = { readonly said: Said; readonly why: WhyInInbox; readonly isSeen: boolean }

export type Reader = {
  readonly me: MemberId
  /** Notes by who created them; what is said about a note that is not among them is nowhere to be read. */
  readonly noteWriters: ReadonlyMap<string, MemberId>
  readonly seen: SeenSoFar
}

/** The note a thread in the project's talk stands at; null for the codebook's and those in records. */
export const noteTalkedAbout = (about: string): string | null =>
  about.startsWith('notes:') ? (about.slice('notes:'.length).split('/')[0] ?? null) : null

/** The newest first; of one moment in an order that stays. */
export const newestFirst = (a: Pick<Said, 'atMs' | 'key'>, b: Pick<Said, 'atMs' | 'key'>): number =>
  b.atMs - a.atMs || (a.key < b.key ? 1 : a.key > b.key ? -1 : 0)

/**
 * Messages by others that call the member, stand at a record or note of theirs, or came after they wrote in the thread
 * or were called there. Seen is what they marked, and what they have written after.
 */
export function waitingMessages(all: readonly Said[], { me, noteWriters, seen }: Reader): readonly Waiting[] {
  const threads = new Map<string, { from: number; mine: number }>()
  const threadKey = ({ room, about }: Said) => `${room} ${about}`
  for (const said of all) {
    const isMine = said.by === me
    if (!isMine && !said.mentions.includes(me)) continue
    const key = threadKey(said)
    const there = threads.get(key) ?? { from: Number.POSITIVE_INFINITY, mine: 0 }
    there.from = Math.min(there.from, said.atMs)
    if (isMine) there.mine = Math.max(there.mine, said.atMs)
    threads.set(key, there)
  }
  const isOwn = (about: string) => {
    const record = recordTalkedAbout(about)
    if (record) return authorOf(record.key) === me
    const note = noteTalkedAbout(about)
    return note !== null && noteWriters.get(note) === me
  }
  const whyOf = (said: Said): WhyInInbox | null => {
    if (said.mentions.includes(me)) return 'mention'
    if (isOwn(said.about)) return 'own'
    return said.atMs > (threads.get(threadKey(said))?.from ?? Number.POSITIVE_INFINITY) ? 'reply' : null
  }
  const waiting: Waiting[] = []
  for (const said of all) {
    if (said.by === me) continue
    const note = noteTalkedAbout(said.about)
    if (note !== null && !noteWriters.has(note)) continue
    const why = whyOf(said)
    if (why === null) continue
    const upTo = Math.max(seen.everywhereMs, seen.ofThread(said.room, said.about))
    const isSeen = said.atMs <= upTo || said.atMs < (threads.get(threadKey(said))?.mine ?? 0)
    waiting.push({ said, why, isSeen })
  }
  return waiting.sort((a, b) => newestFirst(a.said, b.said))
}
