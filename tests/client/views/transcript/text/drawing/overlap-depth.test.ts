import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlapDepths } from '../../../../../../client/src/views/transcript/text/drawing/overlap-depth.ts'

const stretches = fc.uniqueArray(
  fc.record({ from: fc.nat(30), size: fc.integer({ min: 1, max: 12 }), id: fc.string({ minLength: 1 }) }),
  { maxLength: 14, selector: ({ id }) => id },
)
const placed = (given: { from: number; size: number; id: string }[]) =>
  given.map(({ from, size, id }) => ({ from, to: from + size, id }))

describe('depths of overlapping highlights', () => {
  it('nest: the outer is 1, what lies inside it 2, and apart they are all 1', () => {
    expect(
      overlapDepths([
        { from: 5, to: 9, id: 'in' },
        { from: 0, to: 20, id: 'out' },
      ]),
    ).toEqual([2, 1])
    expect(
      overlapDepths([
        { from: 0, to: 5, id: 'a' },
        { from: 5, to: 9, id: 'b' },
      ]),
    ).toEqual([1, 1])
  })

  it('are never shared by two that overlap, and need no more than overlap somewhere', () => {
    fc.assert(
      fc.property(stretches, (given) => {
        const all = placed(given)
        const depths = overlapDepths(all)
        let most = 0
        for (let at = 0; at < 45; at++) {
          const there = depths.filter((_, i) => all[i]!.from <= at && at < all[i]!.to)
          expect(new Set(there).size).toBe(there.length)
          most = Math.max(most, there.length)
        }
        expect(Math.max(0, ...depths)).toBe(most)
      }),
    )
  })

  it('do not depend on the order in which highlights come', () => {
    fc.assert(
      fc.property(stretches, fc.nat(), (given, turn) => {
        const all = placed(given)
        const shift = all.length === 0 ? 0 : turn % all.length
        const turned = [...all.slice(shift), ...all.slice(0, shift)]
        const named = (list: typeof all) => {
          const depths = overlapDepths(list)
          return Object.fromEntries(list.map(({ id }, i) => [id, depths[i]]))
        }
        expect(named(turned)).toEqual(named(all))
      }),
    )
  })
})
