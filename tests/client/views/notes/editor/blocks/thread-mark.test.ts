// Threads stand at words: several at the same, over any other mark, and go without touching the words.
import { Editor, type JSONContent } from '@tiptap/core'
import { expect, test } from 'vitest'
import { noteBlocks } from '../../../../../../client/src/views/notes/editor/blocks/note-blocks.ts'
import { ThreadMark } from '../../../../../../client/src/views/notes/editor/blocks/thread-mark.ts'
import { paragraph, words } from '../../../../../support/notes/note-of-all-kinds.ts'
import { testId } from '../../../../../support/world.ts'

const content: JSONContent = JSON.parse(
  JSON.stringify({
    type: 'doc',
    content: [paragraph(words('some '), words('code', { type: 'code' }), words(' here'))],
  }),
)
const editor = () =>
  new Editor({
    element: null,
    extensions: noteBlocks.map((each) => (each.name === ThreadMark.name ? ThreadMark : each)),
    content,
  })
const threadsAt = (made: Editor, position: number): unknown[] =>
  (made.state.doc.nodeAt(position)?.marks ?? [])
    .filter(({ type }) => type.name === 'thread')
    .map(({ attrs }) => attrs.thread as unknown)

test('two threads stand at the same words, over code too', () => {
  const made = editor()
  made.chain().setTextSelection({ from: 1, to: 10 }).addThread(testId(1)).run()
  made.chain().setTextSelection({ from: 6, to: 12 }).addThread(testId(2)).run()
  expect(threadsAt(made, 1)).toEqual([testId(1)])
  expect(threadsAt(made, 7).sort()).toEqual([testId(1), testId(2)].sort())
  expect(made.state.doc.nodeAt(7)?.marks.some(({ type }) => type.name === 'code')).toBe(true)
  made.commands.removeThread(testId(1))
  expect(threadsAt(made, 1)).toEqual([])
  expect(threadsAt(made, 7)).toEqual([testId(2)])
  expect(made.getText()).toBe('some code here')
})

test('a thread needs words and a name of its form', () => {
  const made = editor()
  expect(made.chain().setTextSelection(3).addThread(testId(1)).run()).toBe(false)
  expect(made.chain().setTextSelection({ from: 1, to: 4 }).addThread('<b>').run()).toBe(false)
})
