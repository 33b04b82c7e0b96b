// Tables that claim more than any screen shows: a forged update of some kilobytes must not make a file of gigabytes.
import { expect, test } from 'vitest'
import { writeNoteMarkdown } from '../../../../shared/formats/note-markdown/write-note-markdown.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'

const cell = (words: string, attrs: Readonly<Record<string, number>> = {}): NoteNode => ({
  type: 'tableCell',
  attrs,
  content: words === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
})
const row = (...content: readonly NoteNode[]): NoteNode => ({ type: 'tableRow', content })
const many = (length: number, each: (nth: number) => NoteNode) =>
  Array.from({ length }, (_, nth) => each(nth))
const written = (...content: readonly NoteNode[]) => writeNoteMarkdown([{ type: 'table', content }])

test('joined cells become empty neighbours', () => {
  expect(written(row(cell('a', { colspan: 2 })), row(cell('b'), cell('c')))).toContain('| a | |\n')
})

test.each([
  ['wide cells', row(...many(40, (nth) => cell(`wide ${nth}`, { colspan: 100 })))],
  ['many cells', row(...many(4000, (nth) => cell(`wide ${nth}`)))],
  [
    'cells that reach down',
    row(...many(40, (nth) => cell(`wide ${nth}`, { colspan: 100, rowspan: 60_000 }))),
  ],
])('%s over many rows keep all words, in a file of their own size', (_, first) => {
  const text = written(first, ...many(500, (nth) => row(cell(`row ${nth}`), cell('and more'))))
  expect(text).toContain('wide 0 · wide 1 · ')
  expect(text).toContain('wide 39')
  expect(text).toContain('| row 499 · and more |')
  expect(text.length).toBeLessThan(120_000)
})
