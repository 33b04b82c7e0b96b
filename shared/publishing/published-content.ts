// What a page holds: words copied once, under an address that keeps them. Nothing in it looks anything up again, so that
// a page shows in ten years what it showed on its first day, and nothing that was not copied can ever leak from it.
import { z } from 'zod'
import { groundKinds, readingCertainties } from '../records/corrections/correction.ts'
import { queryResultSchema } from '../records/notes/query.ts'
import { spanSchema } from '../transcript/span.ts'

/** Published words, or words that a reading stands for; `ground` is its place in the list of grounds. */
const pieceSchema = z.union([
  z.object({ text: z.string() }).strict(),
  z.object({ published: z.string(), reading: z.string(), ground: z.number().int().min(0) }).strict(),
])
export type PublishedPiece = z.infer<typeof pieceSchema>

/** A paragraph, or a part of one. `segment` is its index in the record; offsets count in its published text. */
const paragraphSchema = z
  .object({
    segment: z.number().int().min(0),
    start: z.number().int().min(0),
    end: z.number().int().min(0),
    pieces: z.array(pieceSchema).readonly(),
  })
  .strict()
export type PublishedParagraph = z.infer<typeof paragraphSchema>

const speakerSchema = z
  .object({
    name: z.string(),
    affiliation: z.string().nullable(),
    /** The actor's name in English. */
    actor: z.string().nullable(),
    /** Printed before the turn by the captioner; null: somebody of the project said who speaks. */
    label: z.string().nullable(),
  })
  .strict()
export type PublishedSpeaker = z.infer<typeof speakerSchema>

/** Why a reading stands. `people` is null unless the project chose to name its members. */
const groundSchema = z
  .object({
    published: z.string(),
    reading: z.string(),
    kind: z.enum(groundKinds).nullable(),
    detail: z.string(),
    certainty: z.enum(readingCertainties).nullable(),
    changesSense: z.boolean(),
    /** How many people spoke for it, the one who decided among them. */
    voices: z.number().int().min(1),
    people: z.array(z.string()).readonly().nullable(),
    acceptedAtMs: z.number().int().min(0),
  })
  .strict()
export type PublishedGround = z.infer<typeof groundSchema>

const recordSchema = z
  .object({
    title: z.string(),
    name: z.string(),
    event: z.string().nullable(),
    session: z.string().nullable(),
    day: z.string().nullable(),
    year: z.number().nullable(),
    sha256: z.string(),
    /** Front matter below the title, line by line: the disclaimer is here, as it was printed. */
    front: z.array(z.string()).readonly(),
    /** The official page of the session; null when nobody said. */
    official: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable(),
  })
  .strict()
export type PublishedRecord = z.infer<typeof recordSchema>

const shared = {
  record: recordSchema,
  grounds: z.array(groundSchema).readonly(),
}

export const quoteContentSchema = z
  .object({
    kind: z.literal('quote'),
    ...shared,
    spans: z.array(spanSchema).min(1).max(16).readonly(),
    /** One list of paragraphs for each span. */
    passages: z.array(z.array(paragraphSchema).readonly()).readonly(),
    speaker: speakerSchema.nullable(),
    /**
     * Where the words are of several: who begins to speak where, in order, the first (`speaker` too) at the first word. A
     * stretch runs over passages until the next. Left out: all are of `speaker`, as far as the page of that day knew.
     */
    stretches: z
      .array(
        z
          .object({
            speaker: speakerSchema.nullable(),
            /** The place in `passages`. */
            passage: z.number().int().min(0),
            segment: z.number().int().min(0),
            start: z.number().int().min(0),
          })
          .strict(),
      )
      .min(2)
      .readonly()
      .optional(),
  })
  .strict()
export type QuoteContent = z.infer<typeof quoteContentSchema>

/** A position shown on a published record; its coder is never named. */
const positionSchema = z
  .object({
    spans: z.array(spanSchema).min(1).readonly(),
    actor: z.string(),
    topics: z.array(z.string()).readonly(),
    stance: z.object({ look: z.string(), sign: z.string(), word: z.string() }).strict(),
    condition: z.string().nullable(),
    reportedBy: z.string().nullable(),
  })
  .strict()
export type PublishedPosition = z.infer<typeof positionSchema>

export const recordContentSchema = z
  .object({
    kind: z.literal('record'),
    ...shared,
    turns: z
      .array(
        z
          .object({
            speaker: speakerSchema.nullable(),
            first: z.number().int().min(0),
            last: z.number().int().min(0),
            /** Where in its first segment it begins, when somebody else speaks before it there; left out: at its start. */
            start: z.number().int().min(1).optional(),
          })
          .strict(),
      )
      .readonly(),
    /** Every segment, in order. */
    paragraphs: z.array(paragraphSchema).readonly(),
    /** Null: published without positions. */
    positions: z.array(positionSchema).readonly().nullable(),
  })
  .strict()
export type RecordContent = z.infer<typeof recordContentSchema>

/** A note's nodes as they are in records/notes/note-document.ts, quotes, queries and pictures by their place in the lists below. */
export const noteContentSchema = z
  .object({
    kind: z.literal('note'),
    title: z.string(),
    /** Named on purpose by who published it; null: nobody is named. */
    authors: z.array(z.string()).readonly().nullable(),
    /** Tiptap's JSON; threads' marks and addresses of this project taken out. A `quote` has `attrs.at`, a place in `quotes`. */
    blocks: z.array(z.record(z.string(), z.unknown())).readonly(),
    quotes: z
      .array(
        z
          .object({
            content: quoteContentSchema,
            /** As the note cites it, where that is not how the words read today. */
            asCited: z.string().nullable(),
          })
          .strict(),
      )
      .readonly(),
    queries: z
      .array(
        z
          .object({
            title: z.string(),
            result: queryResultSchema,
            /** Kept in the note as it was on its day; left out: it is of the day the page was published. */
            isFrozen: z.literal(true).optional(),
          })
          .strict(),
      )
      .readonly(),
    /** Ids of pictures that are public with this page, and with nothing else. */
    images: z.array(z.string()).readonly(),
  })
  .strict()
export type NoteContent = z.infer<typeof noteContentSchema>

export const viewContentSchema = z
  .object({ kind: z.literal('view'), title: z.string(), result: queryResultSchema })
  .strict()
export type ViewContent = z.infer<typeof viewContentSchema>

export const publishedContentSchema = z.discriminatedUnion('kind', [
  quoteContentSchema,
  recordContentSchema,
  noteContentSchema,
  viewContentSchema,
])
export type PublishedContent = z.infer<typeof publishedContentSchema>
