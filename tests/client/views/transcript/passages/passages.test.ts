import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterSelecting,
  allOf,
  faultIn,
  joined,
  type Passages,
  taken,
  without,
} from '../../../../../client/src/views/transcript/passages/passages.ts'
import { positionSchema } from '../../../../../shared/records/positions/position.ts'
import { type Span, spanWithin } from '../../../../../shared/transcript/span.ts'

const [one, two, three] = [spanWithin(0, 0, 10), spanWithin(0, 20, 30), spanWithin(2, 0, 5)]

describe('passages', () => {
  it('come out in reading order, and those that overlap or touch are one', () => {
    expect(joined([three, two, one])).toEqual([one, two, three])
    expect(joined([one, spanWithin(0, 5, 15), two])).toEqual([spanWithin(0, 0, 15), two])
    expect(joined([one, spanWithin(0, 10, 12)])).toEqual([spanWithin(0, 0, 12)])
    const across: Span = { startSegment: 0, start: 25, endSegment: 2, end: 3 }
    expect(joined([one, two, three, across])).toEqual([
      one,
      { startSegment: 0, start: 20, endSegment: 2, end: 5 },
    ])
  })

  it('however they are chosen, a position may stand on them', () => {
    const span = fc
      .tuple(fc.nat(3), fc.nat(20), fc.nat(3), fc.nat(20))
      .map(([startSegment, start, more, end]) => ({
        startSegment,
        start,
        endSegment: startSegment + more,
        end: more === 0 ? start + end + 1 : end,
      }))
    const spans = positionSchema.shape.spans
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 16 }), (given) => {
        expect(spans.safeParse(joined(given)).success).toBe(true)
      }),
    )
  })

  it('hold what was in hand once something else is selected', () => {
    const first = afterSelecting({ held: [], inHand: null }, two)
    expect(first).toEqual({ held: [], inHand: two })
    expect(afterSelecting(first, spanWithin(0, 20, 35)).inHand).toEqual(spanWithin(0, 20, 35))
    const held = afterSelecting(first, null)
    expect(held).toEqual({ held: [two], inHand: null })
    expect(allOf(afterSelecting(held, one))).toEqual([one, two])
    expect(afterSelecting(held, null)).toBe(held)
  })

  it('are taken into the hand one after the other, and round', () => {
    const held: Passages = { held: [one, two, three], inHand: null }
    const seen: (Span | null)[] = []
    let now = held
    for (let step = 0; step < 4; step += 1) {
      now = taken(now, 1)
      seen.push(now.inHand)
    }
    expect(seen).toEqual([one, two, three, one])
    expect(taken(held, -1).inHand).toEqual(three)
    expect(allOf(now)).toEqual([one, two, three])
  })

  it('lose the one in hand, or the last, but never the only one', () => {
    expect(allOf(without({ held: [one, three], inHand: two }))).toEqual([one, three])
    expect(allOf(without({ held: [one, three], inHand: null }))).toEqual([one])
    expect(allOf(without({ held: [], inHand: two }))).toEqual([two])
  })

  it('are at least one and at most sixteen', () => {
    expect(faultIn([])).toBe('Select some words first.')
    const many = Array.from({ length: 17 }, (_, i) => spanWithin(i, 0, 1))
    expect(faultIn(many)).toBe('A position has at most 16 passages.')
    expect(faultIn(many.slice(1))).toBeNull()
  })
})
