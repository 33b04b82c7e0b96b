// Routes about the glossary of a project. The whole glossary, what builds itself included, is made where it is used.
import { z } from 'zod'
import { mostTerms, termSchema } from '../records/glossary/term.ts'
import { projectParams } from './api-project.ts'
import { route } from './route.ts'

const done = z.object({ done: z.literal(true) })
const termId = z.string().length(26)

export const glossaryRoutes = {
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
