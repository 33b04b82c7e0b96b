// The whole glossary of a project: what people wrote into it, and what builds itself from people, the ready-made pack,
// printed labels, titles, front matter and accepted corrections. Pure: the same parts give the same entries in the same order.
import { actorOf } from '../../actors/find-actor.ts'
import { foldName } from '../../actors/fold-name.ts'
import type { PersonRecord } from '../person.ts'
import type { GlossaryPack } from '../project-settings.ts'
import { bareName, bracketed } from './bare-name.ts'
import { headingTerms, isAcronym, wordsFor } from './heading-terms.ts'
import { namesOnLabel } from './label-names.ts'
import { isMisprintOf } from './near-spelling.ts'
import { readingTerms } from './reading-terms.ts'
import { type EntrySource, type GlossaryEntry, maxTermLength, mostAliases, type TermRecord } from './term.ts'
import { entriesOfPack } from './un-cyber-pack.ts'

export type GlossaryParts = {
  readonly stored: Iterable<TermRecord>
  readonly people: Iterable<Pick<PersonRecord, 'name' | 'aliases' | 'affiliation'>>
  /** Printed labels of turns, in any number and order; null where a turn has none. */
  readonly labels: Iterable<string | null>
  /** A record's title; several are parted by line breaks. */
  readonly title: string
  readonly front: readonly string[]
  readonly accepted: Iterable<{ readonly published: string; readonly reading: string }>
  readonly packs: readonly GlossaryPack[]
}

/** What is missing from `GlossaryParts` where there is nothing of a kind. */
export const noParts: GlossaryParts = {
  stored: [],
  people: [],
  labels: [],
  title: '',
  front: [],
  accepted: [],
  packs: [],
}

/**
 * Every entry once. Of the same term from several places the first of this order stands, with the others' aliases: stored,
 * people, pack, labels, title, front matter, corrections. A retired stored term keeps all of them away.
 */
export function buildGlossary(parts: GlossaryParts): GlossaryEntry[] {
  const stored = [...parts.stored]
  const retired = new Set(
    stored.filter((entry) => entry.retired).flatMap(({ term, aliases }) => [term, ...aliases].map(foldName)),
  )
  const gathered = gather(retired)
  for (const { term, kind, expansion, aliases, from, retired } of stored) {
    if (!retired) gathered.add({ term, kind, expansion, aliases, source: from })
  }
  const people = [...parts.people]
  for (const person of people) for (const entry of entriesOfPerson(person)) gathered.add(entry)
  for (const pack of parts.packs) for (const entry of entriesOfPack[pack]) gathered.add(entry)
  // A label that only misprints somebody known teaches no new name.
  const names = people.flatMap(({ name, aliases }) =>
    [name, ...aliases].map((each) => foldName(bareName(each))),
  )
  for (const entry of [...new Set(parts.labels)].flatMap(entriesOfLabel)) {
    const folded = foldName(entry.term)
    const isMisprint =
      entry.kind === 'person' && names.some((name) => folded === name || isMisprintOf(folded, name))
    if (!isMisprint) gathered.add(entry)
  }
  for (const entry of headingTerms(parts.title.split('\n')))
    gathered.add(built({ ...entry, source: 'title' }))
  for (const entry of headingTerms(parts.front)) gathered.add(built({ ...entry, source: 'front' }))
  for (const { published, reading } of parts.accepted) {
    for (const entry of readingTerms(published, reading))
      gathered.add(built({ ...entry, source: 'correction' }))
  }
  return gathered.entries()
}

/** What a person brings: the name, and the bodies their affiliation names. */
export function entriesOfPerson(
  person: Pick<PersonRecord, 'name' | 'aliases' | 'affiliation'>,
): GlossaryEntry[] {
  const name = bareName(person.name)
  const folded = foldName(name)
  // People's other names are those that records print, misprints among them; a glossary holds right ones alone.
  const aliases = person.aliases
    .flatMap(namesOnLabel)
    .filter((alias) => !isMisprintOf(foldName(alias), folded))
  return [
    ...(name === '' ? [] : [built({ term: name, kind: 'person', aliases, source: 'people' })]),
    ...bodiesIn(person.affiliation, 'people'),
    ...bodiesIn(bracketed(person.name) ?? '', 'people'),
  ]
}

