import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowDistance, seriate } from '../../../shared/analysis/seriation.ts'

const values = fc.array(
  fc.array(fc.option(fc.constantFrom(-2, -1, 0, 1, 2), { nil: null }), { minLength: 4, maxLength: 4 }),
  { maxLength: 12 },
)

describe('rowDistance', () => {
  it('is half the scale for rows without a column in common', () => {
    expect(rowDistance([1, null], [null, 1])).toBe(2)
  })

  it('is smaller the more columns agree, and larger the more they do not', () => {
    const one = rowDistance([1, null], [1, null])
    const two = rowDistance([1, 1], [1, 1])
    expect(one).toBeLessThan(2)
    expect(two).toBeLessThan(one)
    expect(rowDistance([2, 2], [-2, -2])).toBeGreaterThan(rowDistance([2, null], [-2, null]))
  })

  it('is the same both ways', () => {
    fc.assert(
      fc.property(values, (rows) => {
        for (const a of rows) for (const b of rows) expect(rowDistance(a, b)).toBe(rowDistance(b, a))
      }),
    )
  })
})

describe('seriate', () => {
  it('puts two camps that are mixed up beside each other, the supporting one first', () => {
    const rows = [
      [-1, -1, -1],
      [1, 1, 2],
      [-1, -2, -1],
      [1, 1, 1],
      [-1, -1, -2],
      [2, 1, 1],
    ]
    const order = seriate(rows)
    expect(new Set(order.slice(0, 3))).toEqual(new Set([1, 3, 5]))
    expect(new Set(order.slice(3))).toEqual(new Set([0, 2, 4]))
  })

  it('puts a row that stands between two camps between them', () => {
    const order = seriate([
      [-2, -2, -2],
      [2, 2, 2],
      [0, 0, 0],
      [1, 1, 1],
      [-1, -1, -1],
    ])
    expect(order).toEqual([1, 3, 2, 4, 0])
  })

  it('leaves rows without a value last, as they were', () => {
    expect(seriate([[null], [1], [null], [-1]])).toEqual([1, 3, 0, 2])
  })

  it('has every row once, and the same order every time', () => {
    fc.assert(
      fc.property(values, (rows) => {
        const order = seriate(rows)
        expect([...order].sort((a, b) => a - b)).toEqual(rows.map((_, place) => place))
        expect(seriate(rows)).toEqual(order)
      }),
    )
  })
})
