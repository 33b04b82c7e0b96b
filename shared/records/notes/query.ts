// A question to the project's positions that a note holds or a page publishes: what to show, and of which positions.
// A result is plain data with every word written out, so that what was frozen or published needs no codebook to be read.
// It names no member of the project: who coded what is left out of it, so that nothing published can tell it.
import { z } from 'zod'
import { projectIdSchema } from '../../base/id.ts'
import { filterAddressSchema } from '../positions/position-filter.ts'

export const queryShows = ['matrix', 'map', 'quotes', 'alignment', 'time', 'meeting'] as const
export type QueryShow = (typeof queryShows)[number]

export const querySchema = z
  .object({
    /** `meeting` is one record in time: the one the filter names, or the newest of those it leaves. */
    show: z.enum(queryShows),
    /** The filter as the address of the views of positions has it. */
    filter: filterAddressSchema,
    /** The topic of a map, in place of the filter's; left out: the one with most positions. Others take theirs from the filter. */
    topic: z.string().max(64).optional(),
    /** Change over time from record to record; left out: from meeting to meeting, where there are two to compare. */
    compare: z.literal('record').optional(),
  })
  .strict()
export type Query = z.infer<typeof querySchema>

/** Rows of a result; of more, `more` says how many there are besides. */
export const mostResultRows = 60
export const mostResultColumns = 24
export const mostMapActors = 250
/** Records a result names. */
export const mostResultRecords = 24
/** Sessions of a change over time, the last of them; and moves that are told with their quotes. */
export const mostResultSessions = 12
export const mostResultMoves = 12
/** Marks on a meeting, and stretches of speech. */
export const mostMeetingMarks = 200
export const mostMeetingStretches = 400

const count = z.number().int().min(0)
/** How a stance is drawn and said: never by colour alone. */
const stanceSchema = z
  .object({
    /** The look of the codebook's stance (`data-stance`), or `mixed`. */
    look: z.string().max(40),
    sign: z.string().max(8),
    word: z.string().max(80),
  })
  .strict()
export type ResultStance = z.infer<typeof stanceSchema>

const actorSchema = z
  .object({
    /** As positions hold it: `MEX`, `group:EU`, `org:Microsoft`. */
    id: z.string().max(260),
    name: z.string().max(260),
    code: z.string().max(40),
    /** Told by others: the words are somebody else's. */
    reported: z.boolean(),
  })
  .strict()
export type ResultActor = z.infer<typeof actorSchema>

/** `pigment` counts from 1, from 13 on the same colours with other lines; null for a topic the codebook does not have. */
const topicSchema = z
  .object({
    id: z.string().max(64),
    label: z.string().max(200),
    pigment: z.number().int().min(1).nullable(),
  })
  .strict()
export type ResultTopic = z.infer<typeof topicSchema>

/** Nothing in a cell: it did not speak, or spoke but not on this. */
const cellSchema = z.union([
  z.literal('silent'),
  z.literal('other'),
  z.object({ stance: stanceSchema, positions: count }).strict(),
])
export type ResultCell = z.infer<typeof cellSchema>

/** Characters of a quote's words in either reading; longer ones are cut there. */
export const maxResultWords = 20_000

const wordsSchema = z
  .object({
    published: z.string().max(maxResultWords),
    corrected: z.string().max(maxResultWords),
    speaker: z.string().max(400).nullable(),
    actor: actorSchema,
    topics: z.array(z.string().max(200)).readonly(),
    stance: stanceSchema,
    /** "IGF 2021, WS #119, ¶ 41" and the address on this server. */
    place: z.string().max(600),
    address: z.string().max(600),
  })
  .strict()
export type ResultQuote = z.infer<typeof wordsSchema>

/** How an actor stands in one session; `untold`: others tell nothing of it there. */
const standingSchema = z.union([
  z.literal('silent'),
  z.literal('other'),
  z.literal('untold'),
  z
    .object({
      stance: stanceSchema,
      positions: count,
      /** Whether it moved here from the stance it showed before, and which way on the scale; left out: it did not. */
      came: z.enum(['up', 'down', 'aside']).optional(),
    })
    .strict(),
])
export type ResultStanding = z.infer<typeof standingSchema>

