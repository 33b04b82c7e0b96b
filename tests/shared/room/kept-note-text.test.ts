import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { keptNoteText } from '../../../shared/room/kept-note-text.ts'
import { appendNoteText, readNoteText } from '../../../shared/room/note-text.ts'
import { noteBody } from '../../../shared/room/room-document.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const list = (text: string) => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: [paragraph(text)] }],
})

function noteOf(texts: readonly string[]): Y.Doc {
  const document = new Y.Doc()
  appendNoteText(
    document,
    texts.map((text, nth) => (nth % 3 === 2 ? list(text) : paragraph(text))),
  )
  return document
}

/** The first text anywhere in a block. */
const textIn = (part: unknown): Y.XmlText | null =>
  part instanceof Y.XmlText
    ? part
    : part instanceof Y.XmlElement
      ? (part.toArray().map(textIn).find(Boolean) ?? null)
      : null

describe('a note’s text that is kept', () => {
  it('reads a block anew when its words change, and leaves all others the very nodes they were', () => {
    const document = noteOf(['one', 'two', 'three', 'four'])
    const read = keptNoteText(document)
    const before = read()
    textIn(document.getXmlFragment(noteBody).get(2))?.insert(0, 'no longer ')
    const now = read()
    expect(now).toEqual(readNoteText(document))
    expect(now.map((node, nth) => node === before[nth])).toEqual([true, true, false, true])
  })

  it('is the very same while nothing changed', () => {
    const read = keptNoteText(noteOf(['one']))
    expect(read()).toBe(read())
  })

  it('has changed already for whoever is told that it changed', () => {
    const document = noteOf(['one'])
    const read = keptNoteText(document)
    read()
    const seen: unknown[] = []
    document.getXmlFragment(noteBody).observeDeep(() => seen.push(...read()))
    textIn(document.getXmlFragment(noteBody).get(0))?.insert(3, ' more')
    expect(seen).toEqual([paragraph('one more')])
  })

  it('says what the document says, whatever is done to it here or comes from elsewhere', () => {
    const change = fc.record({
      what: fc.constantFrom('write', 'bold', 'add', 'remove', 'attribute', 'elsewhere'),
      at: fc.nat(),
      word: fc.string({ minLength: 1, maxLength: 5 }),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const document = noteOf(['one', 'two', 'three'])
        const other = new Y.Doc()
        const read = keptNoteText(document)
        read()
        for (const { what, at, word } of changes) {
          const target = what === 'elsewhere' ? other : document
          if (target === other) Y.applyUpdate(other, Y.encodeStateAsUpdate(document))
          const fragment = target.getXmlFragment(noteBody)
          const block = fragment.length > 0 ? fragment.get(at % fragment.length) : null
          const text = textIn(block)
          if (what === 'write' || what === 'elsewhere') text?.insert(at % (text.length + 1), word)
          if (what === 'bold' && text && text.length > 0) text.format(0, 1, { bold: {} })
          if (what === 'add') appendNoteText(target, [paragraph(word)])
          if (what === 'remove' && fragment.length > 0) fragment.delete(at % fragment.length, 1)
          if (what === 'attribute' && block instanceof Y.XmlElement) block.setAttribute('start', word)
          if (target === other) Y.applyUpdate(document, Y.encodeStateAsUpdate(other))
          expect(read()).toEqual(readNoteText(document))
        }
      }),
    )
  })
})
