// The route by which words are found inside notes.
import { z } from 'zod'
import { noteIdSchema } from '../../base/id.ts'
import { quoteAttrsSchema } from '../../records/notes/note-document.ts'
import { projectParams } from '../api-project.ts'
import { route } from '../route.ts'

export const mostNotesFound = 30

const count = z.number().int().min(0)
export const noteFoundSchema = z.object({
  note: noteIdSchema,
  /** The how many-th block of the note it is, from 0. */
  place: count,
  /** The words around the place; every second piece is one of those looked for. */
  pieces: z.array(z.string()),
  /** The quote whose words these are, as it was cited; null for what the note says itself. */
  quote: quoteAttrsSchema.nullable(),
  /** Other blocks of this note that have them too. */
  more: count,
})
export type NoteFound = z.infer<typeof noteFoundSchema>

export const noteTextRoutes = {
  findNoteTexts: route({
    method: 'GET',
    path: '/api/projects/:project/notes/texts',
    access: 'read',
    summary: 'Notes in whose text all these words begin a word of one block, the best first',
    params: projectParams,
    body: null,
    query: z.object({ words: z.string().max(200) }),
    reply: z.object({ found: z.array(noteFoundSchema) }),
  }),
} as const