/** One side of a move, with the first of its quotes. */
const sideSchema = z
  .object({
    session: z.string().max(600),
    stance: stanceSchema,
    positions: count,
    quote: wordsSchema.nullable(),
  })
  .strict()
export type ResultSide = z.infer<typeof sideSchema>

const shared = {
  /** What was chosen, as a sentence or two: "Positions in both records, held by 4 actors on 4 of 20 topics." */
  says: z.string().max(2000),
  /** Distinct positions that fit: of a map those on its topic, of alignment those that take a side. */
  positions: count,
  /** Titles of the records it was drawn from, the first of them. */
  records: z.array(z.string().max(600)).max(mostResultRecords).readonly(),
  /** How many records there are besides; left out where all are named. */
  moreRecords: count.optional(),
  /** When the server looked. */
  atMs: z.number().int().min(0),
  /** Rows, actors, quotes or pairs left out. */
  more: count,
}

const anyResultSchema = z.discriminatedUnion('show', [
  z
    .object({
      show: z.literal('matrix'),
      ...shared,
      /** Those with positions and those that were asked for, in the codebook's order; of too many the fullest. */
      topics: z.array(topicSchema).max(mostResultColumns).readonly(),
      /** Topics with positions that are left out; the field is, where there are none. */
      moreTopics: count.optional(),
      /** By kind and name, reported ones last; of too many the fullest. One cell for each topic. */
      rows: z
        .array(z.object({ actor: actorSchema, cells: z.array(cellSchema).readonly() }).strict())
        .max(mostResultRows)
        .readonly(),
    })
    .strict(),
  z
    .object({
      show: z.literal('map'),
      ...shared,
      topic: topicSchema,
      /** The fullest first, then those that spoke on other things, then those that were asked for and did not speak. */
      actors: z
        .array(z.object({ actor: actorSchema, cell: cellSchema }).strict())
        .max(mostMapActors)
        .readonly(),
    })
    .strict(),
  z
    .object({
      show: z.literal('quotes'),
      ...shared,
      quotes: z.array(wordsSchema).max(mostResultRows).readonly(),
    })
    .strict(),
  z
    .object({
      show: z.literal('alignment'),
      ...shared,
      /**
       * Shares from 0 to 1; difference −1 … 1 (congruence less conflict). The most aligned first; of too many those in
       * the middle are left out.
       */
      pairs: z
        .array(
          z
            .object({
              a: actorSchema,
              b: actorSchema,
              /** On which both take a side. */
              topics: count,
              congruence: z.number(),
              conflict: z.number(),
              difference: z.number(),
            })
            .strict(),
        )
        .max(mostResultRows)
        .readonly(),
    })
    .strict(),
  z
    .object({
      show: z.literal('time'),
      ...shared,
      /** By their day, those without one last. */
      sessions: z.array(z.string().max(600)).max(mostResultSessions).readonly(),
      /** Sessions before them that are left out; the field is, where there are none. */
      moreSessions: count.optional(),
      /** The topic with most moves first. */
      topics: z.array(topicSchema).max(mostResultRows).readonly(),
      /** An actor on a topic, those of one topic together; `topic` is a place in `topics`. One standing a session. */
      courses: z
        .array(
          z
            .object({ topic: count, actor: actorSchema, standings: z.array(standingSchema).readonly() })
            .strict(),
        )
        .max(mostResultRows)
        .readonly(),
      /** The greatest first; `says` is how far on the scale: "2 up the scale, from −1 to 1". */
      moves: z
        .array(
          z
            .object({
              actor: actorSchema,
              topic: z.string().max(200),
              heading: z.enum(['up', 'down', 'aside']),
              says: z.string().max(400),
              before: sideSchema,
              after: sideSchema,
            })
            .strict(),
        )
        .max(mostResultMoves)
        .readonly(),
      moreMoves: count.optional(),
    })
    .strict(),
  z
    .object({
      show: z.literal('meeting'),
      ...shared,
      record: z.object({ title: z.string().max(600), address: z.string().max(600) }).strict(),
      /** Spoken in the whole record: these records have no clock, so that time is words. */
      words: count,
      /** Whoever spoke, in the order they first did, then those of whom others tell. */
      rows: z
        .array(
          z
            .object({
              /** null: nobody said whose words these are, and `name` is the speaker's. */
              actor: actorSchema.nullable(),
              name: z.string().max(400),
              speakers: z.array(z.string().max(400)).max(24).readonly(),
              turns: count,
              words: count,
              /** Held by this row's actor: in its own words, and told by others. */
              positions: count,
              told: count,
            })
            .strict(),
        )
        .max(mostResultRows)
        .readonly(),
      /** `row` is a place in `rows`; of too many the longest are kept. */
      stretches: z
        .array(
          z
            .object({
              row: count,
              segment: count,
              wordsBefore: count,
              words: count,
              speaker: z.string().max(400),
            })
            .strict(),
        )
        .max(mostMeetingStretches)
        .readonly(),
      moreStretches: count.optional(),
      /** The legend of the marks, in the order they first come up. */
      topics: z.array(topicSchema).readonly(),
      /** Positions, on the row of whoever speaks the words; `topics` are places in `topics`. */
      marks: z
        .array(
          z
            .object({
              row: count,
              segment: count,
              wordsBefore: count,
              holder: actorSchema,
              stance: stanceSchema,
              topics: z.array(count).readonly(),
            })
            .strict(),
        )
        .max(mostMeetingMarks)
        .readonly(),
      moreMarks: count.optional(),
      /** The words of the positions, in reading order. */
      quotes: z.array(wordsSchema).max(mostResultRows).readonly(),
      moreQuotes: count.optional(),
    })
    .strict(),
])
/** Rows have as many cells as there are columns, and places in a list are places in it. */
export const queryResultSchema = anyResultSchema.refine(isWhole, 'its parts do not fit one another')

