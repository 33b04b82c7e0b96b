// A page's content without the moment at which somebody looked, to tell whether two contents show the same.
import type { QueryResult } from '../records/notes/query.ts'
import type { PublishedContent } from './published-content.ts'

/**
 * When what is live was looked at is no difference in what was seen: the same on a later day is the same. The day of a frozen
 * result is one: it is what the page says of it.
 */
export function withoutMoment<Content extends PublishedContent>(content: Content): Content
export function withoutMoment(content: PublishedContent): PublishedContent {
  if (content.kind === 'view') return { ...content, result: looked(content.result) }
  if (content.kind !== 'note') return content
  const queries = content.queries.map((query) =>
    query.isFrozen ? query : { ...query, result: looked(query.result) },
  )
  return { ...content, queries }
}

const looked = (result: QueryResult): QueryResult => ({ ...result, atMs: 0 })
