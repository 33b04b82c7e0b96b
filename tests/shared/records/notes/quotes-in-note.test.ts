// Quotes are found wherever they stand in a note.
import { expect, test } from 'vitest'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import { quotesInNote } from '../../../../shared/records/notes/quotes-in-note.ts'
import { testId } from '../../../support/world.ts'

const quote = (asCited: string, more: object = {}): NoteNode => ({
  type: 'quote',
  attrs: {
    transcript: testId(1),
    spans: [{ startSegment: 0, start: 0, endSegment: 0, end: 6 }],
    source: null,
    asCited,
    citedAtMs: 1,
    ...more,
  },
})

test('in their order, in lists and tables too, with nulls of an editor read as not set', () => {
  const nodes: NoteNode[] = [
    { type: 'paragraph', content: [{ type: 'text', text: 'x' }] },
    quote('one', { keptFor: null, sha256: null }),
    { type: 'blockquote', content: [quote('two')] },
  ]
  expect(quotesInNote(nodes).map(({ asCited }) => asCited)).toEqual(['one', 'two'])
  expect(quotesInNote(nodes)[0]).not.toHaveProperty('keptFor')
})

test('broken ones are left out', () => {
  expect(quotesInNote([{ type: 'quote' }, quote('x', { spans: [] })])).toEqual([])
})
