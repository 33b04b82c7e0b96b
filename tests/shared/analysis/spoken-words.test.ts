import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsSpoken } from '../../../shared/analysis/spoken-words.ts'
import { wordCount, wordsIn } from '../../../shared/transcript/transcript.ts'

describe('words spoken before a place', () => {
  const spoken = wordsSpoken([{ text: 'We do – not agree.' }, { text: '(…)' }, { text: 'No.' }])

  test('counts a word where it begins, and a lone dash as none', () => {
    expect([0, 1, 3, 4, 6, 8, 9].map((offset) => spoken.before(0, offset))).toEqual([0, 1, 1, 2, 2, 2, 3])
  })

  test('goes on through segments, those without words too', () => {
    expect([spoken.before(1, 3), spoken.before(2, 0), spoken.before(2, 1), spoken.all]).toEqual([4, 4, 5, 5])
  })

  test('gives all words after the end', () => expect(spoken.before(9, 0)).toBe(5))

  test('agrees with the count of words of any record cut at its segments', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }), (texts) => {
        const segments = texts.map((text, index) => ({ text, index, line: index + 1, column: 0 }))
        const spoken = wordsSpoken(segments)
        expect(spoken.all).toBe(wordCount({ segments }))
        segments.forEach(({ text }, i) => {
          expect(spoken.before(i + 1, 0) - spoken.before(i, 0)).toBe(wordsIn(text))
        })
      }),
    )
  })
})
