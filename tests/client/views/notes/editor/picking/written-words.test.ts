// What is asked for while somebody writes, and what is only a sign.
import { expect, test } from 'vitest'
import { writtenBefore } from '../../../../../../client/src/views/notes/editor/picking/written-words.ts'

test('words after a quotation mark are looked for, spaces and all', () => {
  expect(writtenBefore('Mexico said "we will')).toEqual({ kind: 'words', from: 12, typed: 'we will' })
  expect(writtenBefore('“norms of')).toEqual({ kind: 'words', from: 0, typed: 'norms of' })
  expect(writtenBefore('("')).toEqual({ kind: 'words', from: 1, typed: '' })
})

test('a name after an @ is looked for, of several words too', () => {
  expect(writtenBefore('As @United K')).toEqual({ kind: 'name', from: 3, typed: 'United K' })
  expect(writtenBefore('@')).toEqual({ kind: 'name', from: 0, typed: '' })
})

test('a closed quotation, an inch and an address ask for nothing', () => {
  for (const text of ['"we will"', '“done” and', '5" wide', 'ana@example.org', 'said " we', '', '@ home']) {
    expect(writtenBefore(text)).toBeNull()
  }
})

test('after a whole paragraph nothing is looked for any more', () => {
  expect(writtenBefore(`"${'word '.repeat(30)}`)).toBeNull()
})
