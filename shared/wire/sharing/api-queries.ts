// The route of queries: a question to the project's positions, answered with every word written out.
import { z } from 'zod'
import { nameSchema } from '../../base/one-line-name.ts'
import {
  queryAttrsSchema,
  queryResultSchema,
  querySchema,
  sealedResultSchema,
} from '../../records/notes/query.ts'
import { filterAddressSchema } from '../../records/positions/position-filter.ts'
import { noteParams } from '../api-notes.ts'
import { projectParams } from '../api-project.ts'
import { route } from '../route.ts'

const { show, topic, compare } = querySchema.shape
const asked = filterAddressSchema.extend({ show, topic, compare })

export const queryRoutes = {
  runQuery: route({
    method: 'GET',
    path: '/api/projects/:project/query',
    access: 'read',
    summary:
      'A matrix, map, list of quotes, alignment, change over time or one meeting of chosen positions, every word written out',
    params: projectParams,
    body: null,
    query: asked,
    reply: queryResultSchema,
  }),
  freezeQuery: route({
    method: 'GET',
    path: '/api/projects/:project/query/frozen',
    access: 'write-note',
    summary: 'The same, sealed, so that a note can keep it and anybody can tell that it was worked out here',
    params: projectParams,
    body: null,
    query: asked,
    reply: sealedResultSchema,
  }),
  addQuery: route({
    method: 'POST',
    path: '/api/notes/:note/queries',
    access: 'write-note',
    summary: 'Put a live query at the end of a note',
    params: noteParams,
    body: queryAttrsSchema.omit({ frozen: true }).extend({ title: nameSchema(200).optional() }),
    reply: z.object({ done: z.literal(true) }),
  }),
} as const

/** A query as the address of its route has it. */
export type QueryAddress = z.infer<(typeof queryRoutes)['runQuery']['query']>
