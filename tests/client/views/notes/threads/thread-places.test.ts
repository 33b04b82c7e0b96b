// Threads at words of a note.
import { expect, test } from 'vitest'
import {
  aboutNote,
  aboutWords,
  threadsOfNote,
  threadWords,
} from '../../../../../client/src/views/notes/threads/thread-places.ts'
import { noteOfAllKinds, paragraph, words } from '../../../../support/notes/note-of-all-kinds.ts'
import { testId } from '../../../../support/world.ts'

const thread = (number: number) => ({ type: 'thread', attrs: { thread: testId(number) } })

test('words of a thread are told together, parted where other text stands between', () => {
  expect([...threadWords(noteOfAllKinds)]).toEqual([[testId(71), ' for it … code']])
  const cut = [paragraph(words('one ', thread(1)), words('two', thread(1), thread(2)), words(' three'))]
  expect([...threadWords(cut)]).toEqual([
    [testId(1), 'one two'],
    [testId(2), 'two'],
  ])
})

test('a footnote among the words is not told as one of them, unless the thread stands at its words alone', () => {
  const footnote = (...marks: ReturnType<typeof thread>[]) => ({
    type: 'footnote',
    content: [words('a letter', ...marks)],
  })
  const both = paragraph(words('In the', thread(1)), footnote(thread(1)), words(' room', thread(1)))
  expect([...threadWords([both])]).toEqual([[testId(1), 'In the room']])
  const alone = paragraph(words('In the room'), footnote(thread(2)))
  expect([...threadWords([alone])]).toEqual([[testId(2), 'a letter']])
})

test('a thread without a name, and a note without threads, are none', () => {
  expect(threadWords([paragraph(words('x', { type: 'thread' }))]).size).toBe(0)
})

test('a note’s threads are told from others’, and from its talk as a whole', () => {
  const [note, other] = [testId(5), testId(6)]
  const abouts = [aboutNote(note), aboutWords(note, testId(1)), aboutWords(other, testId(2)), 'topics:norms']
  expect(threadsOfNote(abouts, note)).toEqual([testId(1)])
})
