// The words at some spans, in both readings. Passages are joined by " … ", segments within a passage by a line break.
// A span that begins or ends inside a correction takes the whole correction into the corrected reading, never half of it,
// and where the next passage goes on inside the same one its reading stands once.
import { lastSegmentIn, publishedAt, type Span } from './span.ts'

/** A reading that stands for `start` to `end` of one segment's published text. */
type Reading = { readonly start: number; readonly end: number; readonly reading: string }

/** By segment index: accepted readings in text order, not overlapping; segments without any may be left out. */
export type ReadingsBySegment = ReadonlyMap<number, readonly Reading[]>

export type QuotedText = { readonly publishedText: string; readonly correctedText: string }

/** The words at `spans` (in reading order). Places that do not exist give ''. */
export const quoteOf = (
  spans: readonly Span[],
  publishedTexts: readonly string[],
  appliedBySegment: ReadingsBySegment,
): QuotedText => ({
  publishedText: spans.map((span) => publishedAt(span, publishedTexts)).join(' … '),
  correctedText: joinedByReadings(spans, appliedBySegment)
    .map((span) => correctedAt(span, publishedTexts, appliedBySegment))
    .join(' … '),
})

/**
 * The passages of a quote as its corrected reading has them: where one ends and the next begins inside the same correction,
 * nothing of that reading is left out between them, and they are one. Spans that are not in reading order stay as they are.
 */
export function joinedByReadings(
  spans: readonly Span[],
  appliedBySegment: ReadonlyMap<number, readonly Pick<Reading, 'start' | 'end'>[]>,
): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const before = joined.at(-1)
    const goesOn =
      before?.endSegment === span.startSegment &&
      before.end <= span.start &&
      appliedBySegment
        .get(span.startSegment)
        ?.some(({ start, end }) => start < before.end && span.start < end) === true
    if (before && goesOn) joined.splice(-1, 1, { ...before, endSegment: span.endSegment, end: span.end })
    else joined.push(span)
  }
  return joined
}

function correctedAt(
  span: Span,
  publishedTexts: readonly string[],
  appliedBySegment: ReadingsBySegment,
): string {
  const parts: string[] = []
  const last = lastSegmentIn(span, publishedTexts)
  for (let segment = span.startSegment; segment <= last; segment++) {
    const text = publishedTexts[segment] ?? ''
    const from = segment === span.startSegment ? span.start : 0
    const to = segment === span.endSegment ? span.end : text.length
    parts.push(correctedSlice(text, from, to, appliedBySegment.get(segment) ?? []))
  }
  return parts.join('\n')
}

function correctedSlice(text: string, from: number, to: number, applied: readonly Reading[]): string {
  let words = ''
  let at = from
  for (const { start, end, reading } of applied) {
    if (end <= from || start >= to) continue
    words += text.slice(at, Math.max(at, start)) + reading
    at = end
  }
  return words + text.slice(at, Math.max(at, to))
}
