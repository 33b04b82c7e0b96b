// A note's text made another: blocks that stay are the very blocks they were.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { NoteNode } from '../../../shared/records/notes/note-document.ts'
import { appendNoteText, readNoteText, replaceNoteText } from '../../../shared/room/note-text.ts'
import { noteBody } from '../../../shared/room/room-document.ts'
import { noteOfAllKinds, paragraph, words } from '../../support/notes/note-of-all-kinds.ts'
import { testId } from '../../support/world.ts'

const line = (text: string): NoteNode => paragraph(words(text))
const lines = (texts: readonly string[]) => texts.map(line)
const documentOf = (nodes: readonly NoteNode[]): Y.Doc => {
  const document = new Y.Doc()
  appendNoteText(document, nodes)
  return document
}
const elements = (document: Y.Doc) => document.getXmlFragment(noteBody).toArray()

test('a note of every kind comes back as it was, from nothing and from another text', () => {
  const document = documentOf(lines(['one', 'two']))
  replaceNoteText(document, noteOfAllKinds)
  expect(readNoteText(document)).toEqual(noteOfAllKinds)
  replaceNoteText(document, lines(['two']))
  replaceNoteText(document, noteOfAllKinds)
  expect(readNoteText(document)).toEqual(noteOfAllKinds)
})

test('two threads over the same words are both written', () => {
  const thread = (number: number) => ({ type: 'thread', attrs: { thread: testId(number) } })
  const both = [paragraph(words('contested', thread(1), thread(2)))]
  const document = documentOf([])
  replaceNoteText(document, both)
  const [read] = readNoteText(document)
  expect(read?.content?.[0]?.marks).toEqual(expect.arrayContaining([thread(1), thread(2)]))
  const before = elements(document)[0]
  replaceNoteText(document, both)
  expect(elements(document)[0]).toBe(before)
})

test('what another writes meanwhile in a block that stays is kept, and so is a block they add', () => {
  const document = documentOf(lines(['one', 'two', 'three']))
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(document))
  const second = other.getXmlFragment(noteBody).get(1)
  if (!(second instanceof Y.XmlElement)) throw new Error('no second block')
  const text = second.get(0)
  if (!(text instanceof Y.XmlText)) throw new Error('no text')
  text.insert(3, ' and a half')
  appendNoteText(other, lines(['from another']))

  replaceNoteText(document, lines(['zero', 'two', 'four']))
  Y.applyUpdate(document, Y.encodeStateAsUpdate(other))
  const read = readNoteText(document).map((node) => node.content?.[0]?.text)
  expect(read).toEqual(['zero', 'two and a half', 'four', 'from another'])
})

test('from any text to any other, and the longest run of common blocks stays', () => {
  const some = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 })
  fc.assert(
    fc.property(some, some, (from, to) => {
      const document = documentOf(lines(from))
      const before = elements(document)
      replaceNoteText(document, lines(to))
      expect(readNoteText(document)).toEqual(to.length > 0 ? lines(to) : [paragraph()])
      if (from.join() === to.join() && from.length > 0) expect(elements(document)).toEqual(before)
    }),
  )
  const document = documentOf(lines(['a', 'b', 'c', 'd']))
  const before = elements(document)
  replaceNoteText(document, lines(['x', 'b', 'c', 'y', 'd']))
  expect(elements(document).filter((block) => before.includes(block))).toEqual(before.slice(1))
})
