// A place in the published text. Invariant 2: spans count in the published text; no correction moves one.
import { z } from 'zod'

/** UTF-16 offsets into segments' published text; `end` is exclusive. A span may cross segments. */
export type Span = {
  readonly startSegment: number
  readonly start: number
  readonly endSegment: number
  readonly end: number
}

const whole = z.number().int().min(0).max(10_000_000)

export const spanSchema = z
  .object({ startSegment: whole, start: whole, endSegment: whole, end: whole })
  .strict()
  .refine((span) => comparePlaces(span.startSegment, span.start, span.endSegment, span.end) < 0, {
    message: 'a span must hold at least one character',
  })

/** Negative when place a stands before place b, 0 when they are one place. */
export function comparePlaces(aSegment: number, a: number, bSegment: number, b: number): number {
  return aSegment - bSegment || a - b
}

export const spanWithin = (segment: number, start: number, end: number): Span => ({
  startSegment: segment,
  start,
  endSegment: segment,
  end,
})

export const sameSpan = (a: Span, b: Span): boolean =>
  a.startSegment === b.startSegment && a.start === b.start && a.endSegment === b.endSegment && a.end === b.end

export const compareSpans = (a: Span, b: Span): number =>
  comparePlaces(a.startSegment, a.start, b.startSegment, b.start) ||
  comparePlaces(a.endSegment, a.end, b.endSegment, b.end)

/** True when each begins where the one before it ends, or after: the words are in reading order and none stands twice. */
export const areInReadingOrder = (spans: readonly Span[]): boolean =>
  spans.every((span, nth) => {
    const before = spans[nth - 1]
    return !before || comparePlaces(before.endSegment, before.end, span.startSegment, span.start) <= 0
  })

/** True when the two share at least one character; touching ends do not overlap. */
export const overlaps = (a: Span, b: Span): boolean =>
  comparePlaces(a.startSegment, a.start, b.endSegment, b.end) < 0 &&
  comparePlaces(b.startSegment, b.start, a.endSegment, a.end) < 0

/** What two spans share; null: nothing. */
export function sharedSpan(a: Span, b: Span): Span | null {
  if (!overlaps(a, b)) return null
  const [first, second] =
    comparePlaces(a.startSegment, a.start, b.startSegment, b.start) < 0 ? [a, b] : [b, a]
  const ends = comparePlaces(first.endSegment, first.end, second.endSegment, second.end) < 0 ? first : second
  return { ...second, endSegment: ends.endSegment, end: ends.end }
}

/** True when every character of `inner` lies in `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  comparePlaces(outer.startSegment, outer.start, inner.startSegment, inner.start) <= 0 &&
  comparePlaces(inner.endSegment, inner.end, outer.endSegment, outer.end) <= 0

/** True when both ends lie inside the given segments' published texts; of these only the lengths are asked. */
export function spanFits(span: Span, publishedTexts: readonly { readonly length: number }[]): boolean {
  const first = publishedTexts[span.startSegment]
  const last = publishedTexts[span.endSegment]
  return first !== undefined && last !== undefined && span.start <= first.length && span.end <= last.length
}

/** The last segment of a span that is there: a span may claim to reach ten million segments further. */
export const lastSegmentIn = (span: Span, publishedTexts: readonly unknown[]): number =>
  Math.min(span.endSegment, publishedTexts.length - 1)

/** The published words at a span; segments are joined by a line break. Places that do not exist give ''. */
export function publishedAt(span: Span, publishedTexts: readonly string[]): string {
  const parts: string[] = []
  const last = lastSegmentIn(span, publishedTexts)
  for (let segment = span.startSegment; segment <= last; segment++) {
    const text = publishedTexts[segment] ?? ''
    const from = segment === span.startSegment ? span.start : 0
    const to = segment === span.endSegment ? span.end : text.length
    parts.push(text.slice(from, to))
  }
  return parts.join('\n')
}

/** How many characters `publishedAt` would give, without putting them together; of the texts only the lengths are asked. */
export function publishedLength(span: Span, publishedTexts: readonly { readonly length: number }[]): number {
  const last = lastSegmentIn(span, publishedTexts)
  let length = Math.max(0, last - span.startSegment)
  for (let segment = span.startSegment; segment <= last; segment++) {
    const text = publishedTexts[segment] ?? { length: 0 }
    const from = segment === span.startSegment ? span.start : 0
    const to = segment === span.endSegment ? span.end : text.length
    length += Math.max(0, Math.min(to, text.length) - from)
  }
  return length
}

/** `#s41:120-188`: the address of a span inside one segment; ¶ numbers are index + 1. Across segments: `#s41:120-s42:10`. */
export function spanAddress(span: Span): string {
  const end = span.endSegment === span.startSegment ? `${span.end}` : `s${span.endSegment + 1}:${span.end}`
  return `#s${span.startSegment + 1}:${span.start}-${end}`
}

/** Reads `#s41`, `#s41:120-188` or `#s41:120-s42:10`; null when it is none of these. A bare `#s41` has `span: null`. */
export function readSpanAddress(
  hash: string,
): { readonly segment: number; readonly span: Span | null } | null {
  const found = /^#?s(\d{1,7})(?::(\d{1,8})-(?:s(\d{1,7}):)?(\d{1,8}))?$/.exec(hash)
  if (!found) return null
  const segment = Number(found[1]) - 1
  if (segment < 0) return null
  if (found[2] === undefined || found[4] === undefined) return { segment, span: null }
  const span = {
    startSegment: segment,
    start: Number(found[2]),
    endSegment: found[3] === undefined ? segment : Number(found[3]) - 1,
    end: Number(found[4]),
  }
  return { segment, span: spanSchema.safeParse(span).success ? span : null }
}
