// What every pair of spans keeps, asked of told cases and of random ones alike.
import { expect } from 'vitest'
import {
  compareSpans,
  contains,
  overlaps,
  publishedAt,
  publishedLength,
  readSpanAddress,
  type Span,
  sameSpan,
  spanAddress,
  spanFits,
  spanSchema,
} from '../../shared/transcript/span.ts'

/** Both spans must lie inside the texts. Characters are counted one by one as the oracle. */
export function checkSpans(a: Span, b: Span, publishedTexts: readonly string[]): void {
  const inA = charactersOf(a, publishedTexts)
  const inB = charactersOf(b, publishedTexts)
  const shared = [...inA].filter((place) => inB.has(place))

  expect(spanSchema.parse(a)).toEqual(a)
  expect(spanFits(a, publishedTexts)).toBe(true)
  expect(overlaps(a, b), 'overlapping is sharing a character').toBe(shared.length > 0)
  expect(overlaps(b, a)).toBe(overlaps(a, b))
  expect(contains(a, b), 'containing is holding every character').toBe(shared.length === inB.size)
  expect(sameSpan(a, b)).toBe(contains(a, b) && contains(b, a))
  expect(compareSpans(a, b) === 0).toBe(sameSpan(a, b))
  expect(Math.sign(compareSpans(a, b))).toBe(0 - Math.sign(compareSpans(b, a)))
  expect(readSpanAddress(spanAddress(a)), 'an address is read back').toEqual({
    segment: a.startSegment,
    span: a,
  })
  expect(publishedAt(a, publishedTexts).length, 'the words are the characters').toBe(inA.size)
  expect(publishedLength(a, publishedTexts)).toBe(inA.size)
}

/** Each character as `segment:offset`; the break between two segments counts as one, as it does when words are joined. */
function charactersOf(span: Span, publishedTexts: readonly string[]): ReadonlySet<string> {
  const places = new Set<string>()
  let [segment, offset] = [span.startSegment, span.start]
  while (segment < span.endSegment || (segment === span.endSegment && offset < span.end)) {
    places.add(`${segment}:${offset}`)
    if (offset < (publishedTexts[segment] ?? '').length) offset++
    else [segment, offset] = [segment + 1, 0]
  }
  return places
}
