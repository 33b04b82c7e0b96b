import { describe, expect, it } from 'vitest'
import {
  allWords,
  countWord,
  placesWords,
  settledLine,
} from '../../../../client/src/views/walk/walk-words.ts'

describe('the words of the walk', () => {
  it.each([
    [1, 1, 'Accept'],
    [2, 2, 'Accept both'],
    [6, 6, 'Accept all six'],
    [31, 31, 'Accept all 31'],
    [4, 5, 'Accept four of five'],
    [1, 5, 'Accept the ticked one'],
  ])('%i of %i ticked places: %s', (ticked, places, words) => {
    expect(allWords('Accept', ticked, places)).toBe(words)
  })

  it('counts in words up to twelve', () => {
    expect([1, 12, 13, 1000].map(countWord)).toEqual(['one', 'twelve', '13', '1,000'])
    expect([placesWords(1), placesWords(2)]).toEqual(['one place', 'two places'])
  })

  it('says what became of an act, where it was one place by its paragraph', () => {
    expect(settledLine('accepted', 13, 1)).toBe('¶ 14 · accepted')
    expect(settledLine('accepted', 13, 4)).toBe('4 places · accepted')
    expect(settledLine('kept', 13, 1)).toBe('¶ 14 · proposed; kept on this device')
  })
})
