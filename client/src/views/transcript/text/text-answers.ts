// Answers what the desk may ask of the text on screen (text-handle.ts), from the acts and measures of its editor.
import { withSelectionLater } from './cursor/late-selection.ts'
import {
  boxOf,
  lineHeight,
  rectsOf,
  rulerOf,
  segmentsWithin,
  windowOf,
  wordsElement,
} from './cursor/measure.ts'
import { withEndMoved } from './cursor/span-ends.ts'
import type { TextActs } from './cursor/text-acts.ts'
import type { TextHandle } from './text-handle.ts'
import { positionsAnew } from './text-plugin.ts'

/** The handle over the editor there is at the moment; before there is one, every answer is "nothing". */
export function textAnswers(current: () => TextActs | null): TextHandle {
  return {
    focus: () => current()?.view.dom.focus({ preventScroll: true }),
    reveal: (span, select = false) => {
      const acts = current()
      if (!acts) return
      if (select) acts.select(span)
      acts.reveal(span)
    },
    boxOf: (span) => {
      const acts = current()
      return acts && boxOf(rectsOf(acts.view, acts.ground.texts, span))
    },
    lineTopsOf: (spans) => {
      const acts = current()
      if (!acts || spans.length === 0) return spans.map(() => null)
      const { view } = acts
      const top = view.dom.getBoundingClientRect().top
      const half = lineHeight(view) / 2
      const rulers = new Map<number, ReturnType<typeof rulerOf> | null>()
      return spans.map(({ startSegment, start, endSegment, end }) => {
        let rectsIn = rulers.get(startSegment)
        if (rectsIn === undefined) {
          const words = wordsElement(view, startSegment)
          rectsIn = words && rulerOf(words)
          rulers.set(startSegment, rectsIn)
        }
        const first =
          rectsIn?.(start, start + 1)[0] ??
          rectsOf(view, acts.ground.texts, { startSegment, start, endSegment, end })[0]
        return first ? first.top + first.height / 2 - half - top : null
      })
    },
    cursorWord: () => current()?.cursor()?.word ?? null,
    selection: () => current()?.selection() ?? null,
    select: (span, backwards) => current()?.select(span, backwards),
    turnSelection: () => {
      const acts = current()
      const span = acts?.selection()
      if (!acts || !span) return null
      const end = acts.movingEnd() === 'end' ? 'start' : 'end'
      acts.select(span, end === 'start')
      return end
    },
    withEndMoved: (span, end, by, size) => {
      const acts = current()
      return acts && withEndMoved(acts.steps, span, end, by, size)
    },
    wordAtPoint: (left, top) => {
      const acts = current()
      const found = acts?.view.posAtCoords({ left, top })
      if (!acts || !found) return null
      const place = acts.ground.places.toPlace(found.pos)
      return acts.steps.at(place) ?? acts.steps.upTo(place) ?? acts.steps.from(place)
    },
    moveCursorAfter: (place) => {
      const acts = current()
      const next = acts?.steps.from(place) ?? null
      if (next) acts?.goTo(next)
      return next
    },
    marksOver: (span) => current()?.marksOver(span) ?? [],
    drawPositions: (changes) => {
      const view = current()?.view
      if (view) withSelectionLater(view, () => view.dispatch(positionsAnew(view.state, changes)))
    },
    visibleSegments: () => {
      const acts = current()
      if (!acts) return [0, 0]
      const { top, bottom } = windowOf(acts.view)
      return segmentsWithin(acts.view, top, bottom)
    },
  }
}
