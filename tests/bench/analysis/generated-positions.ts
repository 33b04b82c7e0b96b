// Positions made up over real records, always the same ones: what the speed of the analysis is measured on. They say
// nothing about anybody; no more is true of them than their number and their shape.
import type { App } from '../../../server/app.ts'
import { countries } from '../../../shared/actors/countries.ts'
import { groups } from '../../../shared/actors/groups.ts'
import { knownOrganisations } from '../../../shared/actors/organisations.ts'
import { type MemberId, recordKey, type StanceId, type TopicId, ulid } from '../../../shared/base/id.ts'
import { ok } from '../../../shared/base/result.ts'
import { starterCodebook } from '../../../shared/records/codebook/starter-codebook.ts'
import type { Position } from '../../../shared/records/positions/position.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Segment } from '../../../shared/transcript/transcript.ts'

/** 160 states, 20 groups, 20 organisations. */
export const actors: readonly string[] = [
  ...countries.slice(0, 160).map(({ alpha3 }) => alpha3),
  ...groups.slice(0, 20).map(({ code }) => `group:${code}`),
  ...knownOrganisations.slice(0, 20).map(({ name }) => `org:${name}`),
]

/** The topics of the first codebook and as many more as make 60. */
export const topics: readonly TopicId[] = Array.from(
  { length: 60 },
  (_, nth) => starterCodebook.topics[nth]?.id ?? (`question-${nth + 1}` as TopicId),
)
const stances: readonly StanceId[] = starterCodebook.stances.map(({ id }) => id)
const certainties: readonly Position['certainty'][] = ['sure', 'sure', 'sure', 'rather-sure', 'unsure']

/** Whole numbers below a bound, always the same ones for a seed (mulberry32, public domain, by T. Ettinger). */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Every seventh has two topics, every twentieth is told by somebody else, every thirtieth is held for a group. */
export function generatedPosition(nth: number, segments: readonly Segment[]): Position {
  const random = seededRandom(nth)
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T
  const segment = pick(segments)
  const start = random(Math.max(1, segment.text.length - 60))
  const end = Math.min(segment.text.length, start + 12 + random(60))
  const first = pick(topics)
  const second = topics[(topics.indexOf(first) + 1 + random(58)) % topics.length] as TopicId
  return {
    spans: [{ startSegment: segment.index, start, endSegment: segment.index, end }],
    actor: pick(actors),
    topics: nth % 7 === 0 ? [first, second] : [first],
    stance: pick(stances),
    certainty: pick(certainties),
    ...(nth % 20 === 0 && { reportedBy: pick(actors) }),
    ...(nth % 30 === 0 && { onBehalfOf: `group:${groups[random(20)]?.code}` }),
    ...(nth % 5 === 0 && { comment: 'As the delegate says, and as the group has said before.' }),
    asRead: [],
    atMs: 1_700_000_000_000 + nth,
  }
}

/** The 60 topics as the project's codebook. */
export async function putTopics(app: App, project: string): Promise<void> {
  const written = await app.world.rooms.write(roomName('project', project), null, (room) => {
    topics.forEach((id, order) => {
      const name = starterCodebook.topics[order]?.name ?? `Question ${order + 1}`
      const colour = (order % 12) + 1
      const plain = { definition: '', parent: null, retired: false, redirect: null, suggestedBy: null }
      room.put('topics', id, { ...plain, name, colour, order })
    })
    return ok(null)
  })
  if (!written.ok) throw new Error(written.problem.message)
}

const atOnce = 500

/** How many of a record's first paragraphs carry only a few positions each, as people code them, and how few. */
export type Sparse = { readonly paragraphs: number; readonly each: number }

/** Positions lie on any paragraph; with `sparse`, the first of them fill its paragraphs and all others lie below these. */
const among = (nth: number, segments: readonly Segment[], sparse: Sparse | null): readonly Segment[] => {
  if (sparse === null) return segments
  const isFew = nth < sparse.paragraphs * sparse.each
  const first = nth % sparse.paragraphs
  return isFew ? segments.slice(first, first + 1) : segments.slice(sparse.paragraphs)
}

/** Writes positions number `from` up to but not including `to` into a record, by the members in turn. */
export async function putPositions(
  app: App,
  transcript: string,
  members: readonly MemberId[],
  from: number,
  to: number,
  sparse: Sparse | null = null,
): Promise<void> {
  const stored = await app.world.transcripts.get(transcript as never)
  if (!stored) throw new Error(`there is no record ${transcript}`)
  const { segments } = stored.transcript
  for (let at = from; at < to; at += atOnce) {
    const by = members[Math.floor(at / atOnce) % members.length] as MemberId
    const written = await app.world.rooms.write(roomName('transcript', transcript), by, (room) => {
      for (let nth = at; nth < Math.min(to, at + atOnce); nth++) {
        room.put('positions', recordKey(by, idOf(nth)), generatedPosition(nth, among(nth, segments, sparse)))
      }
      return ok(null)
    })
    if (!written.ok) throw new Error(written.problem.message)
  }
}

const idOf = (nth: number) => {
  const random = seededRandom(nth + 1)
  return ulid(
    1_700_000_000_000 + nth,
    Uint8Array.from({ length: 10 }, () => random(256)),
  )
}
