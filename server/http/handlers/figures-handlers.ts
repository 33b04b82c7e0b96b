// The route of figures, handed to its action.
import type { figuresRoutes } from '../../../shared/wire/api-figures.ts'
import { readFigures } from '../../actions/review/read-figures.ts'
import type { Handlers } from '../call.ts'

export const figuresHandlers: Handlers<keyof typeof figuresRoutes> = {
  readFigures: ({ needs, caller, query }) =>
    readFigures(needs.world, caller, { transcript: query.transcript ?? null }),
}
