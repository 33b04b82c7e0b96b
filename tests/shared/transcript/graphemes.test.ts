import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary, snapToGraphemes } from '../../../shared/transcript/graphemes.ts'

describe('graphemes', () => {
  it.each([
    ['ab', [0, 1, 2]],
    ['e\u0301a', [0, 2, 3]],
    ['🇲🇽!', [0, 4, 5]],
    ['a👩‍👩‍👧b', [0, 1, 9, 10]],
    ['x\u00a0y', [0, 1, 2, 3]],
    ['', [0]],
  ])('finds the boundaries of %j', (text, boundaries) => {
    const found = Array.from({ length: text.length + 3 }, (_, i) => i - 1).filter((i) =>
      isGraphemeBoundary(text, i),
    )
    expect(found).toEqual(boundaries)
  })

  it('widens a span to whole characters, and never leaves the text', () => {
    expect(snapToGraphemes('a👩‍👩‍👧b', 3, 5)).toEqual({ start: 1, end: 9 })
    expect(snapToGraphemes('cafe\u0301', 4, 4)).toEqual({ start: 3, end: 5 })
    expect(snapToGraphemes('abc', -4, 99)).toEqual({ start: 0, end: 3 })
  })

  it('snaps any place of any text to boundaries around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        const { start, end } = snapToGraphemes(text, from ?? 0, to ?? 0)
        expect(start).toBeLessThanOrEqual(from ?? 0)
        expect(end).toBeGreaterThanOrEqual(to ?? 0)
        expect([isGraphemeBoundary(text, start), isGraphemeBoundary(text, end)]).toEqual([true, true])
      }),
    )
  })
})
