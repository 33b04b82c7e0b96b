import { expect, test } from 'vitest'
import { foundHash, piecesOfHash } from '../../../../client/src/parts/quotes/found-hash.ts'

test('an address names words and is read again, whatever stands in them', () => {
  for (const pieces of [['a ', 'b', ' c'], ['', '100 %', ' # ? é 🌍'], ['']])
    expect(piecesOfHash(foundHash(pieces))).toEqual(pieces)
  expect(piecesOfHash(foundHash(['a|b', 'c']))).toEqual(['a b', 'c'])
  expect(piecesOfHash('thread-01ARZ3NDEKTSV4RRFFQ69G5FAV')).toBe(null)
  expect(piecesOfHash('words=%E0%A4%A')).toBe(null)
})
