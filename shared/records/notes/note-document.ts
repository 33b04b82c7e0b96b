// A note's text as plain nodes, the same shape Tiptap's JSON has. The server reads and writes notes only as this,
// so that no editor's schema, old or new, can ever drop a word of one.
import { z } from 'zod'
import { recordKeySchema, transcriptIdSchema } from '../../base/id.ts'
import { spanSchema } from '../../transcript/span.ts'

export type NoteMark = { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }
export type NoteNode = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly NoteNode[]
  readonly text?: string
  readonly marks?: readonly NoteMark[]
}

/** Characters of a quote's words; longer passages are for the record itself. */
export const maxQuoteLength = 20_000

/** Earlier wordings a quote keeps; the next would be refused, and a second quote is the way. */
export const maxEarlier = 50

/** The attributes of a live quote: a block without text of its own; its words are looked up where they stand. */
export const quoteAttrsSchema = z
  .object({
    transcript: transcriptIdSchema,
    spans: z.array(spanSchema).min(1).max(16),
    /** The position or correction it was taken from; null when from a selection. */
    source: z
      .object({ root: z.enum(['positions', 'corrections']), key: recordKeySchema })
      .strict()
      .nullable(),
    /** The words in the corrected reading when it was cited. */
    asCited: z.string().max(maxQuoteLength),
    citedAtMs: z.number().int().min(0),
    /** The later corrected words somebody looked at and decided not to take; left out until then. */
    keptFor: z.string().max(maxQuoteLength).optional(),
    /** How it was cited before somebody took newer words, oldest first. What was once cited is never forgotten. */
    earlier: z
      .array(
        z.object({ asCited: z.string().max(maxQuoteLength), citedAtMs: z.number().int().min(0) }).strict(),
      )
      .max(maxEarlier)
      .readonly()
      .optional(),
    /** The published words and the record's hash, by which they are found again in a record imported anew. */
    published: z.string().max(maxQuoteLength).optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .strict()
export type QuoteAttrs = z.infer<typeof quoteAttrsSchema>

export const quoteNode = (attrs: QuoteAttrs): NoteNode => ({ type: 'quote', attrs })
