// What a note looks like as Markdown, for people and for other programs.
import { expect, test } from 'vitest'
import { readNoteMarkdown } from '../../../../shared/formats/note-markdown/read-note-markdown.ts'
import {
  writeNoteMarkdown,
  writeNoteMarkdownParts,
} from '../../../../shared/formats/note-markdown/write-note-markdown.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import type { QueryResult } from '../../../../shared/records/notes/query.ts'
import {
  noteOfAllKinds,
  paragraph,
  testQuery,
  testQuote,
  words,
} from '../../../support/notes/note-of-all-kinds.ts'
import { matrix } from '../../../support/queries/told-results.ts'

test('a note of all kinds is plain Markdown and comes back whole, but for threads and empty paragraphs', () => {
  const markdown = writeNoteMarkdown(noteOfAllKinds)
  expect(markdown).toContain('spoke')
  expect(markdown).toContain('[^1]: Morales, [¶ 41](https://example.org/p/x#s41)')
  expect(markdown).toContain('| Chile |')
  expect(markdown).toContain('640 × 480')
  const withoutThreads = (nodes: readonly NoteNode[]): NoteNode[] =>
    nodes.map((node) => {
      const { marks, content, ...rest } = node
      const kept = marks?.filter(({ type }) => type !== 'thread') ?? []
      return {
        ...rest,
        ...(content ? { content: withoutThreads(content) } : {}),
        ...(kept.length > 0 ? { marks: kept } : {}),
      }
    })
  const read = readNoteMarkdown(markdown)
  const expected = withoutThreads(noteOfAllKinds).slice(0, -1)
  expect(read.map(({ type }) => type)).toEqual(expected.map(({ type }) => type))
  expect(read.slice(2)).toEqual(expected.slice(2))
})

test('a live quote is a block quotation with its source and a block id, and is restored exactly', () => {
  const quote: NoteNode = { type: 'quote', attrs: testQuote }
  const markdown = writeNoteMarkdown([quote, quote], {
    quoteOf: (_quote, nth) => ({
      words: `the words ${nth}`,
      speaker: 'Gerardo Isaac Morales Tenorio, Mexico',
      place: 'IGF 2021, WS #119, ¶ 41',
      address: 'https://desk.example/p/cyber/t/x#s41',
    }),
  })
  expect(markdown).toContain(
    '> the words 1\n>\n> — Gerardo Isaac Morales Tenorio, Mexico, [IGF 2021, WS #119, ¶ 41](https://desk.example/p/cyber/t/x#s41)\n\n^q1\n',
  )
  expect(markdown).toContain('^q2')
  expect(readNoteMarkdown(markdown)).toEqual([quote, quote])
})

test('a query is the table of its answer and is restored as the query it was', () => {
  const actor = { id: 'c:CHL', name: 'Chile', code: 'CHL', reported: false }
  const result: QueryResult = {
    show: 'matrix',
    says: 'Positions of one actor',
    positions: 3,
    records: ['WS #119'],
    atMs: Date.UTC(2026, 10, 22),
    more: 0,
    topics: [
      { id: 'a', label: 'Participation', pigment: 1 },
      { id: 'b', label: 'Capacity', pigment: 2 },
    ],
    rows: [
      {
        actor,
        cells: [{ stance: { look: 'supports', sign: '+', word: 'supports' }, positions: 3 }, 'other'],
      },
    ],
  }
  const query: NoteNode = { type: 'query', attrs: testQuery }
  const markdown = writeNoteMarkdown([query, paragraph(words('after'))], { resultOf: () => result })
  expect(markdown).toContain('**Four delegations**')
  expect(markdown).toMatch(/\| Chile \(CHL\) \| \\?\+ 3 \| · \|/)
  expect(markdown).toContain('*Positions of one actor. From one record, as looked at on 22 November 2026.*')
  expect(markdown).toMatch(/Key: \\?\+ supports; · spoke, not on this\./)
  expect(readNoteMarkdown(markdown)).toEqual([query, paragraph(words('after'))])
})

test('who did not speak is a sign with its key, and a frozen query says of which day it is', () => {
  const query: NoteNode = { type: 'query', attrs: { ...testQuery, frozen: matrix } }
  const markdown = writeNoteMarkdown([query], { isForOthers: true })
  expect(markdown).toMatch(/\| ± 2 +\| \/ +\|/)
  expect(markdown.split('did not speak')).toHaveLength(2)
  expect(markdown).toContain('/ did not speak. A number says how many quotes.')
  expect(markdown).toContain('frozen as of 22 November 2026.')
  expect(markdown).not.toContain('looked at')
})

test('a query that no position fits says so, in place of rows without an answer', () => {
  const result: QueryResult = {
    ...matrix,
    rows: matrix.rows.slice(0, 1),
    topics: [],
    positions: 0,
    records: [],
  }
  const markdown = writeNoteMarkdown([{ type: 'query', attrs: testQuery }], { resultOf: () => result })
  expect(markdown).toContain('No position fits this.')
  expect(markdown).not.toContain('|')
  expect(markdown).not.toContain('From 0')
})

test('for others nothing of ours is written: no comments and no block ids', () => {
  const markdown = writeNoteMarkdown(noteOfAllKinds, { isForOthers: true })
  expect(markdown).not.toContain('<!--')
  expect(markdown).not.toContain('^q1')
  expect(markdown).toContain('> the multilateral settings and\n>\n> conversations')
})

test('merged cells become empty neighbours', () => {
  const cell = (text: string, attrs: object): NoteNode => ({
    type: 'tableCell',
    attrs: { ...attrs },
    content: [paragraph(words(text))],
  })
  const table: NoteNode = {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('a', { colspan: 2, rowspan: 2 }), cell('b', {})] },
      { type: 'tableRow', content: [cell('c', {})] },
    ],
  }
  expect(writeNoteMarkdown([table], { isForOthers: true })).toBe('| a | | b |\n| - | - | - |\n| | | c |\n')
})

test('an empty note is empty text', () => {
  expect(writeNoteMarkdown([])).toBe('')
  expect(writeNoteMarkdown([paragraph()])).toBe('')
})

test('a long note comes in parts that are the same text together', () => {
  const blocks = Array.from({ length: 30 }, () => noteOfAllKinds).flat()
  const parts = [...writeNoteMarkdownParts(blocks)]
  expect(parts.length).toBeGreaterThan(5)
  expect(parts.join('')).toBe(writeNoteMarkdown(blocks))
  expect([...writeNoteMarkdownParts([])]).toEqual([])
})
