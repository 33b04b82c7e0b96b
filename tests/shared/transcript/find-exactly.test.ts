// Words found again sign for sign, and only where there is no doubt.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findExactly } from '../../../shared/transcript/find-exactly.ts'
import { publishedAt, type Span } from '../../../shared/transcript/span.ts'

const texts = ['We support a moratorium.', 'We do too.', 'Multi‑lateral work,\u00a0always.']

describe('words of a record', () => {
  test('are found where they stand, over paragraphs too', () => {
    expect(findExactly(['moratorium.\nWe do'], texts)).toEqual([
      { startSegment: 0, start: 13, endSegment: 1, end: 5 },
    ])
  })

  test('are not found when a sign differs, nor when one passage of several is missing', () => {
    expect(findExactly(['multi‑lateral'], texts)).toBeNull()
    expect(findExactly(['Multi-lateral'], texts)).toBeNull()
    expect(findExactly(['support', 'oppose'], texts)).toBeNull()
    expect(findExactly([''], texts)).toBeNull()
  })

  test('that stand there twice are told as such, overlapping or not', () => {
    expect(findExactly(['We '], texts)).toBe('several')
    expect(findExactly(['anana'], ['ananana'])).toBe('several')
  })

  test('give back exactly themselves wherever they are found', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u00a0') }), { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (paragraphs, a, b) => {
          const whole = paragraphs.join('\n')
          const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y)
          const passage = whole.slice(start, end)
          const found = findExactly([passage], paragraphs)
          if (found === null) expect(passage).toBe('')
          else if (found !== 'several') expect(publishedAt(found[0] as Span, paragraphs)).toBe(passage)
        },
      ),
    )
  })
})
