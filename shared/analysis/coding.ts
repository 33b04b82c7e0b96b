// A standing position reduced to what counting needs, its names as numbers. What changes with the codebook, the
// organisations or the day of the record (redirects, other names, members) is no part of it: a lens looks through those.
import type { ActorId } from '../actors/actor-id.ts'
import { authorOf, type MemberId, type RecordKey, type StanceId, type TopicId } from '../base/id.ts'
import { certainties, type Position } from '../records/positions/position.ts'
import { type Recoding, topicsOf } from '../records/positions/recoding.ts'
import { comparePlaces } from '../transcript/span.ts'
import { type NumberedNames, numberedNames } from './numbered-names.ts'

/** The names that codings hold as numbers. */
export type CodingNames = {
  readonly actors: NumberedNames<ActorId>
  readonly topics: NumberedNames<TopicId>
  /** Several topics in their order, as one number. */
  readonly topicLists: {
    readonly numberOf: (topics: readonly TopicId[]) => number
    /** The topics of a list, as numbers of `topics`. */
    readonly topicsOf: (list: number) => readonly number[]
    readonly size: () => number
  }
  readonly stances: NumberedNames<StanceId>
  readonly coders: NumberedNames<MemberId>
}

export function codingNames(): CodingNames {
  const topics = numberedNames<TopicId>()
  const lists = numberedNames<string>()
  const inLists: (readonly number[])[] = []
  return {
    actors: numberedNames(),
    topics,
    topicLists: {
      numberOf: (list) => {
        const number = lists.numberOf(list.join(','))
        if (inLists[number] === undefined) inLists[number] = list.map(topics.numberOf)
        return number
      },
      topicsOf: (list) => inLists[list] ?? [],
      size: lists.size,
    },
    stances: numberedNames(),
    coders: numberedNames(),
  }
}

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
    topics: names.topicLists.numberOf(topicsOf(position, recoding)),
    codedTopics: names.topicLists.numberOf(position.topics),
    stance: names.stances.numberOf(stance),
    certainty: certainties.indexOf(certainty),
    coder: names.coders.numberOf(authorOf(key)),
    segment: spans[0]?.startSegment ?? 0,
    start: spans[0]?.start ?? 0,
    lastSegment: spans.at(-1)?.endSegment ?? 0,
    sawReadings: asRead !== undefined && asRead.length > 0,
  }
}

/** The same position after it was recoded, or a recoding of it went. */
export function recoded(coding: Coding, recoding: Recoding | undefined, names: CodingNames): Coding {
  const topics = names.topicLists.topicsOf(coding.codedTopics).map(names.topics.nameOf)
  return { ...coding, topics: names.topicLists.numberOf(topicsOf({ topics }, recoding)) }
}

/** In reading order; at one place by key. */
export const compareCodings = (a: Coding, b: Coding): number =>
  comparePlaces(a.segment, a.start, b.segment, b.start) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

const counted = [
  'holder',
  'teller',
  'topics',
  'stance',
  'certainty',
  'coder',
  'segment',
  'lastSegment',
] as const

/** What is asked of many codings, field by field: read in a row this is many times faster than one by one. */
export type CodingColumns = Readonly<Record<(typeof counted)[number], Int32Array>> & {
  /** 1 where it tells of accepted readings that its coder saw. */
  readonly sawReadings: Uint8Array
}

export function columnsOf(codings: readonly Coding[]): CodingColumns {
  const column = () => new Int32Array(codings.length)
  const columns: Record<(typeof counted)[number], Int32Array> = {
    holder: column(),
    teller: column(),
    topics: column(),
    stance: column(),
    certainty: column(),
    coder: column(),
    segment: column(),
    lastSegment: column(),
  }
  const sawReadings = new Uint8Array(codings.length)
  codings.forEach((coding, at) => {
    for (const field of counted) columns[field][at] = coding[field]
    if (coding.sawReadings) sawReadings[at] = 1
  })
  return { ...columns, sawReadings }
}

/** The codings of one record, in reading order. */
export type CodedRecord<Id extends string = string> = {
  readonly id: Id
  /** The day of the meeting, ISO 8601; null when nobody said. */
  readonly day: string | null
  readonly codings: readonly Coding[]
  /** Of the same codings in the same order. */
  readonly columns: CodingColumns
}
