// A query's result as a page holds it: the addresses of its quotes lead to records that are public, or nowhere.

import { problem } from '../../../../shared/base/problem.ts'
import { type Failed, failed } from '../../../../shared/base/result.ts'
import type { PublishedContent } from '../../../../shared/publishing/published-content.ts'
import type { Query, QueryResult, ResultQuote, ResultSide } from '../../../../shared/records/notes/query.ts'

/** The address of a record's listed page by the record's id; undefined when it has none. */
export type RecordPages = ReadonlyMap<string, string>

const inRecord = /^\/p\/[^/]+\/t\/([0-9A-Z]{26})(#s[\w:-]+)?$/

export const publicResult = (result: QueryResult, pages: RecordPages): QueryResult =>
  withPlaces(result, (address) => publicPlace(address, pages))

/** Every address in a result is one of a record: this gives each another one, or none. */
function withPlaces(result: QueryResult, placeOf: (address: string) => string): QueryResult {
  const placed = (quote: ResultQuote): ResultQuote => ({ ...quote, address: placeOf(quote.address) })
  const side = (told: ResultSide): ResultSide => ({ ...told, quote: told.quote && placed(told.quote) })
  switch (result.show) {
    case 'quotes':
      return { ...result, quotes: result.quotes.map(placed) }
    case 'time':
      return {
        ...result,
        moves: result.moves.map((move) => ({ ...move, before: side(move.before), after: side(move.after) })),
      }
    case 'meeting': {
      const record = { ...result.record, address: placeOf(result.record.address) }
      return { ...result, record, quotes: result.quotes.map(placed) }
    }
    case 'matrix':
    case 'map':
    case 'alignment':
      return result
  }
}

function publicPlace(address: string, pages: RecordPages): string {
  const [, id = '', hash = ''] = inRecord.exec(address) ?? []
  const page = pages.get(id)
  return page === undefined ? '' : `${page}${hash}`
}

/** A view chosen by who coded it tells how single members coded, which is theirs. Null when it is not. */
export const namesCoders = ({ filter }: Pick<Query, 'filter'>): Failed | null =>
  (filter.coders ?? '') === ''
    ? null
    : failed(
        problem(
          'invalid',
          'A view chosen by who coded it shows how single members work. Choose it without them, then publish it.',
          'subject',
        ),
      )

/** A page's content with those links of results alone that lead to pages listed now: a page may be taken back, or unlisted. */
export function linkedToListed(content: PublishedContent, listed: ReadonlySet<string>): PublishedContent {
  const linked = (result: QueryResult): QueryResult =>
    withPlaces(result, (address) => (listed.has(address.split('#')[0] ?? '') ? address : ''))
  if (content.kind === 'view') return { ...content, result: linked(content.result) }
  if (content.kind !== 'note') return content
  return {
    ...content,
    queries: content.queries.map((query) => ({ ...query, result: linked(query.result) })),
  }
}
