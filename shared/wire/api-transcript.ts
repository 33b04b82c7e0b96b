// Routes about transcripts: library, import, the record itself, decisions, attributions, moderation, export.
import { z } from 'zod'
import {
  memberIdSchema,
  noteIdSchema,
  personIdSchema,
  projectIdSchema,
  recordKeySchema,
  transcriptIdSchema,
} from '../base/id.ts'
import { correctionSchema } from '../records/corrections/correction.ts'
import { moderatedRoots } from '../records/moderation.ts'
import { filterAddressSchema } from '../records/positions/position-filter.ts'
import { maxCommentLength, textSchema } from '../records/record.ts'
import { spanSchema } from '../transcript/span.ts'
import { transcriptSchema } from '../transcript/transcript.ts'
import { projectParams } from './api-project.ts'
import { route } from './route.ts'

export const transcriptParams = z.object({ transcript: transcriptIdSchema })
const done = z.object({ done: z.literal(true) })

/** One line of the library. `speakers` are actor codes or names in order of first speech. */
export const libraryEntrySchema = z.object({
  id: transcriptIdSchema,
  title: z.string(),
  event: z.string().nullable(),
  session: z.string().nullable(),
  name: z.string(),
  year: z.number().nullable(),
  /** ISO 8601 day of the meeting when known (front matter rarely says). */
  day: z.string().nullable(),
  words: z.number(),
  segments: z.number(),
  turns: z.number(),
  /** Turns nobody has named yet: no member said who speaks, and the label, if any, means no one person. */
  unlabelledTurns: z.number(),
  speakers: z.array(z.string()),
  /** Those still open: not filled, not proposed for, not closed. */
  gaps: z.number(),
  proposed: z.number(),
  accepted: z.number(),
  positions: z.number(),
  importedAtMs: z.number(),
  importedBy: memberIdSchema.nullable(),
  lastActivity: z
    .object({ member: memberIdSchema.nullable(), atMs: z.number(), what: z.string() })
    .nullable(),
})
export type LibraryEntry = z.infer<typeof libraryEntrySchema>

export const previewSchema = z.object({
  sha256: z.string(),
  bytes: z.number(),
  transcript: transcriptSchema,
  gaps: z.number(),
  knownSpeakers: z.number(),
  speakers: z.number(),
  /** The record in this project that has the very same bytes. */
  sameAs: transcriptIdSchema.nullable(),
})
export type Preview = z.infer<typeof previewSchema>

export const transcriptViewSchema = z.object({
  id: transcriptIdSchema,
  project: projectIdSchema,
  projectSlug: z.string(),
  sha256: z.string(),
  fileName: z.string(),
  /** ISO 8601 day of the meeting; null when nobody said. Left out in replies kept by an older program. */
  day: z.string().nullable().default(null),
  importedAtMs: z.number(),
  transcript: transcriptSchema,
})
export type TranscriptView = z.infer<typeof transcriptViewSchema>

/** A quote as it stands now: words in both readings, who said it, where. */
export const quoteSchema = z.object({
  transcript: transcriptIdSchema,
  title: z.string(),
  spans: z.array(spanSchema),
  publishedText: z.string(),
  correctedText: z.string(),
  speaker: z.string().nullable(),
  affiliation: z.string().nullable(),
  actor: z.string().nullable(),
  /** Where the words are of several: whose each stretch of them is, in order; those above are the first's. */
  stretches: z
    .array(
      z.object({
        speaker: z.string().nullable(),
        affiliation: z.string().nullable(),
        actor: z.string().nullable(),
        publishedText: z.string(),
        correctedText: z.string(),
      }),
    )
    .min(2)
    .optional(),
  /** `/p/<slug>/t/<id>#s41:120-188` */
  address: z.string(),
})
export type QuoteView = z.infer<typeof quoteSchema>

