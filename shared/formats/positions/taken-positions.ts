// Positions as they leave the program: what every format is written from. Whoever asks has chosen them already; topics are
// today's (recoded, redirects followed), readings are those of the moment of writing.
import { actorName } from '../../actors/actor.ts'
import type { ActorId } from '../../actors/actor-id.ts'
import type { ActorKind } from '../../actors/actor-kind.ts'
import type { MemberId, RecordKey, StanceId, TopicId, TranscriptId } from '../../base/id.ts'
import type { Codebook, Stance, Topic } from '../../records/codebook/codebook.ts'
import type { Certainty } from '../../records/positions/position.ts'
import { type Span, spanAddress } from '../../transcript/span.ts'
import type { PositionColumn } from './position-columns.ts'
import type { Fields } from './table.ts'

export type TakenPosition = {
  readonly key: RecordKey
  readonly coder: MemberId
  readonly actor: ActorId
  /** Who it counts for: the group spoken for, else the actor, other names of one organisation followed. */
  readonly holder: ActorId
  readonly onBehalfOf: ActorId | null
  readonly reportedBy: ActorId | null
  /** Told by somebody who is not the holder. */
  readonly reported: boolean
  readonly topics: readonly TopicId[]
  /** Those of `topics` that were asked for: a row each. */
  readonly chosenTopics: readonly TopicId[]
  readonly codedTopics: readonly TopicId[]
  readonly recodedBy: MemberId | null
  readonly stance: StanceId
  readonly certainty: Certainty
  readonly condition: string | null
  readonly comment: string | null
  readonly spans: readonly Span[]
  readonly publishedText: string
  readonly correctedText: string
  readonly speaker: string | null
  readonly affiliation: string | null
  /** Where the words are of several: each of them apart. */
  readonly speakers?:
    | readonly { readonly speaker: string | null; readonly affiliation: string | null }[]
    | undefined
  /** Its words read otherwise than when it was coded, and nobody has looked since. */
  readonly changed: { readonly sense: boolean } | null
  readonly codedAtMs: number
}

export type TakenRecord = {
  readonly id: TranscriptId
  readonly title: string
  readonly event: string | null
  /** Of the meeting, ISO 8601. */
  readonly day: string | null
  readonly fileName: string
  readonly sha256: string
  /** What the publisher says of the record's reliability; '' when nothing. */
  readonly disclaimer: string
  /** The permanent link to the record; a position's adds its place. */
  readonly link: string
  readonly positions: readonly TakenPosition[]
}

/** What the ids in positions mean today. */
export type TakenNames = {
  readonly codebook: Codebook
  readonly member: (member: MemberId) => string
  readonly kindOf: (actor: ActorId) => ActorKind
}

/** Everything that leaves in one file. */
export type Taking = {
  readonly project: { readonly name: string; readonly link: string }
  readonly madeAtMs: number
  /** The filter as an address has it; empty when all was taken. */
  readonly filter: Readonly<Record<string, string | undefined>>
  readonly records: readonly TakenRecord[]
  readonly names: TakenNames
}

/** Names prepared once for many rows. An unknown topic or stance is shown by its id. */
export type Lookup = {
  readonly topic: (id: TopicId) => { readonly name: string; readonly path: string }
  readonly stance: (id: StanceId) => Pick<Stance, 'name' | 'value'>
}

export function lookup({ topics, stances }: Codebook): Lookup {
  const topicById = new Map(topics.map((topic) => [topic.id, topic]))
  const stanceById = new Map(stances.map((stance) => [stance.id, stance]))
  return {
    topic: (id) => {
      const topic = topicById.get(id)
      return { name: topic?.name ?? id, path: topic ? pathOf(topic, topicById) : id }
    },
    stance: (id) => stanceById.get(id) ?? { name: id, value: null },
  }
}

/** `International law / Sovereignty`; stops where the tree does, or goes round. */
export function pathOf(topic: Topic, topics: ReadonlyMap<TopicId, Topic>): string {
  const names: string[] = []
  const seen = new Set<TopicId>()
  for (let at: Topic | undefined = topic; at !== undefined && !seen.has(at.id); ) {
    seen.add(at.id)
    names.unshift(at.name)
    at = at.parent === null ? undefined : topics.get(at.parent)
  }
  return names.join(' / ')
}

const isState = (actor: ActorId) => /^[A-Z]{3}$/.test(actor)

/** The places of a position as addresses have them: `s1:3-31`. */
export const placesOf = ({ spans }: Pick<TakenPosition, 'spans'>): readonly string[] =>
  spans.map((span) => spanAddress(span).slice(1))

/** One row: a position under one of its topics. `start` and `end` are the first span's, in its published paragraphs. */
export function fieldsOf(
  record: TakenRecord,
  position: TakenPosition,
  topicId: TopicId,
  { topic, stance }: Lookup,
  { member, kindOf }: TakenNames,
): Fields<PositionColumn> {
  const [first] = position.spans
  const { name: stanceName, value } = stance(position.stance)
  const { name: topicName, path } = topic(topicId)
  return {
    position_id: position.key,
    transcript_id: record.id,
    transcript: record.title,
    event: record.event,
    day: record.day,
    paragraph: first ? first.startSegment + 1 : null,
    start: first?.start ?? null,
    end: first?.end ?? null,
    spans: placesOf(position).join('; '),
    iso3: isState(position.holder) ? position.holder : null,
    holder: position.holder,
    holder_name: actorName(position.holder),
    holder_kind: kindOf(position.holder),
    actor: position.actor,
    actor_name: actorName(position.actor),
    actor_kind: kindOf(position.actor),
    on_behalf_of: position.onBehalfOf,
    reported: position.reported,
    reported_by: position.reportedBy,
    topic_id: topicId,
    topic: topicName,
    topic_path: path,
    topic_count: position.topics.length,
    coded_topics: position.codedTopics.join('; '),
    recoded_by: position.recodedBy && member(position.recodedBy),
    stance_id: position.stance,
    stance: stanceName,
    stance_value: value,
    certainty: position.certainty,
    condition: position.condition,
    comment: position.comment,
    speaker: position.speaker,
    affiliation: position.affiliation,
    published_text: position.publishedText,
    corrected_text: position.correctedText,
    quote_changed: position.changed ? (position.changed.sense ? 'sense' : 'words') : null,
    coder_id: position.coder,
    coder: member(position.coder),
    coded_at: new Date(position.codedAtMs).toISOString(),
    permalink: `${record.link}${first ? spanAddress(first) : ''}`,
  }
}
