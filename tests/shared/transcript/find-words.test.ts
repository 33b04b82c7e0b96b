// Words as people type them, found in texts as captioners wrote them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findWords,
  longestWordsSought,
  readingFor,
  wordsAround,
  wordsFinder,
} from '../../../shared/transcript/find-words.ts'

const found = (words: string, text: string, matchCase = false) =>
  findWords(words, [text], { matchCase }).map(({ start, end }) => text.slice(start, end))

describe('findWords', () => {
  it('takes every kind of hyphen, space and apostrophe for each other', () => {
    expect(found('multi-stakeholder', 'a multi\u2011stakeholder, multi\u2013stakeholder way')).toEqual([
      'multi\u2011stakeholder',
      'multi\u2013stakeholder',
    ])
    expect(found('United Nations', 'United\u00a0Nations, United \u2009 Nations')).toHaveLength(2)
    expect(found("don't", 'don\u2019t, don\u02bct, dont')).toHaveLength(2)
    expect(found('multistakeholder', 'multi-stakeholder')).toEqual([])
    expect(found('multi stakeholder', 'multi-stakeholder')).toEqual([])
  })

  it('never finds words inside longer ones, on either side', () => {
    const text = 'GG GGE GGG EGG GG2 G-GG GG-E GG’s (GG) “GG”, GG.'
    expect(findWords('GG', [text], { matchCase: true }).map(({ start }) => start)).toEqual([
      0,
      text.indexOf('GG’s'),
      text.indexOf('(GG)') + 1,
      text.indexOf('“GG”') + 1,
      text.length - 3,
    ])
  })

  it('takes an accent as one sign or two, and never cuts it off', () => {
    expect(found('Café', 'Cafe\u0301 and Caf\u00e9')).toHaveLength(2)
    expect(found('Cafe\u0301', 'Cafe\u0301 and Caf\u00e9')).toHaveLength(2)
    expect(found('Cafe', 'Cafe\u0301')).toEqual([])
    expect(found('👩', 'the 👩‍👧 family')).toEqual([])
  })

  it('tells capitals apart only when asked to', () => {
    expect(found('oas', 'OAS, oas', true)).toEqual(['oas'])
    expect(found('oas', 'OAS, oas')).toEqual(['OAS', 'oas'])
  })

  it('finds signs of patterns as they are, at their places', () => {
    expect(found('C++ (?)', 'C++ (?) and C (?)')).toEqual(['C++ (?)'])
    expect(found('a.b', 'axb a.b')).toEqual(['a.b'])
    expect(found('(inaudible)', 'so(inaudible)then')).toEqual(['(inaudible)'])
    expect(found('[', 'a[b')).toEqual(['['])
  })

  it('finds right-to-left words', () => {
    expect(found('الأمم المتحدة', 'قال الأمم\u00a0المتحدة اليوم')).toHaveLength(1)
    expect(found('الأمم', 'والأمم')).toEqual([])
  })

  it('looks for nothing when there is nothing, or far too much, to look for', () => {
    expect(wordsFinder('  ', { matchCase: false })).toBeNull()
    expect(wordsFinder('x'.repeat(longestWordsSought + 1), { matchCase: false })).toBeNull()
  })

  it('finds any words that stand between spaces, wherever they stand, and gives places that hold them', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
      .filter((each) => /^\P{M}/u.test(each) && /\p{L}/u.test(each))
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), fc.nat(5), (list, pick) => {
        const sought = (list[pick % list.length] ?? '').trim()
        const text = list.map((each) => each.trim()).join('  ')
        const places = findWords(sought, ['other text', text], { matchCase: true })
        for (const [i, { segment, start, end }] of places.entries()) {
          expect(end).toBeGreaterThan(start)
          const next = places[i + 1]
          if (next?.segment === segment) expect(next.start).toBeGreaterThanOrEqual(end)
        }
        expect(places.some(({ segment }) => segment === 1)).toBe(true)
      }),
    )
  })
})

describe('a reading for a place', () => {
  it('begins with a capital where the sentence made the sought small letter one', () => {
    expect(readingFor('mute lateral', 'multilateral', 'Mute lateral')).toBe('Multilateral')
    expect(readingFor('mute lateral', 'multilateral', 'mute lateral')).toBe('multilateral')
    expect(readingFor('issac', 'Isaac', 'Issac')).toBe('Isaac')
    expect(readingFor('Mister', 'mister', 'Mister')).toBe('mister')
    expect(readingFor('uh', '', 'Uh')).toBe('')
    expect(readingFor('école', 'école normale', 'École')).toBe('École normale')
  })
})

it('words around a place are cut at words', () => {
  const text = `${'before '.repeat(10)}HERE${' after'.repeat(10)}`
  const start = text.indexOf('HERE')
  const { before, after } = wordsAround(text, { start, end: start + 4 })
  expect(before).toBe('… before before before ')
  expect(after).toBe(' after after after after…')
  expect(wordsAround('a HERE b', { start: 2, end: 6 })).toEqual({ before: 'a ', after: ' b' })
})
