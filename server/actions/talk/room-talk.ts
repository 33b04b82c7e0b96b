// The messages of one room, kept at hand: made from its rows, then brought on step by step. What `apply` is told twice, or
// what a row already held, changes nothing, so that rows and steps may overlap.
import { authorOf, type MemberId, type RecordKey } from '../../../shared/base/id.ts'
import { type Moderation, moderationKey } from '../../../shared/records/moderation.ts'
import type { Message } from '../../../shared/records/talk/message.ts'
import type { Passage } from '../../../shared/records/talk/passage.ts'
import { noteTalkedAbout, recordTalkedAbout } from '../../../shared/records/talk/thread.ts'
import type { RoomName } from '../../../shared/room/room-name.ts'
import { mostInboxText } from '../../../shared/wire/sharing/api-talk.ts'
import type { Said } from './talks.ts'

/** The roots that talk is made of. */
export const talkRoots = ['messages', 'passages', 'moderation'] as const

/** Records that are not read for the sake of talk, but may be gone from under it. */
export const talkedRoots = ['corrections', 'positions'] as const
export type TalkedRoot = (typeof talkedRoots)[number]

export type RoomTalk = {
  /** Takes a value of one of `talkRoots` as of a time of receipt; undefined: it went. */
  readonly apply: (root: string, key: string, value: unknown, atMs: number) => void
  /** Corrections and positions that are talked about: whether they are there is not told by `talkRoots`. */
  readonly asksFor: (root: TalkedRoot) => readonly RecordKey[]
  /** Which of those asked for are there, withdrawn ones too; what is said about any other leads nowhere. */
  readonly found: (root: TalkedRoot, keys: readonly string[]) => void
  /** The same list while nothing changes. */
  readonly standing: () => readonly Said[]
}

export function roomTalk(room: RoomName): RoomTalk {
  const messages = new Map<RecordKey, Said>()
  /** When each message first came, withdrawn ones too: they may be brought back. */
  const cameAtMs = new Map<RecordKey, number>()
  /** Since when each message calls whom. */
  const calledAtMs = new Map<RecordKey, Map<MemberId, number>>()
  const passages = new Set<RecordKey>()
  const hidden = new Set<string>()
  const there = new Map<TalkedRoot, ReadonlySet<string>>()
  let given: readonly Said[] | null = null

  const takeMessage = (key: RecordKey, message: Message | undefined, atMs: number) => {
    const came = cameAtMs.get(key) ?? atMs
    if (message) cameAtMs.set(key, came)
    else cameAtMs.delete(key)
    if (!message) calledAtMs.delete(key)
    if (!message || message.withdrawn === true) messages.delete(key)
    else messages.set(key, saidIn(room, key, message, came, callsOf(key, message, atMs)))
  }
  const callsOf = (key: RecordKey, { mentions }: Message, atMs: number): Said['mentions'] => {
    if (!mentions) return nobody
    const since = calledAtMs.get(key) ?? new Map<MemberId, number>()
    for (const member of mentions) if (!since.has(member)) since.set(member, atMs)
    calledAtMs.set(key, since)
    return new Map(mentions.map((member) => [member, since.get(member) ?? atMs]))
  }
  const stands = ({ key, about }: Said): boolean => {
    if (hidden.has(moderationKey('messages', key))) return false
    const record = recordTalkedAbout(about)
    if (record === null) return true
    if (record.root === 'passages') return passages.has(record.key) && !hidden.has(about)
    return there.get(record.root)?.has(record.key) === true
  }

  return {
    apply: (root, key, value, atMs) => {
      given = null
      if (root === 'messages') takeMessage(key as RecordKey, value as Message | undefined, atMs)
      else if (root === 'passages') {
        const passage = value as Passage | undefined
        if (passage && passage.withdrawn !== true) passages.add(key as RecordKey)
        else passages.delete(key as RecordKey)
      } else if (root === 'moderation') {
        if ((value as Moderation | undefined)?.hidden === true) hidden.add(key)
        else hidden.delete(key)
      }
    },
    asksFor: (root) => {
      const keys = new Set<RecordKey>()
      for (const { about } of messages.values()) {
        const record = recordTalkedAbout(about)
        if (record?.root === root) keys.add(record.key)
      }
      return [...keys]
    },
    found: (root, keys) => {
      given = null
      there.set(root, new Set(keys))
    },
    standing: () => {
      given ??= [...messages.values()].filter(stands)
      return given
    },
  }
}

function saidIn(
  room: RoomName,
  key: RecordKey,
  message: Message,
  atMs: number,
  mentions: Said['mentions'],
): Said {
  const { about } = message
  const record = recordTalkedAbout(about)
  return {
    room,
    key,
    by: authorOf(key),
    about,
    thread: `${room} ${about}`,
    recordBy: record && authorOf(record.key),
    note: noteTalkedAbout(about),
    text: cutShort(message.text, mostInboxText),
    mentions,
    does: message.does ?? null,
    atMs,
  }
}

const nobody: Said['mentions'] = new Map()

/** Cut at a whole character, with an ellipsis. */
export function cutShort(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '')
  return `${cut.trimEnd()}…`
}