function isWhole(result: z.infer<typeof anyResultSchema>): boolean {
  switch (result.show) {
    case 'matrix':
      return result.rows.every(({ cells }) => cells.length === result.topics.length)
    case 'time':
      return result.courses.every(
        ({ topic, standings }) => topic < result.topics.length && standings.length === result.sessions.length,
      )
    case 'meeting':
      return (
        result.stretches.every(({ row }) => row < result.rows.length) &&
        result.marks.every(
          ({ row, topics }) =>
            row < result.rows.length && topics.every((topic) => topic < result.topics.length),
        )
      )
    default:
      return true
  }
}
export type QueryResult = z.infer<typeof queryResultSchema>

/** A frozen result is kept in the note; a larger one is refused with the way to narrow it, in bytes of JSON. */
export const maxFrozenBytes = 128 * 1024

/**
 * A result with the question it answers, as the server worked it out and sealed it: `seal` is its HMAC over all the rest
 * (base64url), so that not a letter of it can be changed, nor moved to another question or project. Only the server can
 * tell whether a seal fits. No field of it may ever be given a default: a seal made before would not fit any more.
 */
export const sealedResultSchema = z
  .object({
    project: projectIdSchema,
    query: querySchema,
    result: queryResultSchema,
    seal: z.string().regex(/^[\w-]{43}$/, 'not a seal'),
  })
  .strict()
export type SealedResult = z.infer<typeof sealedResultSchema>

/** Without a seal nobody can tell who wrote it: so it is in notes of an older program; whoever shows it says so. */
export type FrozenResult = SealedResult | QueryResult

export const isSealed = (frozen: FrozenResult): frozen is SealedResult => 'seal' in frozen

export const frozenResult = (frozen: FrozenResult): QueryResult => (isSealed(frozen) ? frozen.result : frozen)

/** The attributes of a query block. Frozen, it shows its result for ever; live, what is so when it is looked at. */
export const queryAttrsSchema = querySchema
  .extend({
    title: z.string().max(200).optional(),
    /** Left out while it is live. What was sealed answers the question sealed with it, whatever stands beside it. */
    frozen: z.union([sealedResultSchema, queryResultSchema]).optional(),
  })
  .strict()
export type QueryAttrs = z.infer<typeof queryAttrsSchema>

/** Only the question of a block: of a sealed result the one it answers. */
export function questionOf({ show, filter, topic, compare, frozen }: QueryAttrs): Query {
  if (frozen !== undefined && isSealed(frozen)) return frozen.query
  return {
    show,
    filter,
    ...(topic !== undefined && { topic }),
    ...(compare !== undefined && { compare }),
  }
}
