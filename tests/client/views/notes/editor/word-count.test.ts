import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { expect, it } from 'vitest'
import { noteBlocks } from '../../../../../client/src/views/notes/editor/blocks/note-blocks.ts'
import { countWords, wordsOf } from '../../../../../client/src/views/notes/editor/word-count.ts'
import { noteCount } from '../../../../../server/actions/notes/note-count.ts'
import { noteOfAllKinds } from '../../../../support/notes/note-of-all-kinds.ts'

it.each([
  ['', 0],
  ['— ‑‑ …', 0],
  ['We welcome 18 norms.', 4],
  ['two\nlines', 2],
])('%j has %i words', (text, words) => expect(countWords(text)).toBe(words))

it('of a note its own words count, its footnotes’ too and its quotes’ not, as in the list of notes', () => {
  const schema = getSchema(noteBlocks)
  const note = Node.fromJSON(schema, { type: 'doc', content: noteOfAllKinds })
  expect(wordsOf(note)).toBe(noteCount(noteOfAllKinds).words)
  const cut = schema.node('paragraph', null, [
    schema.text('mora'),
    schema.text('torium', [schema.mark('bold')]),
    schema.node('footnote', null, [schema.text('its source')]),
    schema.text('now'),
  ])
  expect(wordsOf(cut)).toBe(4)
})
