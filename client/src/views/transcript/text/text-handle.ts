// What the desk may ask of the text on screen: where words stand, and to move. Rectangles are in the viewport's pixels.
import type { Span } from '../../../../../shared/transcript/span.ts'
import type { PositionChanges } from './drawing/mark-index.ts'

/** Which end of a passage, and by how much it moves. */
export type SpanEnd = 'start' | 'end'
export type StepSize = 'word' | 'sentence'

export type Place = { readonly segment: number; readonly offset: number }

export type TextHandle = {
  readonly focus: () => void
  /** Scrolls the span into comfortable view and, when asked, selects it. */
  readonly reveal: (span: Span, select?: boolean) => void
  /** The box around the words as they are drawn in the reading on screen; null when they are not drawn. */
  readonly boxOf: (span: Span) => DOMRect | null
  /** The tops of the lines the spans' first words stand on, relative to the text's own top; null for one not drawn. */
  readonly lineTopsOf: (spans: readonly Span[]) => readonly (number | null)[]
  /** The word under the word cursor. */
  readonly cursorWord: () => Span | null
  readonly selection: () => Span | null
  /** `backwards`: Shift then moves its beginning. */
  readonly select: (span: Span | null, backwards?: boolean) => void
  /** The other end of the selection is the one that Shift moves from here on; null without a selection. */
  readonly turnSelection: () => SpanEnd | null
  /** A span with one end moved by a word or a sentence; null where it cannot go on. */
  readonly withEndMoved: (span: Span, end: SpanEnd, by: 1 | -1, size: StepSize) => Span | null
  /** The word at a point of the window, or the nearest on its line; null beside the text. */
  readonly wordAtPoint: (x: number, y: number) => Span | null
  /** Puts the word cursor on the next word after a place, e.g. after a correction was proposed with Tab. */
  readonly moveCursorAfter: (place: Place) => Span | null
  /** Marks over some words, the innermost first. */
  readonly marksOver: (span: Span) => readonly string[]
  /** Draws some positions as they are now, before the screen around them is rendered: that gives all marks again. */
  readonly drawPositions: (changes: PositionChanges) => void
  /** First and last segment on screen. */
  readonly visibleSegments: () => readonly [number, number]
}

export type TextEvents = {
  /** The word cursor or the selection moved (keyboard, click or drag). */
  readonly onMove: (at: { readonly word: Span | null; readonly selection: Span | null }) => void
  /** A click, tap or Enter chose a mark; null: chose nothing. */
  readonly onChoose: (mark: string | null) => void
  /** Enter, click or tap on an unmarked word, or Enter on a chosen one: correct these words, in place. */
  readonly onCorrect: (span: Span) => void
  /** Space on a selection (or on the word under the cursor): tag a position. */
  readonly onCode: (span: Span) => void
  /** The words on screen may have moved: lay the margin out again. */
  readonly onLayout: () => void
  /** A click on a paragraph's ¶, which also goes to its address as links do: copy the address, say so. */
  readonly onAddress?: (segment: number) => void
}
