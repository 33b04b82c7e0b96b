// What the server writes into a note is what the editor's binding reads, and the other way round.
import { getSchema } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { prosemirrorJSONToYDoc, yDocToProsemirrorJSON } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { NoteNode } from '../../../shared/records/notes/note-document.ts'
import { appendNoteText, readNoteText } from '../../../shared/room/note-text.ts'

const blocks: NoteNode[] = [
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Positions' }] },
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'It said ' },
      { type: 'text', text: 'yes', marks: [{ type: 'bold' }] },
      {
        type: 'text',
        text: ' \u00a0twice',
        marks: [{ type: 'link', attrs: { href: 'https://example.org' } }],
      },
    ],
  },
  {
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }] },
    ],
  },
]

test('blocks come back as they were written, with marks, attributes and nested values', () => {
  const document = new Y.Doc()
  const quote = {
    type: 'quote',
    attrs: { spans: [{ startSegment: 1, start: 0, endSegment: 1, end: 4 }], source: { root: 'positions' } },
  }
  appendNoteText(document, blocks)
  appendNoteText(document, [quote])
  expect(readNoteText(document)).toEqual([...blocks, quote])
})

test('what ends in an empty line goes before the one that is there, so that none stands between two quotes', () => {
  const document = new Y.Doc()
  const line = { type: 'paragraph' }
  const quoteOf = (transcript: string) => ({ type: 'quote', attrs: { transcript } })
  appendNoteText(document, blocks)
  appendNoteText(document, [quoteOf('one'), line])
  appendNoteText(document, [quoteOf('two'), line])
  expect(readNoteText(document)).toEqual([...blocks, quoteOf('one'), quoteOf('two'), line])
  appendNoteText(document, [quoteOf('three')])
  expect(readNoteText(document).slice(-3)).toEqual([quoteOf('two'), line, quoteOf('three')])
})

test('the empty line of a new note stays above what is put there', () => {
  const document = new Y.Doc()
  const line = { type: 'paragraph' }
  appendNoteText(document, [line])
  appendNoteText(document, [...blocks, line])
  expect(readNoteText(document)).toEqual([line, ...blocks, line])
})

test('the editor’s binding reads what the server wrote', () => {
  const document = new Y.Doc()
  appendNoteText(document, blocks)
  const read = yDocToProsemirrorJSON(document, 'body') as { content: unknown[] }
  expect(JSON.stringify(read.content)).toContain('"href":"https://example.org"')
  const again = prosemirrorJSONToYDoc(getSchema([StarterKit]), read, 'body')
  const texts = (nodes: readonly NoteNode[]): string =>
    nodes.map((node) => node.text ?? texts(node.content ?? [])).join('|')
  expect(texts(readNoteText(again))).toBe(texts(blocks))
})

test('reading changes nothing', () => {
  const document = new Y.Doc()
  appendNoteText(document, blocks)
  const before = Y.encodeStateAsUpdate(document)
  readNoteText(document)
  expect(Y.encodeStateAsUpdate(document)).toEqual(before)
})

test('bare text is no block', () => {
  expect(() => appendNoteText(new Y.Doc(), [{ type: 'text', text: 'stray' }])).toThrow('block')
})
