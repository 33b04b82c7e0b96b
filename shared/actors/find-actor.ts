// Finds actors by what a person types: in the coding bar letter by letter (findActors), in files as a whole (actorOf).
// Case, accents and a leading "the" never matter. A two-letter code ranks below names that begin so: "ch" is China first.
import { actorCode, organisationId, parseActor } from './actor.ts'
import type { ActorId } from './actor-id.ts'
import { countries } from './countries.ts'
import { foldName } from './fold-name.ts'
import { groups } from './groups.ts'
import { knownOrganisations } from './organisations.ts'

export type FoundActor = {
  readonly id: ActorId
  readonly name: string
  readonly code: string
  /** The other name that matched ("Holland"), to be shown beside the name; null when name or code did. */
  readonly alias: string | null
}

type Entry = {
  readonly id: ActorId
  readonly name: string
  readonly codes: readonly string[]
  readonly alpha2: string | null
  readonly names: readonly { readonly text: string; readonly folded: string }[]
}

const entry = (id: ActorId, name: string, aliases: readonly string[], alpha2: string | null): Entry => ({
  id,
  name,
  codes: [...new Set([id.replace(/^group:/, ''), actorCode(id)])].map(foldName),
  alpha2: alpha2 && foldName(alpha2),
  names: [name, ...aliases].map((text) => ({ text, folded: foldName(text) })),
})

const organisationEntry = (name: string, aliases: readonly string[]): Entry[] => {
  const id = organisationId(name)
  return id === null ? [] : [entry(id, name.trim(), aliases, null)]
}

/** In the order of answers that match equally well: countries by name, groups, organisations. */
const known: readonly Entry[] = [
  ...[...countries]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((country) => entry(country.alpha3, country.name, country.aliases, country.alpha2)),
  ...groups.map((group) => entry(`group:${group.code}`, group.name, group.aliases, null)),
  ...knownOrganisations.flatMap(({ name, aliases }) => organisationEntry(name, aliases)),
]

const knownIds = new Set(known.map((entry) => entry.id))

const exactCode = 0
const noMatch = 9

/** How well one name answers the query: 1 the whole of it, 2 its beginning (3 an alias's), 4 a word's beginning, 6 anywhere. */
function rankOfName(folded: string, query: string, isAlias: boolean): number {
  if (folded === query) return 1
  if (folded.startsWith(query)) return isAlias ? 3 : 2
  if (folded.includes(` ${query}`)) return 4
  return folded.includes(query) ? 6 : noMatch
}

function rank(entry: Entry, query: string): { readonly rank: number; readonly alias: string | null } {
  if (entry.codes.includes(query)) return { rank: exactCode, alias: null }
  let best = { rank: entry.alpha2 === query ? 5 : noMatch, alias: null as string | null }
  for (const [i, name] of entry.names.entries()) {
    const found = rankOfName(name.folded, query, i > 0)
    if (found < best.rank) best = { rank: found, alias: i === 0 ? null : name.text }
  }
  return best
}

const folded = (query: string) => foldName(query).replace(/^the (?=.)/, '')

/**
 * The best `limit` actors for a query: exact code, then name or alias from its start, then a word's start, then anywhere.
 * `organisations` are the project's own, by name, beside the known ones. A blank query finds nothing.
 */
export function findActors(
  query: string,
  limit: number,
  organisations: readonly string[] = [],
): FoundActor[] {
  const asked = folded(query)
  if (asked === '') return []
  const own = organisations.flatMap((name) => organisationEntry(name, []))
  return [...known, ...own.filter((entry) => !knownIds.has(entry.id))]
    .map((entry) => ({ entry, ...rank(entry, asked) }))
    .filter((found) => found.rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry, alias }) => ({ id: entry.id, name: entry.name, code: actorCode(entry.id), alias }))
}

/** The one actor a whole text names: an id, a code, or a name or alias in full ("mexico", "MX", "Holland"); null when none or several. */
export function actorOf(text: string): ActorId | null {
  const trimmed = text.trim()
  if (parseActor(trimmed) !== null) return trimmed
  const asked = folded(trimmed)
  if (asked === '') return null
  const byCode = known.filter((entry) => entry.codes.includes(asked) || entry.alpha2 === asked)
  const found = new Set(
    (byCode.length > 0
      ? byCode
      : known.filter((entry) => entry.names.some((name) => name.folded === asked))
    ).map((entry) => entry.id),
  )
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}
