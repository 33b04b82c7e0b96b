// Routes of the views of positions. Everything is counted from rows, and a number counts positions: a cell of n opens n.
// A cell's quotes are asked for with the same filter narrowed to its actor, its topic and who told it.
import { z } from 'zod'
import { actorIdSchema } from '../actors/actor-id.ts'
import { actorKinds } from '../actors/actor-kind.ts'
import {
  memberIdSchema,
  personIdSchema,
  recordKeySchema,
  stanceIdSchema,
  topicIdSchema,
  transcriptIdSchema,
} from '../base/id.ts'
import { certainties } from '../records/positions/position.ts'
import { filterAddressSchema } from '../records/positions/position-filter.ts'
import { spanSchema } from '../transcript/span.ts'
import { projectParams } from './api-project.ts'
import { transcriptParams } from './api-transcript.ts'
import { route } from './route.ts'

const count = z.number().int().min(0)

/** Looked at in one pass of plain loops: a schema for each number of 16,000 cells takes forty times as long. */
function areCells(value: unknown): value is number[][] {
  if (!Array.isArray(value)) return false
  for (const cell of value as readonly unknown[]) {
    if (!Array.isArray(cell)) return false
    for (let at = 0; at < cell.length; at++) {
      const count: unknown = cell[at]
      if (typeof count !== 'number' || count < 0 || !Number.isInteger(count)) return false
    }
  }
  return true
}
const cellsSchema = z
  .custom<number[][]>(areCells, 'not cells of counts')
  .meta({ type: 'array', items: { type: 'array', items: { type: 'integer', minimum: 0 } } })

/** A record as every view of positions names it. */
export const namedRecordSchema = z.object({
  id: transcriptIdSchema,
  title: z.string(),
  /** "IGF 2021, day 4"; null when the title names none. */
  event: z.string().nullable(),
  day: z.string().nullable(),
})
export type NamedRecord = z.infer<typeof namedRecordSchema>

/** An actor's row. One who both speaks and is told of by others has two rows, so that the two are never added up. */
export const tallyRowSchema = z.object({
  actor: actorIdSchema,
  kind: z.enum(actorKinds),
  /** Told by others: the words are somebody else's. */
  reported: z.boolean(),
  /**
   * Whether it has a turn in the chosen records, or a position of its own there where nobody said who speaks: keeps "did
   * not speak" and "spoke, but not on this" apart.
   */
  spoke: z.boolean(),
  /** With by=record, places in `records`: those it has a turn in. */
  spokeIn: z.array(count).optional(),
  /** Positions in the row, each counted once however many topics it has. */
  positions: count,
})
export type TallyRow = z.infer<typeof tallyRowSchema>

/**
 * Positions by actor and topic. `cells` are `[row, topic, n…]` with places in `rows` and `topics` and one count for each
 * of `stances`; with `by=record` they are `[row, topic, record, n…]`, `record` a place in `records`. Cells of nothing
 * are left out; a row may have none (the actor spoke and took no position).
 */
export const tallySchema = z.object({
  records: z.array(namedRecordSchema),
  rows: z.array(tallyRowSchema),
  /** Those of the codebook in its order, merged ones left out, or the chosen ones; then those only old positions have. */
  topics: z.array(z.string()),
  stances: z.array(z.string()),
  cells: cellsSchema,
  /** Distinct positions that fit. */
  positions: count,
})
export type Tally = z.infer<typeof tallySchema>

