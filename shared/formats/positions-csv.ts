// `positions-csv`: every position of some transcripts as tidy data, one row for each position and topic, so that a
// position on two topics has two rows under one `position_id`. Withdrawn and hidden positions are left out.

import { actorName } from '../actors/actor.ts'
import {
  authorOf,
  type MemberId,
  type RecordKey,
  type StanceId,
  type TopicId,
  type TranscriptId,
} from '../base/id.ts'
import type { AppliedReading } from '../records/corrections/corrected-text.ts'
import { type Moderation, moderationKey } from '../records/moderation.ts'
import type { Position } from '../records/positions/position.ts'
import type { Speaker } from '../records/speakers/speaker-at.ts'
import { quoteOf } from '../transcript/quote.ts'
import { comparePlaces, type Span, spanAddress } from '../transcript/span.ts'
import { writeCsv } from './csv.ts'

export const positionColumns = [
  'position_id',
  'transcript_id',
  'transcript',
  'paragraph',
  'start',
  'end',
  'spans',
  'iso3',
  'actor',
  'actor_name',
  'topic_id',
  'topic',
  'stance_id',
  'stance',
  'stance_value',
  'certainty',
  'condition',
  'comment',
  'on_behalf_of',
  'reported_by',
  'speaker',
  'affiliation',
  'published_text',
  'corrected_text',
  'coder',
  'coded_at',
  'permalink',
] as const

/** One transcript's part of the table. */
export type PositionsOf = {
  readonly transcript: TranscriptId
  readonly title: string
  readonly records: {
    readonly positions: ReadonlyMap<RecordKey, Position>
    readonly moderation: ReadonlyMap<string, Moderation>
  }
  readonly publishedTexts: readonly string[]
  readonly appliedBySegment: ReadonlyMap<number, readonly AppliedReading[]>
  /** Who speaks where the position begins (speaker-at). */
  readonly speakerAt: (segment: number, offset: number) => Pick<Speaker, 'person' | 'label'>
  /** The permanent link to a place. */
  readonly linkTo: (span: Span) => string
}

/** What the ids in positions mean today. An unknown topic or stance is shown by its id. */
export type PositionNames = {
  readonly member: (member: MemberId) => string
  /** The topic that stands for this id, redirects followed. */
  readonly topic: (topic: TopicId) => { readonly id: TopicId; readonly name: string } | null
  readonly stance: (stance: StanceId) => { readonly name: string; readonly value: number | null } | null
}

/**
 * Rows by transcript as given, then by place. `iso3` is empty for groups and organisations. `paragraph`, `start` and
 * `end` are the first span's: `end` counts in the paragraph where it ends, which `spans` names.
 */
export const writePositionsCsv = (transcripts: readonly PositionsOf[], names: PositionNames): string =>
  writeCsv([positionColumns, ...transcripts.flatMap((of) => rowsOf(of, names))])

function rowsOf(of: PositionsOf, names: PositionNames): string[][] {
  const { positions, moderation } = of.records
  return [...positions]
    .filter(([key, { withdrawn }]) => !withdrawn && !moderation.get(moderationKey('positions', key))?.hidden)
    .flatMap(([key, position]) => {
      const first = position.spans[0]
      return first === undefined ? [] : [{ key, position, first }]
    })
    .sort(
      (a, b) =>
        comparePlaces(a.first.startSegment, a.first.start, b.first.startSegment, b.first.start) ||
        (a.key < b.key ? -1 : 1),
    )
    .flatMap(({ key, position, first }) => rowsOfPosition(of, names, key, position, first))
}

function rowsOfPosition(
  of: PositionsOf,
  names: PositionNames,
  key: RecordKey,
  position: Position,
  first: Span,
): string[][] {
  const quote = quoteOf(position.spans, of.publishedTexts, of.appliedBySegment)
  const stance = names.stance(position.stance)
  const speaker = of.speakerAt(first.startSegment, first.start)
  // Two topics merged into one since are one topic of this position.
  const topics = new Map(
    position.topics.map((id) => names.topic(id) ?? { id, name: id }).map((topic) => [topic.id, topic]),
  )
  return [...topics.values()].map((topic) => [
    key,
    of.transcript,
    of.title,
    String(first.startSegment + 1),
    String(first.start),
    String(first.end),
    position.spans.map((span) => spanAddress(span).slice(1)).join('; '),
    /^[A-Z]{3}$/.test(position.actor) ? position.actor : '',
    position.actor,
    actorName(position.actor),
    topic.id,
    topic.name,
    position.stance,
    stance?.name ?? position.stance,
    stance?.value == null ? '' : String(stance.value),
    position.certainty,
    position.condition ?? '',
    position.comment ?? '',
    position.onBehalfOf ?? '',
    position.reportedBy ?? '',
    speaker.person?.name ?? speaker.label ?? '',
    speaker.person?.affiliation ?? '',
    quote.publishedText,
    quote.correctedText,
    names.member(authorOf(key)),
    new Date(position.atMs).toISOString(),
    of.linkTo(first),
  ])
}
