// Routes about notes. A note's text lives in its room; its title and place in the list are rows.
import { z } from 'zod'
import { actorIdSchema } from '../actors/actor-id.ts'
import { memberIdSchema, noteIdSchema, transcriptIdSchema } from '../base/id.ts'
import { nameSchema } from '../base/one-line-name.ts'
import { quoteAttrsSchema } from '../records/notes/note-document.ts'
import { folderSchema, tagsSchema } from '../records/notes/note-place.ts'
import { noteTemplates } from '../records/notes/templates.ts'
import { projectParams } from './api-project.ts'
import { route } from './route.ts'

export const noteParams = z.object({ note: noteIdSchema })
const title = nameSchema(200).min(1, 'a note needs a title')
const done = z.object({ done: z.literal(true) })

export const noteSummarySchema = z.object({
  id: noteIdSchema,
  title: z.string(),
  /** '': in none. */
  folder: z.string(),
  tags: z.array(z.string()).readonly(),
  createdBy: memberIdSchema,
  createdAtMs: z.number(),
  updatedAtMs: z.number(),
  updatedBy: memberIdSchema,
  quotes: z.number(),
  words: z.number(),
  /** Quotes to look at: whose words changed since they were cited, or that are to be checked. Left out where not known. */
  quotesChanged: z.number().optional(),
  /** How many of these are to be checked: found nowhere, or cited by words that were never read there. */
  quotesToCheck: z.number().optional(),
})
export type NoteSummary = z.infer<typeof noteSummarySchema>

export const noteRoutes = {
  listNotes: route({
    method: 'GET',
    path: '/api/projects/:project/notes',
    access: 'read',
    summary: 'Notes, the last changed first',
    params: projectParams,
    body: null,
    reply: z.object({ notes: z.array(noteSummarySchema) }),
  }),
  createNote: route({
    method: 'POST',
    path: '/api/projects/:project/notes',
    access: 'write-note',
    summary: 'A new note; the server writes its first content once, by a template or empty',
    params: projectParams,
    body: z.object({
      title,
      /** Left out: the template's. */
      folder: folderSchema.optional(),
      tags: tagsSchema.optional(),
      template: z.enum(noteTemplates).optional(),
      /** Whom a country sheet is about. */
      actor: actorIdSchema.optional(),
      /** What a session summary is of. */
      record: transcriptIdSchema.optional(),
    }),
    reply: z.object({ id: noteIdSchema }),
  }),
  readNote: route({
    method: 'GET',
    path: '/api/notes/:note',
    access: 'read',
    summary: 'A note’s title and facts; the text comes through its room',
    params: noteParams,
    body: null,
    reply: z.object({
      note: noteSummarySchema,
      projectSlug: z.string(),
      /** Who wrote in its text, in the order they first did; who began it is always the first. */
      writers: z.array(memberIdSchema).readonly(),
      /** Of its text: how many sittings it was written in. */
      version: z.number(),
    }),
  }),
  changeNote: route({
    method: 'PATCH',
    path: '/api/notes/:note',
    access: 'write-note',
    summary: 'Give a note another title, folder or tags; what is left out stays',
    params: noteParams,
    body: z.object({ title: title.optional(), folder: folderSchema.optional(), tags: tagsSchema.optional() }),
    reply: done,
  }),
  removeNote: route({
    method: 'DELETE',
    path: '/api/notes/:note',
    access: 'write-note',
    summary: 'Take a note out of the list (its writer or a reviewer); its log is kept',
    params: noteParams,
    body: null,
    reply: done,
  }),
  addQuote: route({
    method: 'POST',
    path: '/api/notes/:note/quotes',
    access: 'write-note',
    summary: 'Put a live quote at the end of a note',
    params: noteParams,
    body: quoteAttrsSchema.pick({ transcript: true, spans: true, source: true }),
    reply: done,
  }),
} as const
