// What can be done to the text on screen: move the word cursor, select, bring words into view. Keyboard, pointer and the desk
// all go through here, so that they mean the same by a word and by a selection.
import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '../../../../../../shared/transcript/span.ts'
import { comparePlaces, sameSpan } from '../../../../../../shared/transcript/span.ts'
import type { Ground } from '../drawing/decorations.ts'
import { marksOver } from '../drawing/mark-index.ts'
import { endOf, spanBetween, startOf } from '../places.ts'
import type { Place, SpanEnd, TextEvents } from '../text-handle.ts'
import { type Cursor, moveCursor, textStateOf, wholesIn } from '../text-plugin.ts'
import { boxOf, lineHeight, rectsOf, segmentElement, segmentsWithin, windowOf } from './measure.ts'
import { settledSpan } from './settled-selection.ts'
import { spanOver, type WordSteps, wordSteps } from './word-steps.ts'

export type TextActs = {
  readonly view: EditorView
  readonly ground: Ground
  readonly steps: WordSteps
  /** The newest callbacks. */
  readonly events: () => TextEvents
  readonly cursor: () => Cursor | null
  /** What is selected, settled; null when nothing is. */
  readonly selection: () => Span | null
  readonly chosen: () => string | null
  /** Marks over a span in the reading on screen, the innermost first. */
  readonly marksOver: (span: Span) => readonly string[]
  /** The words a correction or gap stands on; null for other marks. */
  readonly wordsOf: (mark: string) => Span | null
  /** Puts the cursor on a step; `extend` selects from where it stood. `x`: the column ↑ and ↓ keep. */
  readonly goTo: (
    word: Span,
    how?: { readonly extend?: boolean; readonly x?: number; readonly quiet?: boolean },
  ) => void
  /** `backwards`: Shift then moves its beginning. */
  readonly select: (span: Span | null, backwards?: boolean) => void
  /** The end of the selection that Shift moves. */
  readonly movingEnd: () => SpanEnd
  /** The cursor takes the place the browser's own selection has gone to. */
  readonly follow: () => void
  /** A first place for the cursor: the first step in view. */
  readonly begin: () => void
  readonly reveal: (span: Span) => void
}

/** The acts of one editor. */
export function textActs(view: EditorView, ground: Ground, events: () => TextEvents): TextActs {
  const { places, texts } = ground
  const state = () => textStateOf(view.state)
  const steps = wordSteps(texts, (segment) => wholesIn(state(), segment, texts[segment] ?? ''))
  const stepNearest = (place: Place) => steps.at(place) ?? steps.from(place) ?? steps.upTo(place)

  const selection = () => {
    const { from, to, empty } = view.state.selection
    if (empty) return null
    const { bySegment, look } = state().drawing
    return settledSpan(spanBetween(places.toPlace(from), places.toPlace(to)), texts, bySegment, look.reading)
  }

  const goTo: TextActs['goTo'] = (word, { extend = false, x, quiet = false } = {}) => {
    holdNativeSelection(view)
    const before = state().cursor
    const anchor = extend ? (before?.anchor ?? before?.word ?? word) : null
    const backwards =
      anchor !== null && comparePlaces(word.startSegment, word.start, anchor.startSegment, anchor.start) < 0
    const over =
      anchor && !sameSpan(anchor, word) ? spanOver(anchor, word) : anchor && spanOver(anchor, anchor)
    view.dispatch(moveCursor(view.state, ground, { word, anchor, x: x ?? null }, over, backwards))
    if (!quiet) keepInView(view, texts, word)
  }

  const select: TextActs['select'] = (span, backwards = false) => {
    holdNativeSelection(view)
    const last = span && (steps.upTo(endOf(span)) ?? steps.at(startOf(span)))
    const first = span && (steps.at(startOf(span)) ?? steps.from(startOf(span)))
    const word = span ? (backwards ? first : last) : (state().cursor?.word ?? null)
    const anchor = backwards ? last : first
    view.dispatch(moveCursor(view.state, ground, word && { word, anchor, x: null }, span, backwards))
  }

  return {
    view,
    ground,
    steps,
    events,
    cursor: () => state().cursor,
    selection,
    chosen: () => state().drawing.look.chosen,
    marksOver: (span) => marksOver(span, state().drawing.bySegment, state().drawing.look.reading),
    wordsOf: (id) => {
      const mark = state().drawing.marks.find((one) => one.id === id)
      return mark?.kind === 'correction' || mark?.kind === 'gap' ? mark.span : null
    },
    goTo,
    select,
    movingEnd: () => (view.state.selection.head < view.state.selection.anchor ? 'start' : 'end'),
    follow: () => {
      const word = stepNearest(places.toPlace(view.state.selection.head))
      if (!word) return
      const chosen = selection()
      const anchor = chosen && stepNearest(places.toPlace(view.state.selection.anchor))
      const backwards = view.state.selection.head < view.state.selection.anchor
      view.dispatch(moveCursor(view.state, ground, { word, anchor, x: null }, chosen, backwards))
    },
    begin: () => {
      const { top, bottom } = windowOf(view)
      const [first] = segmentsWithin(view, top, bottom)
      const word = stepNearest({ segment: first, offset: 0 })
      if (word) goTo(word, { quiet: true })
    },
    reveal: (span) => reveal(view, texts, span),
  }
}

/**
 * ProseMirror moves the browser's selection only while that lies in its own element; put it there, or screen readers and
 * copying would not follow the keyboard.
 */
function holdNativeSelection(view: EditorView): void {
  if (document.activeElement !== view.dom) return
  const native = document.getSelection()
  if (!native || (native.anchorNode && view.dom.contains(native.anchorNode))) return
  const { node, offset } = view.domAtPos(view.state.selection.head)
  native.collapse(node, offset)
}

/** Scrolls no further than needed for a word and the lines beside it to be seen. */
function keepInView(view: EditorView, texts: readonly string[], word: Span): void {
  const box = boxOf(rectsOf(view, texts, word))
  if (!box) return
  const { scroller, top, bottom } = windowOf(view)
  const line = lineHeight(view)
  const above = box.top - line - top
  const below = box.bottom + line - bottom
  if (above < 0) scroller.scrollBy({ top: above })
  else if (below > 0) scroller.scrollBy({ top: Math.min(below, above) })
}

/** Scrolls a span to the upper third, unless it is in comfortable view already. */
function reveal(view: EditorView, texts: readonly string[], span: Span): void {
  const box =
    rectsOf(view, texts, span)[0] ?? segmentElement(view, span.startSegment)?.getBoundingClientRect()
  if (!box) return
  const { scroller, top, bottom } = windowOf(view)
  const line = lineHeight(view)
  if (box.top >= top + line && box.bottom <= bottom - 3 * line) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const far = Math.abs(box.top - top) > 2 * (bottom - top)
  scroller.scrollBy({
    top: box.top - (top + (bottom - top) / 3),
    behavior: still || far ? 'instant' : 'smooth',
  })
}
