import { describe, expect, it } from 'vitest'
import {
  fewMarks,
  laterAtFirst,
  nextSlice,
} from '../../../../../client/src/views/transcript/text/draw-near.ts'
import type { Mark } from '../../../../../client/src/views/transcript/text/mark.ts'
import { spanWithin } from '../../../../../shared/transcript/span.ts'

const gaps = (count: number): readonly Mark[] =>
  Array.from({ length: count }, (_, nth) => ({ kind: 'gap', id: `g${nth}`, span: spanWithin(0, 0, 1) }))

describe('what is drawn later', () => {
  it('is nothing where marks are few, and all but the beginning where they are many', () => {
    const texts = Array.from({ length: 5 }, () => 'word '.repeat(800))
    expect(laterAtFirst(texts, gaps(fewMarks)).size).toBe(0)
    expect([...laterAtFirst(texts, gaps(fewMarks + 1))]).toEqual([2, 3, 4])
  })

  it('comes by and by, what is nearest to the screen first', () => {
    const later = new Set([0, 1, 2, 3, 10, 11, 12])
    expect(nextSlice(later, [5, 8], 4)).toEqual([3, 10, 2, 11])
    expect(nextSlice(later, [2, 3], 3)).toEqual([2, 3, 1])
  })

  it('comes to an end', () => {
    let later: ReadonlySet<number> = new Set(Array.from({ length: 50 }, (_, segment) => segment))
    let steps = 0
    for (; later.size > 0; steps++) {
      const drawn = new Set(nextSlice(later, [20, 24]))
      later = new Set([...later].filter((segment) => !drawn.has(segment)))
    }
    expect(steps).toBeLessThanOrEqual(50)
    expect(nextSlice(later, [20, 24])).toEqual([])
  })
})
