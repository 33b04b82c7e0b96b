// A selection as people mean it: whole characters, whole corrections where the published words are hidden, and no empty ends.
// What the browser hands over may end inside any of these.

import { snapToGraphemes } from '../../../../../../shared/transcript/graphemes.ts'
import type { Span } from '../../../../../../shared/transcript/span.ts'
import { comparePlaces } from '../../../../../../shared/transcript/span.ts'
import { correctionsIn } from '../drawing/draw-segment.ts'
import type { Mark, Reading } from '../mark.ts'

/** The settled span; null when nothing is left of it. */
export function settledSpan(
  span: Span,
  texts: readonly string[],
  bySegment: ReadonlyMap<number, readonly Mark[]>,
  reading: Reading,
): Span | null {
  let { startSegment, start, endSegment, end } = span
  while (endSegment > startSegment && end === 0) {
    endSegment -= 1
    end = texts[endSegment]?.length ?? 0
  }
  while (startSegment < endSegment && start >= (texts[startSegment]?.length ?? 0)) {
    startSegment += 1
    start = 0
  }
  if (comparePlaces(startSegment, start, endSegment, end) >= 0) return null
  start = snapToGraphemes(texts[startSegment] ?? '', start, start).start
  end = snapToGraphemes(texts[endSegment] ?? '', end, end).end
  if (reading !== 'corrected') return { startSegment, start, endSegment, end }

  const hiddenIn = (segment: number) =>
    correctionsIn(segment, texts[segment]?.length ?? 0, bySegment.get(segment) ?? [], reading)
  for (const { from, to } of hiddenIn(startSegment)) if (from < start && start < to) start = from
  for (const { from, to } of hiddenIn(endSegment)) if (from < end && end < to) end = to
  return { startSegment, start, endSegment, end }
}
