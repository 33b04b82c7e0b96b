// A note's text as plain nodes, the same shape Tiptap's JSON has. The server reads and writes notes only as this,
// so that no editor's schema, old or new, can ever drop a word of one.
import { z } from 'zod'
import { recordKeySchema, transcriptIdSchema } from '../base/id.ts'
import { spanSchema } from '../transcript/span.ts'

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
  })
  .strict()
export type QuoteAttrs = z.infer<typeof quoteAttrsSchema>

export const quoteNode = (attrs: QuoteAttrs): NoteNode => ({ type: 'quote', attrs })
