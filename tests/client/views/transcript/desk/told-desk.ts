// A small told meeting with members, people and records, for the tests of what the desk makes of them.
import {
  type MemberId,
  type PersonId,
  type RecordKey,
  recordKey,
  type StanceId,
  type TopicId,
  ulid,
} from '../../../../../shared/base/id.ts'
import { starterCodebook } from '../../../../../shared/records/codebook/starter-codebook.ts'
import type { Correction, Decision } from '../../../../../shared/records/corrections/correction.ts'
import type { Person } from '../../../../../shared/records/person.ts'
import type { Position } from '../../../../../shared/records/positions/position.ts'
import type { TranscriptRecords } from '../../../../../shared/room/read-room.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'

let made = 0
const nextUlid = () => {
  made += 1
  return ulid(1_700_000_000_000 + made, new Uint8Array(10).fill(made % 256))
}

export const ana = nextUlid() as MemberId
export const li = nextUlid() as MemberId
export const tomasz = nextUlid() as MemberId
export const keyOf = (member: MemberId): RecordKey => recordKey(member, nextUlid())

export const person = (name: string, actor: string | null, aliases: readonly string[] = []): Person => ({
  id: nextUlid() as PersonId,
  name,
  aliases: [...aliases],
  affiliation: actor === null ? '' : `Ministry of ${actor}`,
  actor,
})

export const codebook = {
  topics: new Map(starterCodebook.topics.map(({ id, ...topic }) => [id, topic])),
  stances: new Map(starterCodebook.stances.map(({ id, ...stance }) => [id, stance])),
}

export const correction = (texts: readonly string[], span: Span, reading: string): Correction => ({
  segment: span.startSegment,
  start: span.start,
  end: span.end,
  published: texts[span.startSegment]?.slice(span.start, span.end) ?? '',
  reading,
  atMs: 1_700_000_000_000,
})

export const decision = (
  said: Correction,
  verdict: Decision['verdict'],
  proposer: MemberId,
  by: MemberId,
): Decision => {
  const { withdrawn: _, ...place } = said
  return { ...place, verdict, proposer, by, atMs: said.atMs + 60_000 }
}

export const position = (span: Span, actor: string, topic: string, stance = 'supports'): Position => ({
  spans: [span],
  actor,
  topics: [topic as TopicId],
  stance: stance as StanceId,
  certainty: 'sure',
  atMs: 1_700_000_000_000,
})

type Given = {
  readonly [Root in keyof TranscriptRecords]?: TranscriptRecords[Root] extends ReadonlyMap<infer K, infer V>
    ? readonly (readonly [K, V])[]
    : never
}

export const recordsWith = (given: Given): TranscriptRecords => ({
  corrections: new Map(given.corrections),
  support: new Map(given.support),
  positions: new Map(given.positions),
  looked: new Map(given.looked),
  gaps: new Map(given.gaps),
  readThroughs: new Map(given.readThroughs),
  passages: new Map(given.passages),
  messages: new Map(given.messages),
  decisions: new Map(given.decisions),
  attributions: new Map(given.attributions),
  recodings: new Map(given.recodings),
  moderation: new Map(given.moderation),
})
