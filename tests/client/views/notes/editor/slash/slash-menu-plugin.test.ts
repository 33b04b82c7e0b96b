// When "/" opens its list, what it offers, and when it closes, without a screen.
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { noteBlocks } from '../../../../../../client/src/views/notes/editor/blocks/note-blocks.ts'
import { slashEntries } from '../../../../../../client/src/views/notes/editor/slash/slash-entries.ts'
import {
  openSlashOf,
  slashPlugin,
} from '../../../../../../client/src/views/notes/editor/slash/slash-menu-plugin.ts'
import { paragraph, words } from '../../../../../support/notes/note-of-all-kinds.ts'

const schema = getSchema(noteBlocks)
const after = (text: string): EditorState => {
  const doc = Node.fromJSON(schema, {
    type: 'doc',
    content: [paragraph(...(text === '' ? [] : [words(text)]))],
  })
  return EditorState.create({
    doc,
    selection: TextSelection.create(doc, 1 + text.length),
    plugins: [
      slashPlugin(
        () => slashEntries,
        () => undefined,
      ),
    ],
  })
}
const typed = (state: EditorState, letters: string): EditorState =>
  [...letters].reduce((now, letter) => now.apply(now.tr.insertText(letter)), state)
const offered = (state: EditorState) => openSlashOf(state)?.matches.map(({ option }) => option.id) ?? null

test.each(['', 'words '])('it opens after %j, with everything there is', (before) => {
  expect(offered(typed(after(before), '/'))).toEqual(slashEntries.map(({ id }) => id))
})

test('it does not open inside a word, nor for a "/" that came with more', () => {
  expect(offered(typed(after('and'), '/'))).toBeNull()
  const state = after('')
  expect(offered(state.apply(state.tr.insertText('a /')))).toBeNull()
})

test('typing narrows it, by names and by words that are not shown; a space ends it', () => {
  const narrowed = typed(after(''), '/subh')
  expect(offered(narrowed)).toEqual(['heading-3'])
  expect(offered(typed(narrowed, ' '))).toBeNull()
})

test('it closes when the cursor goes elsewhere', () => {
  const open = typed(after('words '), '/')
  expect(offered(open.apply(open.tr.setSelection(TextSelection.create(open.doc, 2))))).toBeNull()
})

test('every entry has a name of its own', () => {
  expect(new Set(slashEntries.map(({ id }) => id)).size).toBe(slashEntries.length)
})
