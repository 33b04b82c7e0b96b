// Moves one end of a passage by a word or a sentence. What looks like one thing (a correction, a gap) is stepped over as one,
// as the word cursor does; at least one word is left. Pure, over the steps of a text.
import { comparePlaces, type Span } from '../../../../../../shared/transcript/span.ts'
import { endOf, startOf } from '../places.ts'
import type { Place, SpanEnd, StepSize } from '../text-handle.ts'
import type { WordSteps } from './word-steps.ts'

/** The span with one end moved on (1) or back (-1); null where the text, or the span, ends. */
export function withEndMoved(
  steps: WordSteps,
  span: Span,
  end: SpanEnd,
  by: 1 | -1,
  size: StepSize,
): Span | null {
  const to = size === 'word' ? wordEnd(steps, span, end, by) : sentenceEnd(steps, span, end, by)
  if (!to) return null
  const moved =
    end === 'start'
      ? { ...span, startSegment: to.segment, start: to.offset }
      : { ...span, endSegment: to.segment, end: to.offset }
  const holds = comparePlaces(moved.startSegment, moved.start, moved.endSegment, moved.end) < 0
  return holds ? moved : null
}

function wordEnd(steps: WordSteps, span: Span, end: SpanEnd, by: 1 | -1): Place | null {
  if (end === 'end') {
    if (by === 1) return placeOf(steps.from(endOf(span)), 'end')
    const last = steps.upTo(endOf(span))
    return last && placeOf(steps.upTo(startOf(last)), 'end')
  }
  if (by === -1) return placeOf(steps.upTo(startOf(span)), 'start')
  const first = steps.from(startOf(span))
  return first && placeOf(steps.from(endOf(first)), 'start')
}

function sentenceEnd(steps: WordSteps, span: Span, end: SpanEnd, by: 1 | -1): Place | null {
  const inside = end === 'start' ? startOf(span) : { segment: span.endSegment, offset: span.end - 1 }
  const own = steps.sentenceAt(inside)
  const edge = placeOf(own, end)
  const from = end === 'start' ? startOf(span) : endOf(span)
  const isOutward = end === 'end' ? by === 1 : by === -1
  // Outwards to this sentence's own end first, inwards past it to the next one's.
  if (edge && isOutward && comparePlaces(edge.segment, edge.offset, from.segment, from.offset) * by > 0)
    return edge
  return placeOf(steps.sentenceBeside(inside, by), end)
}

const placeOf = (span: Span | null, end: SpanEnd): Place | null =>
  span && (end === 'start' ? startOf(span) : endOf(span))
