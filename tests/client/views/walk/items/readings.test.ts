import { describe, expect, it } from 'vitest'
import {
  readingAt,
  readingFault,
  senseChangeAt,
} from '../../../../../client/src/views/walk/items/readings.ts'
import { suspect } from '../told-suspects.ts'

const lead = suspect('receipt', 0, 0)
const capital = suspect('Receipt', 1, 0, { suggestions: ['Recent', 'Present'] })

describe('readingAt', () => {
  it('puts a reading where the words are the same as it is', () => {
    expect(readingAt(suspect('receipt', 3, 4), lead, 'recent')).toBe('recent')
    expect(readingAt(suspect('receipt', 3, 4), lead, 'what I heard')).toBe('what I heard')
  })

  it('takes the place’s own suggestion where it is the same reading', () => {
    expect(readingAt(capital, lead, 'present')).toBe('Present')
  })

  it('gives a typed reading the capital that its place has', () => {
    expect(readingAt(capital, lead, 'what I heard')).toBe('What I heard')
    expect(readingAt(lead, capital, 'Isaac')).toBe('Isaac')
  })
})

describe('senseChangeAt', () => {
  it('finds a change of sense at any of the places, and none where there is none', () => {
    expect(senseChangeAt([lead, capital], lead, 'recent')).toBeNull()
    const unwilling = suspect('unwilling', 0, 0)
    expect(senseChangeAt([unwilling], unwilling, 'willing')).toMatchObject({ kind: 'prefix' })
    expect(senseChangeAt([], unwilling, 'willing')).toBeNull()
  })
})

describe('readingFault', () => {
  it.each([
    ['receipt', 'the published words'],
    [' ', 'nothing but spaces'],
    ['x'.repeat(501), 'at most 500 characters; this has 501'],
    ['half \ud800', 'half a character'],
    ['two\nlines', 'half a character, or a sign that cannot be printed'],
  ])('refuses %j with a sentence', (reading, words) => {
    expect(readingFault(reading, 'receipt')).toContain(words)
  })

  it.each(['recent', '', '.*$', '<b>recent</b>', 'حديث'])('takes %j as it is', (reading) => {
    expect(readingFault(reading, 'receipt')).toBeNull()
  })
})
