// A passage is shown around the words that were typed.
import { expect, test } from 'vitest'
import { excerptOf } from '../../../../../../client/src/views/notes/editor/picking/excerpt.ts'

const pieceOf = (text: string, typed: string) => {
  const { text: shown, piece } = excerptOf(text, typed)
  return piece && shown.slice(...piece)
}

test('a short one is shown whole, with the words as they stand there', () => {
  expect(excerptOf('We hold Multi‑lateral talks.', 'multi-lateral').text).toBe('We hold Multi‑lateral talks.')
  expect(pieceOf('We hold Multi‑lateral talks.', 'multi-lateral')).toBe('Multi‑lateral')
})

test('a long one begins a little before the words, at a whole word', () => {
  const text = `${'many words before '.repeat(12)}the unilateral settings`
  const shown = excerptOf(text, 'unilateral')
  expect(shown.text).toMatch(/^…(?:many|words|before) /)
  expect(shown.text.length).toBeLessThan(text.length)
  expect(pieceOf(text, 'unilateral')).toBe('unilateral')
})

test('words that stand apart mark nothing', () => {
  expect(excerptOf('States that act', 'act states')).toEqual({ text: 'States that act', piece: null })
})
