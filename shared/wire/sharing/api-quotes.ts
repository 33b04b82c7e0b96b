// Routes of live quotes: citing words, looking many up at once, finding passages to quote, and who quotes a record.
// What a quote says comes from the server alone; a client only says where.
import { z } from 'zod'
import { memberIdSchema, noteIdSchema, recordKeySchema, transcriptIdSchema } from '../../base/id.ts'
import { groundsSchema } from '../../records/corrections/correction.ts'
import { maxEarlier, maxQuoteLength, quoteAttrsSchema } from '../../records/notes/note-document.ts'
import { spanSchema } from '../../transcript/span.ts'
import { noteParams } from '../api-notes.ts'
import { projectParams } from '../api-project.ts'
import { quoteSchema, transcriptParams } from '../api-transcript.ts'
import { route } from '../route.ts'

export const mostQuotesAsked = 200
export const mostPassagesFound = 20

const { transcript, spans, source } = quoteAttrsSchema.shape

/** Words to be cited: at these spans, or with none given where their source stands. */
export const citationAskedSchema = z
  .object({ transcript, spans: spans.optional(), source })
  .strict()
  .refine((asked) => asked.spans !== undefined || asked.source !== null, 'say which words to quote')
export type CitationAsked = z.infer<typeof citationAskedSchema>

/**
 * Where a quote of a note stands, and what is known of its words. `citedAs`: every wording the note says it is or was cited
 * by, the present one first; left out, nobody asks whether they are in the record.
 */
export const quoteAskedSchema = quoteAttrsSchema
  .pick({ transcript: true, spans: true, source: true, published: true, sha256: true })
  .extend({
    citedAs: z
      .array(z.string().max(maxQuoteLength))
      .max(maxEarlier + 1)
      .readonly()
      .optional(),
    /** When the note says it was cited by each of `citedAs`: times are the note's own, and may be false. */
    citedTimes: z
      .array(
        z
          .array(z.number().int())
          .max(maxEarlier + 1)
          .readonly(),
      )
      .max(maxEarlier + 1)
      .readonly()
      .optional(),
  })
  .strict()
export type QuoteAsked = z.infer<typeof quoteAskedSchema>

/** An accepted correction inside a quote's words. */
export const quoteChangeSchema = z.object({
  key: recordKeySchema,
  published: z.string(),
  reading: z.string(),
  grounds: groundsSchema.nullable(),
  by: memberIdSchema,
  atMs: z.number(),
  /** Where it stands on the desk, and its discussion. */
  address: z.string(),
})
export type QuoteChange = z.infer<typeof quoteChangeSchema>

const found = {
  view: quoteSchema,
  /** The pigment of the speaker's actor in this record, as its desk has it. */
  colour: z.number().int(),
  /** The last accepted one first. */
  changes: z.array(quoteChangeSchema),
  /** Those of `citedTimes` that cannot be: the words did not read so yet, or the day is still to come. */
  falseTimes: z.array(z.number()).optional(),
}

/**
 * `there`: the words stand where they were cited. `moved`: their record is not here, but the very same words are, once,
 * at the place of `view`; nothing has been changed. `check`: a person has to look, `message` says why. `neverRead`: its
 * words are there, but it is cited by others that they never read as; how they do read is in `view`.
 */
export const quoteNowSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('there'),
    ...found,
    /** The position or correction it was taken from was withdrawn or hidden since. */
    sourceGone: z.boolean(),
  }),
  z.object({ state: z.literal('moved'), ...found, sha256: z.string() }),
  z.object({
    state: z.literal('check'),
    message: z.string(),
    neverRead: z.object({ words: z.array(z.string()).min(1), ...found }).optional(),
  }),
])
export type QuoteNow = z.infer<typeof quoteNowSchema>

/** A sentence that holds the words looked for, and the paragraph around it. */
export const passageSchema = z.object({
  transcript: transcriptIdSchema,
  title: z.string(),
  sentence: spanSchema,
  paragraph: spanSchema,
  /** The sentence in both readings. */
  publishedText: z.string(),
  correctedText: z.string(),
  /** The reading the words were found in; the corrected one where both hold them. */
  foundIn: z.enum(['corrected', 'published']),
  /** Where somebody else begins to speak inside the sentence, the names of all, and no actor. */
  speaker: z.string().nullable(),
  actor: z.string().nullable(),
})
export type Passage = z.infer<typeof passageSchema>

export const backLinkSchema = z.object({
  note: noteIdSchema,
  title: z.string(),
  /** The how many-th quote of the note, from 0. */
  place: z.number(),
  spans: z.array(spanSchema),
  source,
})
export type BackLink = z.infer<typeof backLinkSchema>

export const quoteRoutes = {
  citeWords: route({
    method: 'POST',
    path: '/api/projects/:project/cite',
    access: 'read',
    summary: 'A quote of these words as a note holds it, with how they read now; nothing is stored',
    params: projectParams,
    body: citationAskedSchema,
    reply: z.object({ quote: quoteAttrsSchema }),
  }),
  addQuotes: route({
    method: 'POST',
    path: '/api/notes/:note/quotes/many',
    access: 'write-note',
    summary: 'Put up to 200 live quotes at the end of a note, all or none',
    params: noteParams,
    body: z.object({ quotes: z.array(citationAskedSchema).min(1).max(mostQuotesAsked) }),
    reply: z.object({ quoted: z.number() }),
  }),
  readQuotes: route({
    method: 'POST',
    path: '/api/projects/:project/quotes',
    access: 'read',
    summary: 'How up to 200 quotes read now, in the order asked; found again where their record is not here',
    params: projectParams,
    body: z.object({ quotes: z.array(quoteAskedSchema).min(1).max(mostQuotesAsked) }),
    mostBytes: 16 * 1024 * 1024,
    reply: z.object({ quotes: z.array(quoteNowSchema) }),
  }),
  findPassages: route({
    method: 'GET',
    path: '/api/projects/:project/passages',
    access: 'read',
    summary: 'Sentences of the records that hold these words in either reading, the best first',
    params: projectParams,
    body: null,
    query: z.object({ words: z.string().max(200) }),
    reply: z.object({ passages: z.array(passageSchema) }),
  }),
  listBackLinks: route({
    method: 'GET',
    path: '/api/transcripts/:transcript/back-links',
    access: 'read',
    summary: 'The quotes of this record in the project’s notes',
    params: transcriptParams,
    body: null,
    reply: z.object({ links: z.array(backLinkSchema) }),
  }),
} as const
