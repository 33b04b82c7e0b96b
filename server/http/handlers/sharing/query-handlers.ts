// The routes of queries, each handed to its action.
import type { Query } from '../../../../shared/records/notes/query.ts'
import type { QueryAddress, queryRoutes } from '../../../../shared/wire/sharing/api-queries.ts'
import { addQuery } from '../../../actions/queries/add-query.ts'
import { freezeQuery } from '../../../actions/queries/freeze-query.ts'
import { runQuery } from '../../../actions/queries/run-query.ts'
import type { Handlers } from '../../call.ts'

const queryOf = ({ show, topic, compare, ...filter }: QueryAddress): Query => ({
  show,
  filter,
  ...(topic !== undefined && { topic }),
  ...(compare !== undefined && { compare }),
})

export const queryHandlers: Handlers<keyof typeof queryRoutes> = {
  runQuery: ({ needs, caller, query }) => runQuery(needs.world, caller, queryOf(query)),
  freezeQuery: ({ needs, caller, query }) => freezeQuery(needs.world, caller, queryOf(query)),
  addQuery: ({ needs, caller, params, body }) =>
    addQuery(needs.world, caller, { note: params.note, query: body }),
}
