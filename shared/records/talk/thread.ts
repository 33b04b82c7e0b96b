// Threads: the messages about one thing, as people read them. What was withdrawn or hidden is in no thread, but where
// screens ask for it, so that answers to it still read. Order is by each key's ULID, which its writer's clock made, but never
// before what stood there already: good for reading, no proof of when. Whether it is resolved asks no clock: `lastSettling`.
import { authorOf, latestUlidMs, type MemberId, type RecordKey, ulidTimeMs } from '../../base/id.ts'
import { type Moderation, moderationKey } from '../moderation.ts'
import { type Message, maxAfter } from './message.ts'
import { lastSettling } from './settling.ts'

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
  /** As the message that settled it last left it; hidden and withdrawn ones leave nothing. */
  readonly isResolved: boolean
  /** The messages that settled it last, for who settles it next to name as `after`; more than one: at the same time. */
  readonly settledBy: readonly RecordKey[]
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

/** So far ahead of the server's clock the key of something new may be, in milliseconds. */
export const mostAheadMs = 24 * 3_600_000

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
    if (!message) continue
    const said = moderation.get(moderationKey('messages', key))
    const entry = { key, by: authorOf(key), message, hidden: said?.hidden === true ? said : null }
    const there = byAbout.get(message.about)
    if (there) there.push(entry)
    else byAbout.set(message.about, [entry])
  }
  const isShown = ({ message, hidden }: ThreadMessage) =>
    (withWithdrawn || message.withdrawn !== true) && (withHidden || hidden === null)
  return new Map(
    [...byAbout].flatMap(([about, all]) => {
      const shown = all.filter(isShown)
      return shown.length > 0 ? [[about, threadOf(about, all, shown)] as const] : []
    }),
  )
}

function threadOf(about: string, all: readonly ThreadMessage[], shown: readonly ThreadMessage[]): Thread {
  const standing = shown.filter(stands)
  const last = standing.at(-1)
  const settling = lastSettling(
    all.map((entry) => ({ key: entry.key, message: entry.message, stands: stands(entry) })),
  )
  return {
    about,
    messages: shown,
    isResolved: settling.at(-1)?.message.does === 'resolves',
    settledBy: settling.slice(-maxAfter).map(({ key }) => key),
    participants: [...new Set(standing.map(({ by }) => by))],
    mentioned: new Set(standing.flatMap(({ message }) => message.mentions ?? [])),
    lastAtMs: last ? writtenAtMs(last.key) : null,
  }
}

/**
 * The earliest time the key of a new message of a thread may have, so that it stands above nothing said there already,
 * however slow its writer's clock is. 0 where nothing was, or nothing can come later.
 */
export function nextInThreadMs(messages: ReadonlyMap<RecordKey, Message>, about: string): number {
  let lastMs = -1
  for (const [key, message] of messages)
    if (message.about === about) lastMs = Math.max(lastMs, writtenAtMs(key))
  return lastMs < latestUlidMs ? lastMs + 1 : 0
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
