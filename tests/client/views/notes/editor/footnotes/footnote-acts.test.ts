// Footnotes by keys alone: in, over, out and away, without a screen.
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { type Command, EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { noteBlocks } from '../../../../../../client/src/views/notes/editor/blocks/note-blocks.ts'
import {
  deleteTowards,
  insertFootnote,
  leaveFootnote,
  openFootnote,
  stepFootnote,
  typeBeside,
} from '../../../../../../client/src/views/notes/editor/footnotes/footnote-acts.ts'
import { footnoteNumbers } from '../../../../../../client/src/views/notes/editor/footnotes/footnote-numbers.ts'
import { paragraph, words } from '../../../../../support/notes/note-of-all-kinds.ts'

const schema = getSchema(noteBlocks)
// "ab[note]cd": the footnote stands from 3 to 9, its words from 4 to 8.
const note = Node.fromJSON(schema, {
  type: 'doc',
  content: [paragraph(words('ab'), { type: 'footnote', content: [words('note')] }, words('cd'))],
})
const at = (position: number): EditorState =>
  EditorState.create({ doc: note, selection: TextSelection.create(note, position) })
const reached = (state: EditorState, command: Command): EditorState => {
  let next = state
  const did = command(state, (change) => {
    next = state.apply(change)
  })
  if (!did) throw new Error('nothing was done')
  return next
}

describe('arrows', () => {
  test('step over a footnote as over one letter', () => {
    expect(reached(at(3), stepFootnote('after')).selection.from).toBe(9)
    expect(reached(at(9), stepFootnote('before')).selection.from).toBe(3)
  })
  test('leave its words at their edges, and only there', () => {
    expect(reached(at(8), stepFootnote('after')).selection.from).toBe(9)
    expect(reached(at(4), stepFootnote('before')).selection.from).toBe(3)
    expect(stepFootnote('after')(at(6))).toBe(false)
    expect(stepFootnote('after')(at(1))).toBe(false)
  })
})

describe('a cursor that keys carried into closed words', () => {
  const bound = (position: number) =>
    EditorState.create({
      doc: note,
      selection: TextSelection.create(note, position),
      plugins: [footnoteNumbers()],
    })
  const moved = (state: EditorState, position: number) =>
    state.applyTransaction(state.tr.setSelection(TextSelection.create(state.doc, position))).state
  test('goes on to the side it was going to', () => {
    expect(moved(bound(2), 5).selection.from).toBe(9)
    expect(moved(bound(10), 7).selection.from).toBe(3)
  })
  test('stays where somebody opened them, and goes about in them', () => {
    const open = reached(bound(2), openFootnote(3))
    expect(open.selection.from).toBe(8)
    expect(moved(open, 5).selection.from).toBe(5)
    expect(reached(bound(2), insertFootnote).selection.$from.parent.type.name).toBe('footnote')
  })
})

test('a footnote is put in after the cursor and opened; beside one, that one is opened', () => {
  const fresh = reached(at(2), insertFootnote)
  expect(fresh.selection.$from.parent.type.name).toBe('footnote')
  expect(fresh.doc.textContent).toBe('abnotecd')
  expect(reached(at(3), insertFootnote).selection.from).toBe(8)
  expect(reached(at(9), insertFootnote).selection.from).toBe(8)
  expect(insertFootnote(at(5))).toBe(false)
})

test('opening puts the cursor at the end of the words, leaving puts it outside', () => {
  const open = reached(at(1), openFootnote(3))
  expect(open.selection.from).toBe(8)
  expect(reached(open, leaveFootnote('after')).selection.from).toBe(9)
  expect(openFootnote(1)(at(1))).toBe(false)
})

test('Backspace and Delete beside it mark it before they take it', () => {
  for (const state of [reached(at(9), deleteTowards('before')), reached(at(3), deleteTowards('after'))]) {
    expect(state.selection).toBeInstanceOf(NodeSelection)
    expect(state.doc.eq(note)).toBe(true)
  }
})

test('at the edge of its words nothing beyond is taken, and an empty one goes', () => {
  expect(reached(at(4), deleteTowards('before')).doc.eq(note)).toBe(true)
  const empty = reached(at(2), insertFootnote)
  expect(reached(empty, deleteTowards('before')).doc.eq(note)).toBe(true)
})

test('a letter beside it stays outside, one typed into an empty one goes in', () => {
  const beside = at(9)
  expect(beside.apply(typeBeside(beside, '!')!).doc.textContent).toBe('abnote!cd')
  const empty = reached(at(2), insertFootnote)
  expect(empty.apply(typeBeside(empty, 'x')!).doc.firstChild?.child(1).textContent).toBe('x')
  expect(typeBeside(at(6), 'x')).toBeNull()
})
