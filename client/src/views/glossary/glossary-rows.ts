// The rows of the glossary's table: what people wrote, used or not, and what builds itself, each with where it comes from.
// Pure; the order is the alphabet's.
import { foldName } from '../../../../shared/actors/fold-name.ts'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import {
  buildGlossary,
  entriesOfLabel,
  type GlossaryParts,
} from '../../../../shared/records/glossary/build-glossary.ts'
import { headingTerms } from '../../../../shared/records/glossary/heading-terms.ts'
import { readingTerms } from '../../../../shared/records/glossary/reading-terms.ts'
import type {
  EntrySource,
  GlossaryEntry,
  TermKind,
  TermRecord,
} from '../../../../shared/records/glossary/term.ts'
import { firstSettings, settingsKey } from '../../../../shared/records/project-settings.ts'
import type { ProjectRecords } from '../../../../shared/room/read-room.ts'
import type { AcceptedReading, GlossaryRecord } from '../../../../shared/wire/api-glossary.ts'

export type GlossarySources = {
  readonly records: readonly GlossaryRecord[]
  readonly accepted: readonly AcceptedReading[]
}

/** The first place an entry was built from, and how many others there are. */
export type Origin = {
  readonly transcript: TranscriptId
  readonly name: string
  /** 0-based; null when it is not in the speech. */
  readonly segment: number | null
  readonly more: number
}

export type GlossaryRow = {
  readonly key: string
  readonly entry: GlossaryEntry
  /** The stored entry, with its id; null for one that builds itself. */
  readonly stored: { readonly id: string; readonly record: TermRecord } | null
  readonly isRetired: boolean
  /** Of what labels, titles and corrections have built. */
  readonly origin: Origin | null
}

export const noSources: GlossarySources = { records: [], accepted: [] }

type Records = Pick<ProjectRecords, 'glossary' | 'people' | 'settings'>

/** What `buildGlossary` takes, over all records of a project. */
export const partsOf = (
  { glossary, people, settings }: Records,
  sources: GlossarySources,
): GlossaryParts => ({
  stored: glossary.values(),
  people: people.values(),
  labels: sources.records.flatMap(({ labels }) => labels),
  title: sources.records.map(({ title }) => title).join('\n'),
  front: sources.records.flatMap(({ front }) => front),
  accepted: sources.accepted,
  packs: (settings.get(settingsKey) ?? firstSettings).packs,
})

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

export function glossaryRows(records: Records, sources: GlossarySources): readonly GlossaryRow[] {
  const byTerm = new Map([...records.glossary].map(([id, record]) => [foldName(record.term), { id, record }]))
  const origins = originsOf(sources)
  const inUse = buildGlossary(partsOf(records, sources)).map((entry): GlossaryRow => {
    const folded = foldName(entry.term)
    const stored = isWritten(entry.source) ? (byTerm.get(folded) ?? null) : null
    return {
      key: stored?.id ?? `built-${folded}`,
      entry,
      stored,
      isRetired: false,
      origin: origins.get(`${entry.source} ${folded}`) ?? null,
    }
  })
  const retired = [...records.glossary]
    .filter(([, record]) => record.retired)
    .map(([id, record]): GlossaryRow => {
      const { term, kind, expansion, aliases, from } = record
      const entry = { term, kind, expansion, aliases, source: from }
      return { key: id, entry, stored: { id, record }, isRetired: true, origin: null }
    })
  return [...inUse, ...retired].sort((a, b) => collator.compare(a.entry.term, b.entry.term))
}

/** Stored: somebody typed it, or brought it in a file or a list. */
export const isWritten = (source: EntrySource): source is TermRecord['from'] =>
  source === 'hand' || source === 'file' || source === 'participants'

function originsOf({ records, accepted }: GlossarySources): ReadonlyMap<string, Origin> {
  const origins = new Map<string, Origin>()
  const at = (source: EntrySource, term: string, place: Omit<Origin, 'more'>) => {
    const key = `${source} ${foldName(term)}`
    const known = origins.get(key)
    if (!known) origins.set(key, { ...place, more: 0 })
    else if (known.transcript !== place.transcript || known.segment !== place.segment) {
      origins.set(key, { ...known, more: known.more + 1 })
    }
  }
  for (const { id, name, title, front, labels } of records) {
    const place = { transcript: id, name, segment: null }
    for (const { term, source } of labels.flatMap(entriesOfLabel)) at(source, term, place)
    for (const { term } of headingTerms([title])) at('title', term, place)
    for (const { term } of headingTerms(front)) at('front', term, place)
  }
  const names = new Map(records.map(({ id, name }) => [id, name]))
  for (const { transcript, segment, published, reading } of accepted) {
    const place = { transcript, name: names.get(transcript) ?? '', segment }
    for (const { term } of readingTerms(published, reading)) at('correction', term, place)
  }
  return origins
}

/** What the second filter asks: where an entry comes from, or that it is not used. */
export const originChoices = [
  'any',
  'written',
  'people',
  'label',
  'title',
  'correction',
  'pack',
  'retired',
] as const
export type OriginChoice = (typeof originChoices)[number]

export function fitsOrigin({ entry, isRetired }: GlossaryRow, choice: OriginChoice): boolean {
  if (choice === 'retired') return isRetired
  if (isRetired) return false
  if (choice === 'any') return true
  if (choice === 'written') return isWritten(entry.source)
  if (choice === 'title') return entry.source === 'title' || entry.source === 'front'
  return entry.source === choice
}

export type GlossaryFilter = {
  readonly typed: string
  readonly kind: TermKind | null
  readonly origin: OriginChoice
}

/** Rows whose term, expansion or other spellings hold every typed word, case and accents aside. */
export function findRows(
  rows: readonly GlossaryRow[],
  { typed, kind, origin }: GlossaryFilter,
): readonly GlossaryRow[] {
  const words = foldName(typed)
    .split(' ')
    .filter((word) => word !== '')
  return rows.filter((row) => {
    if (kind !== null && row.entry.kind !== kind) return false
    if (!fitsOrigin(row, origin)) return false
    if (words.length === 0) return true
    const { term, expansion, aliases } = row.entry
    const text = foldName([term, expansion, ...aliases].join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** Entries to write into a file: the stored ones as they are, or all that is in use. */
export const writtenRecords = ({ glossary }: Pick<Records, 'glossary'>): readonly TermRecord[] =>
  [...glossary.values()].sort((a, b) => collator.compare(a.term, b.term))
