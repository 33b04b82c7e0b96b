// Threads: the messages about one thing, as people read them. What was withdrawn or hidden is in no thread, but where
// screens ask for it, so that answers to it still read. Order is by each key's ULID, which its writer's clock made: good for
// reading, no proof of when.
import { authorOf, type MemberId, type RecordKey, ulidTimeMs } from '../../base/id.ts'
import { type Moderation, moderationKey } from '../moderation.ts'
import type { Message } from './message.ts'

export type ThreadMessage = {
  readonly key: RecordKey
  readonly by: MemberId
  readonly message: Message
  /** Why a reviewer hid it; null: it stands. */
  readonly hidden: Moderation | null
}

export type Thread = {
  readonly about: string
  /** In the order they were written, never empty. Hidden and withdrawn ones are among them only where they were asked for. */
  readonly messages: readonly ThreadMessage[]
  /** As the last message that resolves or reopens it left it; hidden ones leave nothing. */
  readonly isResolved: boolean
  /** Who wrote what stands in it, in the order of their first words. */
  readonly participants: readonly MemberId[]
  /** Members called in what stands in it. A member who left may be among them. */
  readonly mentioned: ReadonlySet<MemberId>
  /** When its last message was written, by its writer's clock; null when none of them stands. */
  readonly lastAtMs: number | null
}

/** True for a message that counts: neither hidden nor withdrawn. */
export const stands = ({ hidden, message }: ThreadMessage): boolean =>
  hidden === null && message.withdrawn !== true

/** When a message was written, as its writer's clock had it. */
export const writtenAtMs = (key: RecordKey): number => ulidTimeMs(key.slice(-26))

/** By when they were written; of one moment by the rest of the ULID, then by author, so that all screens agree. */
export function compareMessageKeys(a: RecordKey, b: RecordKey): number {
  const [x, y] = [a.slice(-26) + a, b.slice(-26) + b]
  return x < y ? -1 : x > y ? 1 : 0
}

/**
 * Every thread by what it is about. A thread of which nothing is left is none. With `withHidden`, hidden messages stand
 * among the others and are marked, with `withWithdrawn` withdrawn ones; they still count for nothing.
 */
export function threadsOf(
  messages: ReadonlyMap<RecordKey, Message>,
  moderation: ReadonlyMap<string, Moderation>,
  {
    withHidden = false,
    withWithdrawn = false,
  }: { readonly withHidden?: boolean; readonly withWithdrawn?: boolean } = {},
): ReadonlyMap<string, Thread> {
  const byAbout = new Map<string, ThreadMessage[]>()
  for (const key of [...messages.keys()].sort(compareMessageKeys)) {
    const message = messages.get(key)
    if (!message || (message.withdrawn === true && !withWithdrawn)) continue
    const said = moderation.get(moderationKey('messages', key))
    const hidden = said?.hidden === true ? said : null
    if (hidden && !withHidden) continue
    const there = byAbout.get(message.about)
    const entry = { key, by: authorOf(key), message, hidden }
    if (there) there.push(entry)
    else byAbout.set(message.about, [entry])
  }
  return new Map([...byAbout].map(([about, all]) => [about, threadOf(about, all)]))
}

function threadOf(about: string, messages: readonly ThreadMessage[]): Thread {
  const standing = messages.filter(stands)
  const last = standing.at(-1)
  return {
    about,
    messages,
    isResolved: standing.findLast(({ message }) => message.does !== undefined)?.message.does === 'resolves',
    participants: [...new Set(standing.map(({ by }) => by))],
    mentioned: new Set(standing.flatMap(({ message }) => message.mentions ?? [])),
    lastAtMs: last ? writtenAtMs(last.key) : null,
  }
}

/** The record whose author a thread in a record's room concerns: the key after `corrections:`, `positions:` or `passages:`. */
export function recordTalkedAbout(
  about: string,
): { readonly root: 'corrections' | 'positions' | 'passages'; readonly key: RecordKey } | null {
  const [root, key] = about.split(':')
  return (root === 'corrections' || root === 'positions' || root === 'passages') && key !== undefined
    ? { root, key: key as RecordKey }
    : null
}

/** What a thread on such a record is about. */
export const aboutRecord = (root: 'corrections' | 'positions' | 'passages', key: RecordKey): string =>
  `${root}:${key}`

/** The note that a thread in the project's talk stands at, whole or by some of its words; null for the codebook's. */
export const noteTalkedAbout = (about: string): string | null =>
  about.startsWith('notes:') ? (about.slice('notes:'.length).split('/')[0] ?? null) : null
