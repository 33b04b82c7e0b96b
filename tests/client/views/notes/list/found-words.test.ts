import { expect, test } from 'vitest'
import { placesOf } from '../../../../../client/src/views/notes/list/found-words.ts'

/** The words each place covers. */
const wordsAt = (texts: readonly string[], pieces: readonly string[]) =>
  placesOf(texts, pieces).map(({ from, to }) =>
    texts
      .map((text, nth) =>
        nth < from.nth || nth > to.nth
          ? ''
          : text.slice(nth === from.nth ? from.at : 0, nth === to.nth ? to.at : text.length),
      )
      .join(''),
  )

test('words are found across marks, lines and blocks', () => {
  const texts = ['The Rés', 'umé of', '\n  Capacity', '-building']
  expect(wordsAt(texts, ['The ', 'Résumé', ' of ', 'Capacity', '-building'])).toEqual(['Résumé', 'Capacity'])
})

test('the place of the excerpt is found, not an earlier place of the same word', () => {
  const texts = ['one word here', 'and the word there']
  expect(placesOf(texts, ['… the ', 'word', ' there'])[0]?.from).toEqual({ nth: 1, at: 8 })
})

test('an excerpt that changed is found by its first word; one that is gone is not', () => {
  expect(wordsAt(['now another word'], ['the old ', 'word', ' before'])).toEqual(['word'])
  expect(placesOf(['nothing'], ['a ', 'word'])).toEqual([])
  expect(placesOf([], ['a ', 'word'])).toEqual([])
  expect(placesOf(['x'], [''])).toEqual([])
})
