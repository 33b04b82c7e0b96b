// What a note by a template begins with.
import { describe, expect, test } from 'vitest'
import type { TranscriptId } from '../../../../shared/base/id.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import { blockKinds, inlineKinds } from '../../../../shared/records/notes/note-kinds.ts'
import { queryAttrsSchema } from '../../../../shared/records/notes/query.ts'
import { type FilledTemplate, templateContent } from '../../../../shared/records/notes/templates.ts'
import { readFilter } from '../../../../shared/records/positions/position-filter.ts'
import { testId } from '../../../support/world.ts'

const record = testId(40) as TranscriptId
const filled: readonly FilledTemplate[] = [
  { template: 'blank' },
  { template: 'briefing' },
  { template: 'country-sheet', actor: 'org:Smith, Jones % Co', name: 'N'.repeat(300) },
  { template: 'session-summary', record, title: 'IGF 2020', day: '2020-11-09' },
]
const flat = (nodes: readonly NoteNode[]): NoteNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.content ?? [])])
const queriesOf = (nodes: readonly NoteNode[]) =>
  flat(nodes).flatMap(({ type, attrs }) => (type === 'query' ? [queryAttrsSchema.parse(attrs)] : []))

describe.each(filled)('a note by the template $template', (template) => {
  const nodes = templateContent(template)

  test('is made of blocks an editor knows, and of none that is empty where words are expected', () => {
    const known = new Set<string>([...blockKinds, ...inlineKinds])
    expect(flat(nodes).filter(({ type }) => !known.has(type))).toEqual([])
    expect(flat(nodes).every(({ type, text }) => type !== 'text' || text !== '')).toBe(true)
    expect(nodes.every(({ type }) => type !== 'text')).toBe(true)
  })

  test('marks none of its words, so that what is written over them is plain', () => {
    expect(flat(nodes).flatMap((node) => node.marks ?? [])).toEqual([])
  })

  test('asks queries that are live and keep their form', () => {
    expect(queriesOf(nodes).every(({ frozen }) => frozen === undefined)).toBe(true)
  })
})

test('a country sheet asks about its actor alone, whatever its name holds', () => {
  const asked = queriesOf(templateContent(filled[2] as FilledTemplate))
  expect(asked.map(({ show }) => show)).toEqual(['matrix', 'quotes'])
  for (const { filter } of asked) expect(readFilter(filter).actors).toEqual(['org:Smith, Jones % Co'])
})

test('a session summary asks about its record alone and says which it is', () => {
  const nodes = templateContent(filled[3] as FilledTemplate)
  for (const { filter } of queriesOf(nodes)) expect(readFilter(filter).records).toEqual([record])
  expect(JSON.stringify(nodes[0])).toContain('IGF 2020')
  expect(JSON.stringify(nodes[0])).toContain('2020-11-09')
})

test('a blank note is one empty paragraph', () => {
  expect(templateContent({ template: 'blank' })).toEqual([{ type: 'paragraph' }])
})
