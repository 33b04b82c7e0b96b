// A query's result as a page holds it: the addresses of its quotes lead to records that are public, or nowhere.

import { problem } from '../../../../shared/base/problem.ts'
import { type Failed, failed } from '../../../../shared/base/result.ts'
import type { PublishedContent } from '../../../../shared/publishing/published-content.ts'
import type { Query, QueryResult } from '../../../../shared/records/notes/query.ts'

/** The address of a record's listed page by the record's id; undefined when it has none. */
export type RecordPages = ReadonlyMap<string, string>

const inRecord = /^\/p\/[^/]+\/t\/([0-9A-Z]{26})(#s[\w:-]+)?$/

export function publicResult(result: QueryResult, pages: RecordPages): QueryResult {
  if (result.show !== 'quotes') return result
  return {
    ...result,
    quotes: result.quotes.map((quote) => ({ ...quote, address: publicPlace(quote.address, pages) })),
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
    result.show !== 'quotes'
      ? result
      : {
          ...result,
          quotes: result.quotes.map((quote) =>
            listed.has(quote.address.split('#')[0] ?? '') ? quote : { ...quote, address: '' },
          ),
        }
  if (content.kind === 'view') return { ...content, result: linked(content.result) }
  if (content.kind !== 'note') return content
  return {
    ...content,
    queries: content.queries.map((query) => ({ ...query, result: linked(query.result) })),
  }
}
