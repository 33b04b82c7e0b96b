// A refused message or passage in words its writer can judge, and copy.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changesLost, wordsOf } from '../../../../client/src/live/refused/refused-change.ts'
import { recordKey } from '../../../../shared/base/id.ts'
import { problem } from '../../../../shared/base/problem.ts'
import { putValue } from '../../../../shared/room/edit-room.ts'
import { testId, testPassage } from '../../../support/world.ts'

const key = recordKey(testId(1) as never, testId(2))
const inRecord = { about: `passages:${key}`, text: 'Is it @Li?', atMs: 1 }
const inTalk = { about: 'topics:norms', text: 'Is it @Li?', atMs: 1 }

test('a refused message is told by its words, in a record and in the project’s talk', () => {
  for (const message of [inRecord, inTalk]) {
    expect(wordsOf('messages', message, undefined)).toBe('Message: “Is it @Li?”')
    expect(wordsOf('messages', undefined, message)).toBe('Removed: Message: “Is it @Li?”')
    expect(wordsOf('messages', { ...message, withdrawn: true }, message)).toBe(
      'Withdrawn: Message: “Is it @Li?”',
    )
    expect(wordsOf('messages', { ...message, text: '', does: 'reopens' }, undefined)).toBe(
      'A thread reopened',
    )
    expect(wordsOf('messages', { ...message, text: '', does: 'resolves' }, undefined)).toBe(
      'A thread resolved',
    )
  }
})

test('a refused passage is told by where it stands', () => {
  expect(wordsOf('passages', testPassage, undefined)).toBe('Thread in ¶ 1')
  expect(wordsOf('passages', undefined, testPassage)).toBe('Removed: Thread in ¶ 1')
})

test('a message edited elsewhere and withdrawn here is withdrawn, tried again, as it stands there', () => {
  const holding = (value: unknown) => {
    const document = new Y.Doc()
    putValue(document, 'transcript', 'messages', key, value)
    return document
  }
  const edited = { ...inRecord, text: 'Was it @Li?', edited: true }
  const lost = changesLost(
    holding({ ...inRecord, withdrawn: true }),
    holding(edited),
    'transcript',
    [`messages:${key}`],
    problem('invalid', 'A message that was changed says that it was edited.'),
    () => 'one',
  )
  expect(lost).toMatchObject([{ value: { ...edited, withdrawn: true }, canRetry: true }])
})
