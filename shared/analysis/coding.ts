// A standing position reduced to what counting needs, its names as numbers. What changes with the codebook, the
// organisations or the day of the record (redirects, other names, members) is no part of it: a lens looks through those.
import type { ActorId } from '../actors/actor-id.ts'
import { authorOf, type MemberId, type RecordKey, type StanceId, type TopicId } from '../base/id.ts'
import { certainties, type Position } from '../records/positions/position.ts'
import { type Recoding, topicsOf } from '../records/positions/recoding.ts'
import { comparePlaces } from '../transcript/span.ts'
import { type NumberedNames, numberedNames } from './numbered-names.ts'

/** The names that codings hold as numbers. Topics of one position are one name: their ids, joined by commas. */
export type CodingNames = {
  readonly actors: NumberedNames<ActorId>
  readonly topics: NumberedNames<TopicId>
  readonly topicLists: NumberedNames<string>
  readonly stances: NumberedNames<StanceId>
  readonly coders: NumberedNames<MemberId>
}

export const codingNames = (): CodingNames => ({
  actors: numberedNames(),
  topics: numberedNames(),
  topicLists: numberedNames(),
  stances: numberedNames(),
  coders: numberedNames(),
})

export type Coding = {
  readonly key: RecordKey
  /** Whom it counts for, other names of one organisation not yet followed: the group spoken for, else the actor. */
  readonly holder: number
  /** `reportedBy`; −1 when it has none. */
  readonly teller: number
  /** Its topics in `topicLists`, recodings followed, redirects not yet. */
  readonly topics: number
  /** The topics its coder gave it, in `topicLists`. */
  readonly codedTopics: number
  readonly stance: number
  /** Place in `certainties`: 0 is the surest. */
  readonly certainty: number
  readonly coder: number
  /** Where its words begin, and the last segment they reach. */
  readonly segment: number
  readonly start: number
  readonly lastSegment: number
  /** It tells of accepted readings that its coder saw. */
  readonly sawReadings: boolean
}

/** The position has to stand: neither withdrawn nor hidden. */
export function codingOf(
  key: RecordKey,
  position: Position,
  recoding: Recoding | undefined,
  names: CodingNames,
): Coding {
  const { actor, onBehalfOf, reportedBy, stance, certainty, spans, asRead } = position
  return {
    key,
    holder: names.actors.numberOf(onBehalfOf ?? actor),
    teller: reportedBy === undefined ? -1 : names.actors.numberOf(reportedBy),
    topics: listNumber(topicsOf(position, recoding), names),
    codedTopics: listNumber(position.topics, names),
    stance: names.stances.numberOf(stance),
    certainty: certainties.indexOf(certainty),
    coder: names.coders.numberOf(authorOf(key)),
    segment: spans[0]?.startSegment ?? 0,
    start: spans[0]?.start ?? 0,
    lastSegment: spans.at(-1)?.endSegment ?? 0,
    sawReadings: asRead !== undefined && asRead.length > 0,
  }
}

const listNumber = (topics: readonly TopicId[], names: CodingNames) =>
  names.topicLists.numberOf(topics.join(','))

/** The topics behind a number of `topicLists`. */
export const topicsInList = (list: number, names: CodingNames): readonly TopicId[] =>
  names.topicLists.nameOf(list).split(',') as TopicId[]

/** The same position after it was recoded, or a recoding of it went. */
export const recoded = (coding: Coding, recoding: Recoding | undefined, names: CodingNames): Coding => ({
  ...coding,
  topics: listNumber(topicsOf({ topics: [...topicsInList(coding.codedTopics, names)] }, recoding), names),
})

/** In reading order; at one place by key. */
export const compareCodings = (a: Coding, b: Coding): number =>
  comparePlaces(a.segment, a.start, b.segment, b.start) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** The codings of one record, in reading order. */
export type CodedRecord<Id extends string = string> = {
  readonly id: Id
  /** The day of the meeting, ISO 8601; null when nobody said. */
  readonly day: string | null
  readonly codings: readonly Coding[]
}
