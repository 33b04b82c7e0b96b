// When a list is open, and what of it survives typing, colleagues and Escape.
import { Schema } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { insertQuote } from '../../../../../../client/src/views/notes/editor/picking/insert-quote.ts'
import {
  openPickOf,
  pickPlugin,
  telling,
} from '../../../../../../client/src/views/notes/editor/picking/picking.ts'
import type { QuoteAttrs } from '../../../../../../shared/records/notes/note-document.ts'

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'text*', toDOM: () => ['p', 0] },
    heading: { group: 'block', content: 'text*', toDOM: () => ['h2', 0] },
    quote: { group: 'block', atom: true, attrs: { asCited: { default: '' } } },
    text: {},
  },
})
const writing = (...paragraphs: string[]): EditorState => {
  const blocks = paragraphs.map((text) =>
    schema.nodes.paragraph?.create(null, text === '' ? [] : schema.text(text)),
  )
  const doc = schema.nodes.doc?.create(null, blocks as never)
  if (!doc) throw new Error('no document')
  const state = EditorState.create({ doc, plugins: [pickPlugin()] })
  return state.apply(state.tr.setSelection(TextSelection.atEnd(doc)))
}
const typed = (state: EditorState, ...portions: string[]): EditorState =>
  portions.reduce((now, text) => now.apply(now.tr.insertText(text)), state)
const colleague = (change: Transaction) => change.setMeta('y-sync$', { isChangeOrigin: true })

test('opens by a sign that is typed, alone or with letters after it, and follows the words', () => {
  expect(openPickOf(typed(writing('So'), ' ', '"', 'n'))).toMatchObject({ kind: 'words', typed: 'n' })
  expect(openPickOf(typed(writing('So'), ' "no'))).toMatchObject({ typed: 'no', from: 4, to: 7 })
  expect(openPickOf(typed(writing(''), '@', 'Mex'))).toMatchObject({ kind: 'name', typed: 'Mex' })
})

test('opens by no sign that was there, was pasted, or that a colleague wrote', () => {
  expect(openPickOf(typed(writing('So "no'), 'r'))).toBeNull()
  const state = writing('So ')
  expect(openPickOf(state.apply(state.tr.insertText('"no').setMeta('uiEvent', 'paste')))).toBeNull()
  expect(openPickOf(state.apply(colleague(state.tr.insertText('"no'))))).toBeNull()
})

test('stays open while a colleague writes above, at its new place', () => {
  const open = typed(writing('Above', ''), '"no')
  const before = openPickOf(open)
  const after = openPickOf(open.apply(colleague(open.tr.insertText('more ', 1))))
  expect(after).toMatchObject({ typed: 'no', from: (before?.from ?? 0) + 5 })
})

test('stays open while a colleague writes, though the whole text comes anew', () => {
  const open = typed(writing('Above', ''), '"no')
  const now = writing('Above', 'Between', '"no')
  const change = colleague(open.tr.replaceWith(0, open.doc.content.size, now.doc.content))
  const after = openPickOf(open.apply(change.setSelection(TextSelection.atEnd(change.doc))))
  expect(after).toMatchObject({ typed: 'no', to: now.selection.to })
})

test('Escape closes it for good, and leaves what was typed', () => {
  const open = typed(writing(''), '"no')
  const closed = open.apply(telling(open, { close: true }))
  expect(openPickOf(typed(closed, 'rms'))).toBeNull()
  expect(typed(closed, 'rms').doc.textContent).toBe('"norms')
})

test('typing on marks the first again, and Shift’s choice stays', () => {
  let state = typed(writing(''), '"no')
  for (const told of [{ count: 5 }, { mark: 3 }, { wide: true }]) state = state.apply(telling(state, told))
  expect(openPickOf(state)).toMatchObject({ count: 5, marked: 3, isWide: true })
  expect(openPickOf(typed(state, 'r'))).toMatchObject({ count: 0, marked: 0, isWide: true })
})

const kinds = (state: EditorState) => {
  const found: string[] = []
  state.doc.forEach((node) => void found.push(node.type.name === 'quote' ? 'quote' : node.textContent))
  return found
}
const put = (state: EditorState): EditorState => {
  const open = openPickOf(state)
  const change = open && insertQuote(state, { asCited: 'x' } as QuoteAttrs, open)
  if (!change) throw new Error('nothing was put in')
  return state.apply(change)
}

test('a quote takes the place of the words, and the cursor stands in the text after it', () => {
  expect(kinds(put(typed(writing(''), '"no')))).toEqual(['quote', ''])
  expect(kinds(put(typed(writing('Said '), '"no')))).toEqual(['Said ', 'quote', ''])
  const middle = writing('Said and more')
  const at = middle.apply(middle.tr.setSelection(TextSelection.create(middle.doc, 6)))
  const split = put(typed(at, '"no'))
  expect(kinds(split)).toEqual(['Said ', 'quote', 'and more'])
  expect(split.selection.$from.parent.textContent).toBe('and more')
  expect(split.selection.$from.parentOffset).toBe(0)
})

test('before a heading a quote leaves a paragraph to go on writing in', () => {
  const open = typed(writing(''), '"no')
  const { heading } = schema.nodes
  if (!heading) throw new Error('no heading')
  const below = open.tr.insert(open.doc.content.size, heading.create(null, schema.text('Next')))
  const state = put(open.apply(below))
  expect(kinds(state)).toEqual(['quote', '', 'Next'])
  expect(state.selection.$from.parent.type.name).toBe('paragraph')
})
