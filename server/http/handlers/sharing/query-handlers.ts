// The routes of queries, each handed to its action.
import type { queryRoutes } from '../../../../shared/wire/sharing/api-queries.ts'
import { addQuery } from '../../../actions/queries/add-query.ts'
import { runQuery } from '../../../actions/queries/run-query.ts'
import type { Handlers } from '../../call.ts'

export const queryHandlers: Handlers<keyof typeof queryRoutes> = {
  runQuery: ({ needs, caller, query: { show, topic, compare, ...filter } }) =>
    runQuery(needs.world, caller, {
      show,
      filter,
      ...(topic !== undefined && { topic }),
      ...(compare !== undefined && { compare }),
    }),
  addQuery: ({ needs, caller, params, body }) =>
    addQuery(needs.world, caller, { note: params.note, query: body }),
}
