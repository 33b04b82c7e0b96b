// Where a number of a query's result leads: the views of positions under its filter, with just the quotes it counted open.
import type { TopicId } from '../../../../shared/base/id.ts'
import type { Query, ResultActor } from '../../../../shared/records/notes/query.ts'
import {
  type FilterAddress,
  readFilter,
  wholeFilter,
  writeFilter,
} from '../../../../shared/records/positions/position-filter.ts'

/** A project's slug, and the query that was asked there. */
export type AskedAt = { readonly project: string; readonly query: Query }

export type PositionsSearch = FilterAddress & {
  readonly view: string
  readonly topic?: string
  readonly compare?: string
  readonly quotes?: string
}

type Actor = Pick<ResultActor, 'id' | 'reported'>

/** The view that shows the same; a list of quotes is a panel of the matrix. */
const viewOf = ({ show }: Query) => (show === 'quotes' ? 'matrix' : show)

const quotesOf = (changes: Partial<typeof wholeFilter>) =>
  new URLSearchParams(
    Object.entries(writeFilter({ ...wholeFilter, ...changes })).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value]],
    ),
  ).toString()

/** A query's filter in the one form the views write it in. */
const filterOf = ({ filter }: Query): FilterAddress => writeFilter(readFilter(filter))

/** All that was counted, its quotes open. */
export const wholeSearch = (query: Query): PositionsSearch => ({
  ...filterOf(query),
  view: viewOf(query),
  ...(query.topic !== undefined && { topic: query.topic }),
  ...(query.compare !== undefined && { compare: query.compare }),
  quotes: 'all',
})

/** What an actor says on a topic. */
export function cellSearch(query: Query, { id, reported }: Actor, topic: string): PositionsSearch {
  const topics = [topic as TopicId]
  const map = query.show === 'map'
  return {
    ...filterOf(query),
    ...(map && writeFilter({ ...wholeFilter, topics })),
    view: viewOf(query),
    ...(map && { topic }),
    quotes: quotesOf({ actors: [id], said: reported ? 'reported' : 'own', topics }),
  }
}

/** The alignment of two actors alone: the same shares, with the quotes of each behind them. */
export const pairSearch = (query: Query, a: Actor, b: Actor): PositionsSearch => ({
  ...filterOf(query),
  ...writeFilter({ ...wholeFilter, actors: [a.id, b.id], said: a.reported ? 'reported' : null }),
  view: 'alignment',
})

/** Where a quote of a result leads; null for anything but a record of this program, whatever a stored result says. */
export function recordPlace(address: string): { readonly path: string; readonly hash: string | null } | null {
  const [, path = '', hash] =
    /^(\/p\/[^/?#]+\/t\/[0-9A-HJKMNP-TV-Z]{26})(?:#(s[0-9:s-]+))?$/.exec(address) ?? []
  return path === '' ? null : { path, hash: hash ?? null }
}
