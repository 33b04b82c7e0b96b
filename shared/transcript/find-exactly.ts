// Where exactly published words stand in another reading of a record, sign for sign. Unlike `findQuote` nothing is folded:
// a quote that is found again by these words says the very same.
import type { Span } from './span.ts'

/**
 * The places of each passage, segments joined by line breaks as `publishedAt` gives them; 'several' when one of them
 * stands there more than once, null when one is not there at all.
 */
export function findExactly(
  passages: readonly string[],
  publishedTexts: readonly string[],
): readonly Span[] | 'several' | null {
  const whole = publishedTexts.join('\n')
  const begins: number[] = []
  let at = 0
  for (const text of publishedTexts) {
    begins.push(at)
    at += text.length + 1
  }
  const spans: Span[] = []
  let isSeveral = false
  for (const passage of passages) {
    const start = passage === '' ? -1 : whole.indexOf(passage)
    if (start < 0) return null
    if (whole.indexOf(passage, start + 1) >= 0) isSeveral = true
    spans.push(spanBetween(begins, start, start + passage.length))
  }
  return isSeveral ? 'several' : spans
}

function spanBetween(begins: readonly number[], start: number, end: number): Span {
  const startSegment = lastAtOrBefore(begins, start)
  // Words that end with a line break end before the first sign of the next segment.
  const endSegment = lastAtOrBefore(begins, end)
  return {
    startSegment,
    start: start - (begins[startSegment] ?? 0),
    endSegment,
    end: end - (begins[endSegment] ?? 0),
  }
}

function lastAtOrBefore(begins: readonly number[], offset: number): number {
  let low = 0
  let high = begins.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((begins[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
