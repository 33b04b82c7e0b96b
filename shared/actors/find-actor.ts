// Finds actors by what a person types: in the coding bar letter by letter (findActors), in files as a whole (actorOf).
// Case, accents and a leading "the" never matter. A two-letter code ranks below names that begin so: "ch" is China first.
import { actorCode, actorName, organisationId, parseActor } from './actor.ts'
import type { ActorId } from './actor-id.ts'
import { followSameAs } from './actor-of-project.ts'
import { countries } from './countries.ts'
import { namesInLanguages } from './country-names.ts'
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

/** An organisation of the project: by its name alone, or as the project's list has it. */
export type OwnOrganisation =
  | string
  | {
      readonly name: string
      readonly aliases: readonly string[]
      /** Another actor this name stands for, which is then offered in its place. */
      readonly sameAs?: ActorId | null
    }

type Name = {
  readonly text: string
  readonly folded: string
  /** `far`: in another language than ours, so that half a word finds it only after what we call things. */
  readonly kind: 'name' | 'alias' | 'far'
}

type Entry = {
  readonly id: ActorId
  readonly name: string
  readonly codes: readonly string[]
  readonly alpha2: string | null
  readonly names: readonly Name[]
}

const named = (text: string, kind: Name['kind']): Name => ({ text, folded: foldName(text), kind })

/** The first of several names that fold to the same. */
const distinct = (names: readonly Name[]): readonly Name[] => {
  const seen = new Set<string>()
  return names.filter(({ folded }) => !seen.has(folded) && seen.add(folded))
}

function entry(
  id: ActorId,
  name: string,
  aliases: readonly string[],
  { alpha2 = null, far = [] }: { readonly alpha2?: string | null; readonly far?: readonly string[] } = {},
): Entry {
  const names = [
    named(name, 'name'),
    ...aliases.map((text) => named(text, 'alias')),
    ...far.map((text) => named(text, 'far')),
  ]
  return {
    id,
    name,
    codes: [...new Set([id.replace(/^group:/, ''), actorCode(id)])].map(foldName),
    alpha2: alpha2 && foldName(alpha2),
    names: distinct(names),
  }
}

const organisationEntry = (name: string, aliases: readonly string[]): Entry[] => {
  const id = organisationId(name)
  return id === null ? [] : [entry(id, name.trim(), aliases)]
}

let prepared: ReadonlyMap<ActorId, Entry> | null = null

/** In the order of answers that match equally well: countries by name, groups, organisations. */
function known(): ReadonlyMap<ActorId, Entry> {
  prepared ??= new Map(
    [
      ...[...countries]
        .sort((a, b) => a.name.localeCompare(b.name, 'en'))
        .map(({ alpha2, alpha3, name, aliases }) =>
          entry(alpha3, name, aliases, {
            alpha2,
            far: Object.values(namesInLanguages(alpha3) ?? {}).flat(),
          }),
        ),
      ...groups.map((group) => entry(`group:${group.code}`, group.name, group.aliases)),
      ...knownOrganisations.flatMap(({ name, aliases }) => organisationEntry(name, aliases)),
    ].map((entry) => [entry.id, entry]),
  )
  return prepared
}

/** What is known with the project's own: a name that stands for another actor becomes an alias of that one. */
function withOwn(organisations: readonly OwnOrganisation[]): Iterable<Entry> {
  if (organisations.length === 0) return known().values()
  const own = organisations.flatMap((organisation) => {
    const {
      name,
      aliases,
      sameAs = null,
    } = typeof organisation === 'string' ? { name: organisation, aliases: [] } : organisation
    const id = organisationId(name)
    return id === null ? [] : [{ id, name: name.trim(), aliases, sameAs }]
  })
  const names = new Map(own.filter(({ sameAs }) => sameAs !== null).map((one) => [one.id, one]))
  const all = new Map(known())
  for (const { id, name, aliases } of own) {
    const actor = followSameAs(id, names)
    const before = all.get(actor) ?? entry(actor, actorName(actor), [])
    if (actor !== id) all.delete(id)
    const other = actor === id ? [] : [name, ...(known().get(id)?.names ?? []).map(({ text }) => text)]
    const more = [...other, ...aliases].map((text) => named(text, 'alias'))
    all.set(actor, { ...before, names: distinct([...before.names, ...more]) })
  }
  return all.values()
}

