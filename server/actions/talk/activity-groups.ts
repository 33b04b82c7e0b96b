// Gathers what happened in a half-hour of the clock into what a person did: of one kind, in one place, each record once.
// A record made and taken back within it leaves nothing. Pure.
import type { MemberId } from '../../../shared/base/id.ts'
import { noteTalkedAbout } from '../../../shared/records/talk/thread.ts'
import type { RoomName } from '../../../shared/room/room-name.ts'
import {
  type ActivityDeed,
  type ActivityKind,
  type ActivityPart,
  activityParts,
} from '../../../shared/wire/sharing/api-talk.ts'
import type { PastStep } from '../../stores/past.ts'

export const halfHourMs = 30 * 60_000

/** The maps whose changes are activity. Looking and the room's own facts are not. */
export const kindOfRoot: Readonly<Record<string, ActivityKind>> = {
  corrections: 'corrections',
  support: 'support',
  decisions: 'decisions',
  positions: 'positions',
  recodings: 'recodings',
  attributions: 'speakers',
  gaps: 'gaps',
  readThroughs: 'readings',
  passages: 'passages',
  messages: 'messages',
  moderation: 'moderation',
  topics: 'codebook',
  stances: 'codebook',
  people: 'people',
  organisations: 'people',
  glossary: 'glossary',
  dismissals: 'glossary',
  settings: 'settings',
}

export const rootsOfKind = (kind: ActivityKind | null): readonly string[] =>
  Object.keys(kindOfRoot).filter((root) => kind === null || kindOfRoot[root] === kind)

export type ActivityGroup = {
  readonly by: MemberId | null
  readonly kind: ActivityKind
  readonly deed: ActivityDeed
  readonly room: RoomName
  /** The note that messages of the project's talk are about. */
  readonly note: string | null
  readonly part: ActivityPart | null
  /** What the last of it is about, of messages. */
  readonly about: string | null
  readonly count: number
  /** The keys of all of it, the last one first. */
  readonly keys: readonly string[]
  /** The last of it. */
  readonly atMs: number
  readonly last: { readonly root: string; readonly key: string }
}

/** The newest first. Steps come in order. */
export function activityGroups(steps: readonly PastStep[]): readonly ActivityGroup[] {
  const byRecord = new Map<string, PastStep[]>()
  for (const step of steps) {
    const id = JSON.stringify([step.member, step.room, step.root, step.key])
    const there = byRecord.get(id)
    if (there) there.push(step)
    else byRecord.set(id, [step])
  }
  const groups = new Map<string, ActivityGroup>()
  for (const ofRecord of byRecord.values()) {
    const [first, last] = [ofRecord[0], ofRecord.at(-1)]
    const kind = last && kindOfRoot[last.root]
    if (!first || !last || !kind) continue
    const deed = deedOf(first, last)
    if (deed === null) continue
    const about = ofRecord.findLast((step) => step.about !== null)?.about ?? null
    const note = about === null ? null : noteTalkedAbout(about)
    const part = partOf(last, about)
    // Messages on two topics are two lines: each leads to its thread.
    const entry = kind === 'messages' && part !== null ? about : null
    const id = JSON.stringify([last.member, kind, deed, last.room, note, part, entry])
    const there = groups.get(id)
    const isLater = !there || last.atMs >= there.atMs
    const keys = there?.keys ?? []
    groups.set(id, {
      by: last.member,
      kind,
      deed,
      room: last.room,
      note,
      part,
      about: isLater ? about : there.about,
      count: (there?.count ?? 0) + 1,
      keys: isLater ? [last.key, ...keys] : [...keys, last.key],
      atMs: isLater ? last.atMs : there.atMs,
      last: isLater ? { root: last.root, key: last.key } : there.last,
    })
  }
  return [...groups.values()].sort((a, b) => b.atMs - a.atMs)
}

const partRoots: ReadonlySet<string> = new Set([
  'topics',
  'stances',
  'people',
  'organisations',
  'dismissals',
  'moderation',
  'messages',
])

/** What messages can be about that are no part of a note: entries of the codebook. */
const entryParts = ['topics', 'stances'] as const satisfies readonly ActivityPart[]

/** By its map; of moderation by what is moderated, of messages by the map of the entry they are about. */
function partOf({ root, key }: PastStep, about: string | null): ActivityPart | null {
  if (!partRoots.has(root)) return null
  if (root === 'messages') return entryParts.find((part) => about?.startsWith(`${part}:`)) ?? null
  const name = root === 'moderation' ? key.split(':')[0] : root
  return activityParts.find((part) => part === name) ?? null
}

/** What one member did to one record, from their first step to their last; null when nothing is left of it. */
function deedOf(first: PastStep, last: PastStep): ActivityDeed | null {
  if (last.isGone) return first.isFirst ? null : 'removed'
  if (last.hidden !== null) return last.hidden ? 'hid' : 'showed'
  if (last.verdict === 'accepted' || last.verdict === 'rejected' || last.verdict === 'replaced') {
    return last.verdict
  }
  return first.isFirst ? 'added' : 'changed'
}
