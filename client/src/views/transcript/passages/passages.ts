// The passages of a position while they are chosen: those held, and the one in hand, which is the text's own selection.
// However they were chosen they come out in reading order and apart from each other. Pure.
import { comparePlaces, compareSpans, type Span } from '../../../../../shared/transcript/span.ts'

export type Passages = {
  readonly held: readonly Span[]
  /** What is selected now; it joins the others when something else is. */
  readonly inHand: Span | null
}

export const mostPassages = 16

/** In reading order; those that overlap or touch are one. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const span of [...spans].sort(compareSpans)) {
    const last = found.at(-1)
    if (!last || comparePlaces(last.endSegment, last.end, span.startSegment, span.start) < 0) {
      found.push(span)
      continue
    }
    if (comparePlaces(last.endSegment, last.end, span.endSegment, span.end) < 0)
      found.splice(-1, 1, { ...last, endSegment: span.endSegment, end: span.end })
  }
  return found
}

export const allOf = ({ held, inHand }: Passages): readonly Span[] =>
  joined(inHand ? [...held, inHand] : held)

/** After the selection became another one, or none: what was in hand is held then. */
export function afterSelecting(passages: Passages, selection: Span | null): Passages {
  if (selection) return { ...passages, inHand: selection }
  return passages.inHand ? { held: allOf(passages), inHand: null } : passages
}

/** Takes the passage after, or before, the one in hand (or after a place) into the hand; round from the last to the first. */
export function taken(passages: Passages, by: 1 | -1): Passages {
  const all = allOf(passages)
  const { inHand } = passages
  const at = inHand
    ? all.findIndex((span) => comparePlaces(inHand.startSegment, inHand.start, span.endSegment, span.end) < 0)
    : by === 1
      ? -1
      : 0
  const next = all[(at + by + all.length) % all.length]
  return next ? { held: all.filter((span) => span !== next), inHand: next } : passages
}

/** Without the one in hand, or without the last where none is; the only one stays. */
export function without(passages: Passages): Passages {
  const all = allOf(passages)
  if (all.length < 2) return passages
  return { held: passages.inHand ? joined(passages.held) : all.slice(0, -1), inHand: null }
}

/** Why the passages cannot be kept; null when they can. */
export function faultIn(passages: readonly Span[]): string | null {
  if (passages.length === 0) return 'Select some words first.'
  return passages.length > mostPassages ? `A position has at most ${mostPassages} passages.` : null
}