const exactCode = 0
const noMatch = 9

/** How well one name answers the query: 1 the whole of it, 2 its beginning (3 an alias's), 4 a word's beginning, 6 anywhere. */
function rankOfName({ folded, kind }: Name, query: string): number {
  if (folded === query) return 1
  if (folded.startsWith(query)) return kind === 'name' ? 2 : kind === 'alias' ? 3 : 4
  if (folded.includes(` ${query}`)) return 4
  return folded.includes(query) ? 6 : noMatch
}

function rank(entry: Entry, query: string): { readonly rank: number; readonly alias: string | null } {
  if (entry.codes.includes(query)) return { rank: exactCode, alias: null }
  let best = { rank: entry.alpha2 === query ? 5 : noMatch, alias: null as string | null }
  for (const name of entry.names) {
    const found = rankOfName(name, query)
    if (found < best.rank) best = { rank: found, alias: name.kind === 'name' ? null : name.text }
  }
  return best
}

const folded = (query: string) => foldName(query).replace(/^the (?=.)/, '')

/**
 * The best `limit` actors for a query: exact code, then name or alias from its start, then a word's start, then anywhere.
 * Countries are found in the six UN languages. `organisations` are the project's own, beside the known ones; of two names
 * that stand for one actor that actor alone is offered, with the name that matched. A blank query finds nothing.
 */
export function findActors(
  query: string,
  limit: number,
  organisations: readonly OwnOrganisation[] = [],
): FoundActor[] {
  const asked = folded(query)
  if (asked === '') return []
  return [...withOwn(organisations)]
    .map((entry) => ({ entry, ...rank(entry, asked) }))
    .filter((found) => found.rank < noMatch)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ entry, alias }) => ({ id: entry.id, name: entry.name, code: actorCode(entry.id), alias }))
}

/** French for Mauritius and Dominica, and given names: a label of these alone is more likely a person. */
const givenNames = ['maurice', 'dominique']

/** Ids by what names them in full, folded. */
type Ids = ReadonlyMap<string, ReadonlySet<ActorId>>

let whole: { readonly codes: Ids; readonly names: Ids } | null = null

/** "Korea" alone is an alias of one Korea: in the UN the other is never called so. */
function prepareWhole(): { readonly codes: Ids; readonly names: Ids } {
  const codes = new Map<string, Set<ActorId>>()
  const names = new Map<string, Set<ActorId>>()
  const add = (to: Map<string, Set<ActorId>>, text: string, id: ActorId) =>
    to.set(text, (to.get(text) ?? new Set()).add(id))
  for (const entry of known().values()) {
    for (const code of entry.codes) add(codes, code, entry.id)
    if (entry.alpha2 !== null) add(codes, entry.alpha2, entry.id)
    for (const { folded } of entry.names) if (!givenNames.includes(folded)) add(names, folded, entry.id)
  }
  return { codes, names }
}

/**
 * The one actor a whole text names: an id, a code, or a name or alias in full, in any of the six UN languages ("mexico",
 * "MX", "Holland", "法国"); null when none or several, as "Congo" may be either.
 */
export function actorOf(text: string): ActorId | null {
  const trimmed = text.trim()
  if (parseActor(trimmed) !== null) return trimmed
  const asked = folded(trimmed)
  if (asked === '') return null
  whole ??= prepareWhole()
  const [only, ...others] = whole.codes.get(asked) ?? whole.names.get(asked) ?? []
  return only !== undefined && others.length === 0 ? only : null
}
