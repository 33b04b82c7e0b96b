// Routes about what a note was: its versions, their text, who wrote which words. A version is named by the seq of its
// last update. Nothing here but a restore changes a note's text.
import { z } from 'zod'
import { memberIdSchema } from '../../base/id.ts'
import { nameSchema } from '../../base/one-line-name.ts'
import type { NoteNode } from '../../records/notes/note-document.ts'
import { noteParams } from '../api-notes.ts'
import { route } from '../route.ts'

const seq = z.number().int().min(1)
const done = z.object({ done: z.literal(true) })
const versionParams = noteParams.extend({ seq: z.coerce.number().int().min(1) })

const markSchema = z.object({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).readonly().optional(),
})
/** Any node: what an older or newer program wrote is handed out as it is. */
export const noteNodeSchema = z.custom<NoteNode>(
  (value) => z.object({ type: z.string(), marks: z.array(markSchema).optional() }).safeParse(value).success,
)
const nodes = z.array(noteNodeSchema).readonly()

export const versionNameSchema = z.object({ name: z.string(), by: memberIdSchema, atMs: z.number() })

export const noteVersionSchema = z.object({
  /** From 1, as they are counted from the oldest. */
  number: z.number(),
  seq: z.number(),
  fromMs: z.number(),
  toMs: z.number(),
  /** Who wrote in it, in the order they first did. */
  by: z.array(memberIdSchema).readonly(),
  wordsBefore: z.number(),
  words: z.number(),
  named: versionNameSchema.nullable(),
  /** The version whose text it wrote again; null where it is none of these. */
  restored: z.number().nullable(),
})
export type NoteVersion = z.infer<typeof noteVersionSchema>

export const maxVersionName = 120

export const noteVersionRoutes = {
  listNoteVersions: route({
    method: 'GET',
    path: '/api/notes/:note/versions',
    access: 'read',
    summary: 'A note’s versions: one for each sitting it was written in, the newest first',
    params: noteParams,
    body: null,
    reply: z.object({ versions: z.array(noteVersionSchema).readonly() }),
  }),
  readNoteVersion: route({
    method: 'GET',
    path: '/api/notes/:note/versions/:seq',
    access: 'read',
    summary: 'A note’s text as it stood, and as it stood at another version where one is named',
    params: versionParams,
    query: z.object({ against: z.coerce.number().int().min(1).optional() }),
    body: null,
    reply: z.object({ nodes, against: nodes.nullable() }),
  }),
  nameNoteVersion: route({
    method: 'PUT',
    path: '/api/notes/:note/versions/:seq/name',
    access: 'write-note',
    summary: 'Call a version by a name, another one, or (empty) none',
    params: versionParams,
    body: z.object({
      name: nameSchema(maxVersionName),
    }),
    reply: done,
  }),
  restoreNoteVersion: route({
    method: 'POST',
    path: '/api/notes/:note/restore',
    access: 'write-note',
    summary:
      'Write the text of a version again, as a new change; `before` is the version that brings today’s back',
    params: noteParams,
    body: z.object({ seq }),
    reply: z.object({ before: z.number(), seq: z.number().nullable() }),
  }),
  readNoteAuthors: route({
    method: 'GET',
    path: '/api/notes/:note/authors',
    access: 'read',
    summary:
      'A note’s text with the mark `written` on every stretch: by whom, when, and whether it was restored',
    params: noteParams,
    body: null,
    reply: z.object({ nodes }),
  }),
} as const