/** A position with its words, as lists show it. */
export const positionRowSchema = z.object({
  transcript: transcriptIdSchema,
  key: recordKeySchema,
  coder: memberIdSchema,
  actor: actorIdSchema,
  /** Who it counts for: the group spoken for, else the actor, other names of one organisation followed. */
  holder: actorIdSchema,
  onBehalfOf: actorIdSchema.nullable(),
  reportedBy: actorIdSchema.nullable(),
  /** As they stand today: recoded, redirects followed. */
  topics: z.array(topicIdSchema),
  /** The topics its coder gave it, and those it was recoded to (null: it was not, or that has lapsed); redirects not followed. */
  codedTopics: z.array(topicIdSchema),
  recodedTopics: z.array(topicIdSchema).nullable(),
  stance: stanceIdSchema,
  certainty: z.enum(certainties),
  condition: z.string().nullable(),
  comment: z.string().nullable(),
  spans: z.array(spanSchema),
  /** Of very long passages the beginning, with an ellipsis; so are the words of `changed`. */
  publishedText: z.string(),
  correctedText: z.string(),
  /** Of words of several speakers the names of all, in their order: "Raj Burli; Kaja Ciglic". */
  speaker: z.string().nullable(),
  /** The first speaker's. */
  speakerId: personIdSchema.nullable(),
  /** Of several each one's, in that order, with a dash for one that has none; null: none has any. */
  affiliation: z.string().nullable(),
  /** Where the words are of several: each of them apart. */
  speakers: z
    .array(z.object({ speaker: z.string().nullable(), affiliation: z.string().nullable() }))
    .min(2)
    .optional(),
  /** Who gave it other topics, when somebody did. */
  recodedBy: memberIdSchema.nullable(),
  /** Its words read otherwise than when it was coded, and neither its coder nor a reviewer has looked since. */
  changed: z.object({ before: z.string(), after: z.string(), sense: z.boolean() }).nullable(),
  /** `/p/<slug>/t/<id>#s41:120-188` */
  address: z.string(),
  codedAtMs: z.number(),
})
export type PositionRow = z.infer<typeof positionRowSchema>

export const mostPositionsAsked = 200

export const positionRoutes = {
  readTally: route({
    method: 'GET',
    path: '/api/projects/:project/tally',
    access: 'read',
    summary: 'Positions counted by actor, topic and stance, and with by=record for each record apart',
    params: projectParams,
    body: null,
    query: filterAddressSchema.extend({ by: z.literal('record').optional() }),
    reply: tallySchema,
  }),
  listPositions: route({
    method: 'GET',
    path: '/api/projects/:project/positions',
    access: 'read',
    summary: 'Positions with their words in both readings: by the day of the record, then in reading order',
    params: projectParams,
    body: null,
    query: filterAddressSchema.extend({
      /** Only those whose words changed and nobody has looked; those that change the sense come first. */
      changed: z.literal('yes').optional(),
      from_row: z.coerce.number().int().min(0).optional(),
      rows: z.coerce.number().int().min(1).max(mostPositionsAsked).optional(),
    }),
    reply: z.object({
      positions: z.array(positionRowSchema),
      records: z.array(namedRecordSchema),
      /** All that fit; more than are listed when there are too many. */
      total: count,
    }),
  }),
  readMeeting: route({
    method: 'GET',
    path: '/api/transcripts/:transcript/meeting',
    access: 'read',
    summary: 'Who spoke when in one record, how long in words, and the positions on it',
    params: transcriptParams,
    body: null,
    query: filterAddressSchema,
    reply: z.object({
      record: namedRecordSchema,
      words: count,
      /** In reading order; a turn two people share is two stretches. */
      stretches: z.array(
        z.object({
          turn: count,
          segment: count,
          offset: count,
          /** Words spoken in this record before it, and in it. */
          wordsBefore: count,
          words: count,
          label: z.string().nullable(),
          person: z.object({ id: personIdSchema, name: z.string() }).nullable(),
          actor: actorIdSchema.nullable(),
        }),
      ),
      positions: z.array(
        z.object({
          key: recordKeySchema,
          holder: actorIdSchema,
          reported: z.boolean(),
          topics: z.array(topicIdSchema),
          stance: stanceIdSchema,
          segment: count,
          start: count,
          /** Where its words begin, in words spoken before. */
          wordsBefore: count,
        }),
      ),
    }),
  }),
} as const

export type PositionList = z.infer<(typeof positionRoutes)['listPositions']['reply']>
export type MeetingView = z.infer<(typeof positionRoutes)['readMeeting']['reply']>
