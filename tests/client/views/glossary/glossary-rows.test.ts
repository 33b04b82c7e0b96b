// The rows of the glossary's table: where each comes from, and which of them are shown.
import { expect, it } from 'vitest'
import {
  findRows,
  type GlossaryFilter,
  type GlossarySources,
  glossaryRows,
} from '../../../../client/src/views/glossary/glossary-rows.ts'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import type { TermRecord } from '../../../../shared/records/glossary/term.ts'
import { settingsKey } from '../../../../shared/records/project-settings.ts'

const one = 'ONE' as TranscriptId
const two = 'TWO' as TranscriptId
const sources: GlossarySources = {
  records: [
    { id: one, name: 'Norms', title: 'Norms and the ARF', front: [], labels: ['ANA DIAZ', 'CHAIR'] },
    { id: two, name: 'More norms', title: 'More norms', front: [], labels: ['MS. ANA DIAZ'] },
  ],
  accepted: [{ transcript: two, segment: 3, published: 'Natalie Jarsma', reading: 'Nathalie Jaarsma' }],
}
const entry = (term: string, more: Partial<TermRecord> = {}): TermRecord => ({
  term,
  kind: 'term',
  expansion: '',
  aliases: [],
  from: 'hand',
  ...more,
})
const rowsOf = (stored: Record<string, TermRecord>) =>
  glossaryRows(
    {
      glossary: new Map(Object.entries(stored)),
      people: new Map(),
      settings: new Map([[settingsKey, { acceptance: { rule: 'reviewer' }, packs: [] }]]),
    },
    sources,
  )
const anything: GlossaryFilter = { typed: '', kind: null, origin: 'any' }

it('says of every entry that builds itself from where it first came, and how often', () => {
  expect(rowsOf({}).map(({ entry: { term, source }, origin }) => [term, source, origin])).toEqual([
    ['Ana Diaz', 'label', { transcript: one, name: 'Norms', segment: null, more: 1 }],
    ['ARF', 'title', { transcript: one, name: 'Norms', segment: null, more: 0 }],
    ['Nathalie Jaarsma', 'correction', { transcript: two, name: 'More norms', segment: 3, more: 0 }],
  ])
})

it('shows a stored entry in place of what would build itself, with its id', () => {
  const ana = entry('Ana Díaz', { kind: 'person' })
  const [row] = rowsOf({ A: ana })
  expect(row).toMatchObject({
    key: 'A',
    stored: { id: 'A', record: ana },
    entry: { source: 'hand' },
    origin: null,
  })
})

it('keeps what is not used out of sight until it is asked for', () => {
  const rows = rowsOf({ A: entry('ana diaz', { retired: true }) })
  const terms = (filter: Partial<GlossaryFilter>) =>
    findRows(rows, { ...anything, ...filter }).map((row) => row.entry.term)
  expect(terms({})).toEqual(['ARF', 'Nathalie Jaarsma'])
  expect(terms({ origin: 'retired' })).toEqual(['ana diaz'])
})

it('finds by every typed word, by kind and by origin', () => {
  const rows = rowsOf({
    A: entry('OEWG', {
      kind: 'process',
      expansion: 'Open-ended Working Group',
      aliases: ['UN OEWG'],
      from: 'file',
    }),
  })
  const terms = (filter: Partial<GlossaryFilter>) =>
    findRows(rows, { ...anything, ...filter }).map((row) => row.entry.term)
  expect(terms({ typed: 'working open‑ended' })).toEqual(['OEWG'])
  expect(terms({ typed: 'DÍAZ' })).toEqual(['Ana Diaz'])
  expect(terms({ typed: 'working diaz' })).toEqual([])
  expect(terms({ kind: 'process' })).toEqual(['OEWG'])
  expect(terms({ origin: 'written' })).toEqual(['OEWG'])
  expect(terms({ origin: 'label' })).toEqual(['Ana Diaz'])
  expect(terms({ origin: 'title' })).toEqual(['ARF'])
  expect(terms({ origin: 'pack' })).toEqual([])
})
