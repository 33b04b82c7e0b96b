// The route of queries: a question to the project's positions, answered with every word written out.
import type { z } from 'zod'
import { queryResultSchema, querySchema } from '../../records/notes/query.ts'
import { filterAddressSchema } from '../../records/positions/position-filter.ts'
import { projectParams } from '../api-project.ts'
import { route } from '../route.ts'

const { show, topic } = querySchema.shape

export const queryRoutes = {
  runQuery: route({
    method: 'GET',
    path: '/api/projects/:project/query',
    access: 'read',
    summary:
      'A matrix, map, list of quotes or table of alignment of chosen positions, every word written out',
    params: projectParams,
    body: null,
    query: filterAddressSchema.extend({ show, topic }),
    reply: queryResultSchema,
  }),
} as const

/** A query as the address of its route has it. */
export type QueryAddress = z.infer<(typeof queryRoutes)['runQuery']['query']>
