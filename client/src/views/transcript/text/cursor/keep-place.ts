// Keeps the line one is reading where it is while the words around it change.
import { firstRectOf, segmentElement, segmentsWithin, windowOf } from './measure.ts'
import type { TextActs } from './text-acts.ts'

/** Does the change and scrolls so that the line under the cursor, or else the first one in view, stays in place. */
export function keepingPlace(acts: TextActs, change: () => void): void {
  const { view, ground } = acts
  const { scroller, top, bottom } = windowOf(view)
  const word = acts.cursor()?.word
  const atCursor = () => (word ? firstRectOf(view, ground.texts, word)?.top : undefined)
  const inView = (y: number | undefined) => y !== undefined && y >= top && y <= bottom
  const [first] = segmentsWithin(view, top, bottom)
  const firstInView = () => firstLineTop(acts, first, top)

  const cursorBefore = atCursor()
  const useCursor = inView(cursorBefore)
  const held = useCursor ? null : firstInView()
  const before = useCursor ? cursorBefore : held?.()
  change()
  const after = useCursor ? atCursor() : held?.()
  if (before !== undefined && after !== undefined && Math.abs(after - before) >= 1)
    scroller.scrollBy({ top: after - before, behavior: 'instant' })
}

/** Measures, again and again, the first step of a segment that stands below a line; or the segment itself. */
function firstLineTop(acts: TextActs, segment: number, top: number): () => number | undefined {
  const { view, ground, steps } = acts
  const topOf = (start: number, end: number) =>
    firstRectOf(view, ground.texts, { startSegment: segment, start, endSegment: segment, end })?.top
  const found = steps.steps(segment).find(({ start, end }) => (topOf(start, end) ?? -1) >= top)
  return () =>
    (found && topOf(found.start, found.end)) ?? segmentElement(view, segment)?.getBoundingClientRect().top
}
