import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areInReadingOrder,
  compareSpans,
  contains,
  overlaps,
  publishedAt,
  publishedLength,
  readSpanAddress,
  type Span,
  sharedSpan,
  spanAddress,
  spanFits,
  spanSchema,
  spanWithin,
} from '../../../shared/transcript/span.ts'
import { checkSpans } from '../../support/span-laws.ts'
import { tell } from '../../support/tell.ts'

const { publishedTexts, spans } = tell`
  ANA: We <a>support <b>a</b></a><c> moratorium</c>.
  It <d>is time.
  LI: We</d> agree.
`

describe('spans', () => {
  it('[I2] count in the published text', () => {
    expect(publishedAt(spans.a!, publishedTexts)).toBe('support a')
    expect(spans.a).toEqual(spanWithin(0, 3, 12))
    expect(publishedAt(spans.d!, publishedTexts)).toBe('is time.\nWe')
  })

  it('give the words that are there when they claim to reach ten million segments', () => {
    const far = { startSegment: 0, start: 1, endSegment: 10_000_000, end: 5 }
    const texts = ['We agree.', 'Not I.']
    expect(publishedAt(far, texts)).toBe('e agree.\nNot I.')
    expect(publishedLength(far, texts)).toBe('e agree.\nNot I.'.length)
    const outside = { ...far, startSegment: 9_000_000 }
    expect([publishedAt(outside, texts), publishedLength(outside, texts)]).toEqual(['', 0])
  })

  it('share what both hold', () => {
    expect(sharedSpan(spans.a!, spans.b!)).toEqual(spans.b)
    expect(sharedSpan(spans.a!, spans.c!)).toBeNull()
    const to = spanWithin(1, 0, 6)
    for (const shared of [sharedSpan(to, spans.d!), sharedSpan(spans.d!, to)])
      expect(shared).toEqual({ ...to, start: spans.d!.start })
  })

  it('overlap when they share a character, not when they touch', () => {
    expect(overlaps(spans.a!, spans.b!)).toBe(true)
    expect(overlaps(spans.a!, spans.c!)).toBe(false)
    expect(contains(spans.a!, spans.b!)).toBe(true)
    expect(contains(spans.b!, spans.a!)).toBe(false)
  })

  it('sort in reading order, the shorter of two from one place first', () => {
    const [a, b, c, d] = [spans.a!, spans.b!, spans.c!, spans.d!]
    expect([d, c, b, a].sort(compareSpans)).toEqual([a, b, c, d])
    expect(compareSpans(spanWithin(0, 3, 5), a)).toBeLessThan(0)
  })

  it('are in reading order when none begins before the one before it ends', () => {
    const [a, b, c, d] = [spans.a!, spans.b!, spans.c!, spans.d!]
    expect([[], [a], [a, c], [a, c, d], [b, d]].map(areInReadingOrder)).not.toContain(false)
    expect(
      [
        [a, a],
        [a, b],
        [c, a],
        [d, a],
        [a, d, c],
      ].map(areInReadingOrder),
    ).not.toContain(true)
  })

  it('keep the laws, every pair that was told', () => {
    for (const a of Object.values(spans))
      for (const b of Object.values(spans)) checkSpans(a, b, publishedTexts)
  })

  it('keep the laws at random', () => {
    const place = fc
      .nat(2)
      .chain((segment) => fc.tuple(fc.constant(segment), fc.nat(publishedTexts[segment]!.length)))
    const span = fc
      .tuple(place, place)
      .map(
        ([x, y]) => [x, y].sort(([s, o], [t, p]) => s - t || o - p) as [[number, number], [number, number]],
      )
      .filter(([x, y]) => x[0] !== y[0] || x[1] !== y[1])
      .map(([x, y]): Span => ({ startSegment: x[0], start: x[1], endSegment: y[0], end: y[1] }))
    fc.assert(fc.property(span, span, (a, b) => checkSpans(a, b, publishedTexts)))
  })
})

describe('spanSchema', () => {
  it.each([
    ['an empty span', spanWithin(0, 3, 3)],
    ['one that ends before it starts', spanWithin(0, 4, 3)],
    ['one whose segments are turned round', { startSegment: 2, start: 0, endSegment: 1, end: 5 }],
    ['a negative offset', spanWithin(0, -1, 3)],
    ['half an offset', spanWithin(0, 0.5, 3)],
    ['a field too many', { ...spanWithin(0, 1, 3), by: 'ana' }],
  ])('refuses %s', (_, span) => {
    expect(spanSchema.safeParse(span).success).toBe(false)
  })

  it('says whether a span fits its texts', () => {
    expect(spanFits(spanWithin(0, 0, publishedTexts[0]!.length), publishedTexts)).toBe(true)
    expect(spanFits(spanWithin(0, 0, publishedTexts[0]!.length + 1), publishedTexts)).toBe(false)
    expect(spanFits(spanWithin(3, 0, 1), publishedTexts)).toBe(false)
  })
})

describe('span addresses', () => {
  it('count paragraphs from 1', () => {
    expect(spanAddress(spanWithin(40, 120, 188))).toBe('#s41:120-188')
    expect(spanAddress({ startSegment: 40, start: 120, endSegment: 41, end: 10 })).toBe('#s41:120-s42:10')
  })

  it('may name a paragraph alone, and need no #', () => {
    expect(readSpanAddress('#s41')).toEqual({ segment: 40, span: null })
    expect(readSpanAddress('s41:1-2')).toEqual({ segment: 40, span: spanWithin(40, 1, 2) })
  })

  it.each(['', '#', '#s', '#s0', '#x41', '#s41:', '#s41:5', '#s-1', '#s41:1-2x'])(
    'are not read from %j',
    (hash) => {
      expect(readSpanAddress(hash)).toBeNull()
    },
  )

  it('keep the paragraph when the span in them is none', () => {
    expect(readSpanAddress('#s41:9-9')).toEqual({ segment: 40, span: null })
    expect(readSpanAddress('#s41:9-s40:12')).toEqual({ segment: 40, span: null })
  })
})
