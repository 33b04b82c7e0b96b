// Routes of live quotes, each handed to its action.
import type { quoteRoutes } from '../../../../shared/wire/sharing/api-quotes.ts'
import { addQuotes } from '../../../actions/quotes/add-quotes.ts'
import { citeWords } from '../../../actions/quotes/cite-words.ts'
import { findPassages } from '../../../actions/quotes/find-passages.ts'
import { listBackLinks } from '../../../actions/quotes/list-back-links.ts'
import { readQuotes } from '../../../actions/quotes/read-quotes.ts'
import type { Handlers } from '../../call.ts'

export const quoteHandlers: Handlers<keyof typeof quoteRoutes> = {
  citeWords: ({ needs, caller, body }) => citeWords(needs.world, caller, body),
  addQuotes: ({ needs, caller, params, body }) =>
    addQuotes(needs.world, caller, { note: params.note, quotes: body.quotes }),
  readQuotes: ({ needs, caller, body }) => readQuotes(needs.world, caller, body.quotes),
  findPassages: ({ needs, caller, query }) => findPassages(needs.world, caller, query.words),
  listBackLinks: ({ needs, caller, params }) => listBackLinks(needs.world, caller, params.transcript),
}
