// Which quotes are open, as the address has it: where their filter differs from the one above the view, so that a link
// stays short. Their title goes with the page's history; without it (a shared link) it is said from the filter. Pure.
import type { TopicId } from '../../../../../shared/base/id.ts'
import { actorWords } from '../../../../../shared/records/positions/filter-words.ts'
import {
  type PositionFilter,
  readFilter,
  wholeFilter,
  writeFilter,
} from '../../../../../shared/records/positions/position-filter.ts'
import { counted } from '../../../ui/words/counted.ts'

const fields = Object.keys(wholeFilter) as (keyof PositionFilter)[]

/** Nothing differs: the quotes of all that is counted. */
const all = 'all'

/** "actors=MEX&topics=norms&said=own"; a field the filter above has and these quotes have not is written empty. */
export function writeQuotes(asked: PositionFilter, under: PositionFilter): string {
  const [own, above] = [writeFilter(asked), writeFilter(under)]
  const differs = fields.filter((field) => own[field] !== above[field])
  return differs.length === 0
    ? all
    : new URLSearchParams(differs.map((field) => [field, own[field] ?? ''])).toString()
}

/** The filter of the quotes, or null where the address says nothing that can be one. */
export function readQuotes(text: string | undefined, under: PositionFilter): PositionFilter | null {
  if (text === undefined) return null
  if (text === all) return under
  const said = new URLSearchParams(text)
  const known = fields.filter((field) => said.has(field))
  if (known.length === 0) return null
  const changes = known.map((field) => [field, said.get(field) || undefined])
  return readFilter({ ...writeFilter(under), ...Object.fromEntries(changes) })
}

/** "Mexico on Norms of responsible behaviour", "All actors, all topics": what a filter's quotes are. */
export function quotesTitle(
  filter: PositionFilter,
  under: PositionFilter,
  topics: ReadonlyMap<TopicId, { readonly name: string }>,
): string {
  const who = actorWords(filter)
  const told = filter.said === 'reported' ? ', as others report' : ''
  const names = filter.topics.map((id) => topics.get(id)?.name ?? id)
  const on =
    names.length === 0
      ? ', all topics'
      : ` on ${names.length <= 2 ? names.join(' and ') : counted(names.length, 'topic')}`
  const where =
    filter.records.join() === under.records.join() || filter.records.length === 0
      ? ''
      : `, in ${counted(filter.records.length, 'record')}`
  return `${who.charAt(0).toUpperCase()}${who.slice(1)}${told}${on}${where}`
}