export const transcriptRoutes = {
  listTranscripts: route({
    method: 'GET',
    path: '/api/projects/:project/transcripts',
    access: 'read',
    summary: 'The library: every record with its progress and last activity',
    params: projectParams,
    body: null,
    reply: z.object({ transcripts: z.array(libraryEntrySchema) }),
  }),
  previewTranscript: route({
    method: 'POST',
    path: '/api/projects/:project/transcripts/preview',
    access: 'import',
    summary: 'Read a file and say what was found; nothing is stored',
    params: projectParams,
    body: 'bytes',
    reply: previewSchema,
  }),
  importTranscript: route({
    method: 'POST',
    path: '/api/projects/:project/transcripts',
    access: 'import',
    summary: 'Store a file and its reading as a new record; the same bytes twice are a conflict',
    params: projectParams,
    body: 'bytes',
    query: z.object({
      fileName: z.string().max(255).optional(),
      /** The day of the meeting, when it is known. */
      day: z.iso.date('a day as 2021-12-10').optional(),
    }),
    reply: z.object({ id: transcriptIdSchema }),
  }),
  readTranscript: route({
    method: 'GET',
    path: '/api/transcripts/:transcript',
    access: 'read',
    summary:
      'The published record: front matter, segments, turns. Never changes, so it is cached by its hash',
    params: transcriptParams,
    body: null,
    reply: transcriptViewSchema,
  }),
  decide: route({
    method: 'POST',
    path: '/api/transcripts/:transcript/decisions',
    access: 'decide-correction',
    summary:
      'Accept or reject a correction as the caller saw it; problems: conflict (it overlaps an accepted one, or has changed), needs-second-person, needs-grounds',
    params: transcriptParams,
    body: z.object({
      correction: recordKeySchema,
      verdict: z.enum(['accepted', 'rejected']),
      /** What of it the decider saw: nothing is ever signed unseen. */
      seen: z.object({
        segment: correctionSchema.shape.segment,
        start: correctionSchema.shape.start,
        end: correctionSchema.shape.end,
        reading: correctionSchema.shape.reading,
        grounds: correctionSchema.shape.grounds,
        certainty: correctionSchema.shape.certainty,
      }),
      reason: textSchema(maxCommentLength).optional(),
      /** Accepted corrections that this one may take the place of; without it an overlap is a conflict. */
      replacing: z.array(recordKeySchema).max(20).optional(),
    }),
    reply: done,
  }),
  undecide: route({
    method: 'DELETE',
    path: '/api/transcripts/:transcript/decisions/:member/:record',
    access: 'decide-correction',
    summary: 'Take a decision back: the correction is open again',
    params: transcriptParams.extend({ member: memberIdSchema, record: z.string().length(26) }),
    body: null,
    reply: done,
  }),
  attribute: route({
    method: 'PUT',
    path: '/api/transcripts/:transcript/attributions/:segment/:offset',
    access: 'attribute-turn',
    summary: 'Say who speaks from here to the end of the turn; `clear` goes back to the printed label',
    params: transcriptParams.extend({
      segment: z.coerce.number().int().min(0),
      offset: z.coerce.number().int().min(0),
    }),
    body: z.union([z.object({ person: personIdSchema.nullable() }), z.object({ clear: z.literal(true) })]),
    reply: done,
  }),
  moderate: route({
    method: 'PUT',
    path: '/api/transcripts/:transcript/moderation',
    access: 'moderate',
    summary: 'Hide another’s correction or position with a reason, or show it again; the record itself stays',
    params: transcriptParams,
    body: z.object({
      root: z.enum(moderatedRoots),
      key: recordKeySchema,
      hidden: z.boolean(),
      reason: textSchema(maxCommentLength).refine((reason) => reason.trim() !== '', 'please say why'),
    }),
    reply: done,
  }),
  quote: route({
    method: 'POST',
    path: '/api/transcripts/:transcript/quote',
    access: 'read',
    summary: 'The words at some spans, in both readings, with speaker and address',
    params: transcriptParams,
    body: z.object({ spans: z.array(spanSchema).min(1).max(16) }),
    reply: quoteSchema,
  }),
  export: route({
    method: 'GET',
    path: '/api/projects/:project/export/:format',
    access: 'export',
    summary:
      'Download: published, corrected, docx-tracked, corrigendum-md, corrigendum-html (one transcript), corrigendum-csv, corrections-csv (a transcript or all); positions-csv, positions-zip, positions-xlsx, positions-json (a transcript or all, and of the positions those that the filter takes); codebook-csv, codebook-stances-csv, codebook-qdc (the project’s); note-markdown, note-html, note-docx (one note); vault, project-zip (all notes and records)',
    params: projectParams.extend({ format: z.string().max(40) }),
    body: null,
    query: filterAddressSchema.extend({
      transcript: transcriptIdSchema.optional(),
      note: noteIdSchema.optional(),
    }),
    reply: 'bytes',
  }),
} as const
