// The beginning of some passages, for where all of them would be too much: a few bytes may claim a whole record.
import { lastSegmentIn, publishedLength, type Span } from './span.ts'

/**
 * Passages of at most `most` published characters in all: the first ones, the last of them up to where it is too much.
 * The very same passages when nothing is too much.
 */
export function firstWords(
  spans: readonly Span[],
  publishedTexts: readonly string[],
  most: number,
): readonly Span[] {
  let left = most
  for (const [nth, span] of spans.entries()) {
    const length = publishedLength(span, publishedTexts)
    if (length > left) {
      const part = beginning(span, publishedTexts, left)
      return part === null ? spans.slice(0, nth) : [...spans.slice(0, nth), part]
    }
    left -= length
  }
  return spans
}

/** Null for no character of it. Two halves of one character are not parted. */
function beginning(span: Span, publishedTexts: readonly string[], most: number): Span | null {
  let left = most
  for (let segment = span.startSegment; segment <= lastSegmentIn(span, publishedTexts); segment++) {
    const text = publishedTexts[segment] ?? ''
    const from = segment === span.startSegment ? span.start : 0
    if (from + left <= text.length) {
      const end = from + left
      const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(end - 1))
      const whole = isHalf ? end - 1 : end
      if (segment === span.startSegment && whole <= from) return null
      return { ...span, endSegment: segment, end: whole }
    }
    left -= text.length - from + 1
  }
  return span
}
