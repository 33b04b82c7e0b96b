// Answers what the desk may ask of the text on screen (text-handle.ts), from the acts and measures of its editor.
import { spanWithin } from '../../../../../shared/transcript/span.ts'
import { boxOf, firstRectOf, lineHeight, rectsOf, segmentsWithin, windowOf } from './cursor/measure.ts'
import type { TextActs } from './cursor/text-acts.ts'
import type { TextHandle } from './text-handle.ts'

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
    lineTopOf: (span) => {
      const acts = current()
      const first = acts && firstRectOf(acts.view, acts.ground.texts, span)
      if (!acts || !first) return null
      const middle = first.top + first.height / 2
      return middle - lineHeight(acts.view) / 2 - acts.view.dom.getBoundingClientRect().top
    },
    cursorWord: () => current()?.cursor()?.word ?? null,
    selection: () => current()?.selection() ?? null,
    select: (span) => current()?.select(span),
    moveCursorAfter: (place) => {
      const acts = current()
      const next = acts?.steps.from(place) ?? null
      if (next) acts?.goTo(next)
      return next
    },
    marksAt: (place) => current()?.marksOver(spanWithin(place.segment, place.offset, place.offset + 1)) ?? [],
    visibleSegments: () => {
      const acts = current()
      if (!acts) return [0, 0]
      const { top, bottom } = windowOf(acts.view)
      return segmentsWithin(acts.view, top, bottom)
    },
  }
}
