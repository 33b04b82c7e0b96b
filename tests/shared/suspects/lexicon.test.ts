// What is known of English words.
import { expect, test } from 'vitest'
import { lexicon } from '../../support/suspects.ts'

test('common words are more frequent than seldom ones, and unknown ones have no frequency', () => {
  expect(lexicon.perMillion('the')).toBeGreaterThan(10_000)
  expect(lexicon.perMillion('lateral')).toBeGreaterThan(0)
  expect(lexicon.perMillion('lateral')).toBeLessThan(10)
  expect(lexicon.perMillion('geocomo')).toBe(0)
})

test('a name is known by its capital, a word that only begins sentences is none', () => {
  expect(lexicon.isName('isaac')).toBe(true)
  expect(lexicon.isName('what')).toBe(false)
  expect(lexicon.isName('process')).toBe(false)
})

test('words of either dictionary are known, and what is inherited by every object is not', () => {
  expect(lexicon.isKnown('multilateral')).toBe(true)
  expect(lexicon.isKnown('diplomates')).toBe(false)
  expect(lexicon.isKnown('__proto__')).toBe(false)
  expect(lexicon.soundsOf('constructor')).toEqual(lexicon.soundsOf('constructor'))
})

test('every word sounds like something, but for those without letters', () => {
  expect(lexicon.soundsOf('hochschild').length).toBeGreaterThan(4)
  expect(lexicon.soundsOf('gge').length).toBeGreaterThan(0)
  expect(lexicon.soundsOf('2030')).toHaveLength(0)
})

test('words are found by how they begin', () => {
  expect(lexicon.beginningWith('interdepend')).toContain('interdependence')
  expect(lexicon.beginningWith('zzzz')).toEqual([])
})