/** What a printed label brings: the people it names, and the body in its brackets. */
export function entriesOfLabel(label: string | null): GlossaryEntry[] {
  if (label === null) return []
  return [
    ...namesOnLabel(label).map((term) => built({ term, kind: 'person', source: 'label' })),
    ...bodiesIn(bracketed(label.replace(/[\s:：]+$/u, '')) ?? '', 'label'),
  ]
}

const longestBody = 80
const officeWords =
  /\b(?:remote|online|onsite|on-site|moderator|chair|host|speaker|participant|off mic|interpreted|interpreter|via|inaudible)\b/i

/**
 * The bodies an affiliation names: `Institute for Disarmament Research (UNIDIR)` gives the acronym with its words,
 * `Access Now, Berlin` the first part. A country or an office is none.
 */
function bodiesIn(affiliation: string, source: EntrySource): GlossaryEntry[] {
  const text = affiliation.trim()
  if (text === '' || officeWords.test(text)) return []
  const acronym = bracketed(text)
  const whole = text.replace(/\s*[([][^()[\]]*[)\]]\s*$/u, '').trim()
  if (acronym !== null && isAcronym(acronym) && whole !== '') {
    const expansion = wordsFor(acronym, whole.split(/\s+/u)) ?? ''
    return [built({ term: acronym, kind: 'body', expansion, source })]
  }
  const [first = ''] = whole.split(/\s*[,;/]\s*|\s+[-–—]\s+/u)
  const actor = actorOf(first)
  const isNation = actor !== null && !actor.startsWith('org:') && !actor.startsWith('group:')
  const hasCapital = /\p{Lu}|\p{Lo}/u.test(first)
  if (isNation || !hasCapital || first.length > longestBody || foldName(first).length < 2) return []
  return [built({ term: first, kind: 'body', source })]
}

const built = (
  entry: Pick<GlossaryEntry, 'term' | 'kind' | 'source'> & Partial<GlossaryEntry>,
): GlossaryEntry => ({ expansion: '', aliases: [], ...entry })

const isBuilt: ReadonlySet<EntrySource> = new Set(['pack', 'label', 'title', 'front', 'correction'])

type Gathered = {
  term: string
  kind: GlossaryEntry['kind']
  expansion: string
  source: EntrySource
  /** By folded form, as written first. */
  readonly aliases: Map<string, string>
}

/** Collects entries by folded term; `retired` holds folded forms that never come in. */
function gather(retired: ReadonlySet<string>) {
  const byTerm = new Map<string, Gathered>()
  /** Folded aliases and expansions, with the entry that has them. */
  const byOther = new Map<string, Gathered>()

  const addAliases = (to: Gathered, aliases: readonly string[]) => {
    const own = foldName(to.term)
    for (const alias of aliases) {
      const folded = foldName(alias)
      if (folded === '' || retired.has(folded) || folded === own || to.aliases.size >= mostAliases) continue
      if (to.aliases.has(folded)) continue
      to.aliases.set(folded, alias)
      if (!byOther.has(folded)) byOther.set(folded, to)
    }
  }

  return {
    add: (entry: GlossaryEntry) => {
      const folded = foldName(entry.term)
      if (folded === '' || retired.has(folded) || entry.term.length > maxTermLength) return
      // What people wrote themselves stays an entry of its own, even where it is another one's alias.
      const isWritten = !isBuilt.has(entry.source)
      const known = byTerm.get(folded) ?? (isWritten ? undefined : byOther.get(folded))
      if (known) {
        if (known.expansion === '' && foldName(known.term) === folded) known.expansion = entry.expansion
        return addAliases(known, entry.aliases)
      }
      const { term, kind, expansion, source } = entry
      const fresh: Gathered = { term, kind, expansion, source, aliases: new Map() }
      byTerm.set(folded, fresh)
      addAliases(fresh, entry.aliases)
      const spelt = foldName(expansion)
      if (spelt !== '' && !byOther.has(spelt)) byOther.set(spelt, fresh)
    },
    /** An alias that is another entry's own term belongs to that one. */
    entries: (): GlossaryEntry[] =>
      [...byTerm.values()].map(({ term, kind, expansion, source, aliases }) => ({
        term,
        kind,
        expansion,
        source,
        aliases: [...aliases].filter(([folded]) => !byTerm.has(folded)).map(([, alias]) => alias),
      })),
  }
}
