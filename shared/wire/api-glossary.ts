// Routes about the glossary of a project. The whole glossary, what builds itself included, is made where it is used.
import { z } from 'zod'
import { transcriptIdSchema } from '../base/id.ts'
import { mostTerms, termSchema } from '../records/glossary/term.ts'
import { projectParams } from './api-project.ts'
import { route } from './route.ts'

const done = z.object({ done: z.literal(true) })
const termId = z.string().length(26)

/** What a record brings to the glossary: its words outside the speech. */
export const glossaryRecordSchema = z.object({
  id: transcriptIdSchema,
  /** As the library shows it. */
  name: z.string(),
  title: z.string(),
  front: z.array(z.string()),
  /** Each printed label once, in order of first speech. */
  labels: z.array(z.string()),
})
export type GlossaryRecord = z.infer<typeof glossaryRecordSchema>

export const acceptedReadingSchema = z.object({
  transcript: transcriptIdSchema,
  segment: z.number(),
  published: z.string(),
  reading: z.string(),
})
export type AcceptedReading = z.infer<typeof acceptedReadingSchema>

export const glossaryRoutes = {
  readGlossarySources: route({
    method: 'GET',
    path: '/api/projects/:project/glossary/sources',
    access: 'read',
    summary:
      'What the glossary builds itself from, beside people and packs: labels, titles, front matter, accepted corrections',
    params: projectParams,
    body: null,
    reply: z.object({ records: z.array(glossaryRecordSchema), accepted: z.array(acceptedReadingSchema) }),
  }),
  addTerms: route({
    method: 'POST',
    path: '/api/projects/:project/glossary',
    access: 'edit-glossary',
    summary:
      'Add entries in one act: typed, from a file or from a list of participants; known ones are left as they are',
    params: projectParams,
    body: z.object({ terms: z.array(termSchema).min(1).max(mostTerms) }),
    reply: z.object({ added: z.array(termId), known: z.number() }),
  }),
  editTerm: route({
    method: 'PUT',
    path: '/api/projects/:project/glossary/:term',
    access: 'edit-glossary',
    summary: 'Change or retire an entry',
    params: projectParams.extend({ term: termId }),
    body: termSchema,
    reply: done,
  }),
  removeTerms: route({
    method: 'POST',
    path: '/api/projects/:project/glossary/remove',
    access: 'edit-glossary',
    summary: 'Take entries out of the glossary; the log keeps them',
    params: projectParams,
    body: z.object({ terms: z.array(termId).min(1).max(mostTerms) }),
    reply: done,
  }),
} as const
