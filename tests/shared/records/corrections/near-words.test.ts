import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editDistance, isNearName, isSameWord } from '../../../../shared/records/corrections/near-words.ts'

it('the distance counts letters put in, taken away and replaced', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3)
  expect(editDistance('', 'abc')).toBe(3)
  expect(editDistance('gge', 'gge')).toBe(0)
})

it('the distance is symmetric, nought only between equals, and at most the longer word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b)
      expect(distance).toBe(editDistance(b, a))
      expect(distance === 0).toBe(a === b)
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
    }),
  )
})

it('a misheard name is near, another name is not', () => {
  expect(isNearName('issac', 'isaac')).toBe(true)
  expect(isNearName('citycirt', 'civicert')).toBe(true)
  expect(isNearName('müller', 'muller')).toBe(true)
  expect(isNearName('putin', 'biden')).toBe(false)
})

it('a word respelt is the same; a short word or other consonants make another', () => {
  expect(isSameWord('heros', 'heroes')).toBe(true)
  expect(isSameWord('recieve', 'receive')).toBe(true)
  expect(isSameWord('roles', 'rules')).toBe(false)
  expect(isSameWord('pressure', 'pleasure')).toBe(false)
  expect(isSameWord('affects', 'effects')).toBe(false)
})
