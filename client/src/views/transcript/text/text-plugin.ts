// The one ProseMirror plugin of the text: holds what is drawn and where the word cursor stands.
// Marks and look come in from outside by `lookAnew`, the cursor by `moveCursor`; the native selection is ProseMirror's own.
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Span } from '../../../../../shared/transcript/span.ts'
import { type Drawing, drawWhole, type Ground, redraw, redrawPositions } from './drawing/decorations.ts'
import { correctionsIn, type Look } from './drawing/draw-segment.ts'
import { inOrder } from './drawing/in-order.ts'
import type { PositionChanges } from './drawing/mark-index.ts'
import { segmentView } from './drawing/segment-view.ts'
import type { Mark } from './mark.ts'
import { endOf, startOf } from './places.ts'

/** Where the word cursor stands; `anchor` is the step from which Shift extends, `x` the column that ↑ and ↓ keep. */
export type Cursor = { readonly word: Span; readonly anchor: Span | null; readonly x: number | null }

/** What people outside the text decide; the cursor, and what is drawn later, are the text's own. */
export type GivenLook = Omit<Look, 'cursor' | 'later'>

export type TextState = { readonly drawing: Drawing; readonly cursor: Cursor | null }

type Change = {
  readonly marks?: readonly Mark[]
  readonly positions?: PositionChanges
  readonly look?: GivenLook
  readonly cursor?: Cursor | null
  readonly later?: ReadonlySet<number>
  readonly anew?: boolean
}

const textKey = new PluginKey<TextState>('transcriptText')

/** The plugin for one text. Its first drawing is the whole one, but for the positions of segments drawn later. */
export function textPlugin(
  ground: Ground,
  marks: readonly Mark[],
  look: GivenLook,
  later: ReadonlySet<number>,
): Plugin<TextState> {
  return new Plugin<TextState>({
    key: textKey,
    state: {
      init: () => ({ drawing: drawWhole(ground, marks, { ...look, cursor: null, later }), cursor: null }),
      apply: (transaction, state) => {
        const change = transaction.getMeta(textKey) as Change | undefined
        return change ? changed(ground, state, change, transaction) : state
      },
    },
    props: {
      decorations: (state) => {
        const set = textKey.getState(state)?.drawing.set
        return set && inOrder(set)
      },
      nodeViews: { segment: segmentView },
      // ProseMirror would select the paragraph at a third click near the first two, however slow they were.
      handleTripleClick: () => true,
    },
  })
}

function changed(ground: Ground, state: TextState, change: Change, transaction: Transaction): TextState {
  const cursor = change.cursor === undefined ? state.cursor : change.cursor
  const marks = change.marks ?? state.drawing.marks
  const boxed = transaction.selection.empty ? (cursor?.word ?? null) : null
  const later = change.later ?? laterIn(state)
  const look = { ...(change.look ?? state.drawing.look), cursor: boxed, later }
  const drawing = change.anew
    ? drawWhole(ground, marks, look)
    : change.positions
      ? redrawPositions(ground, state.drawing, change.positions, look)
      : redraw(ground, state.drawing, marks, look)
  return { drawing, cursor }
}

/** The text's state; every editor of this view has one. */
export function textStateOf(state: EditorState): TextState {
  const found = textKey.getState(state)
  if (!found) throw new Error('this editor holds no transcript text')
  return found
}

const nothingLater: ReadonlySet<number> = new Set()
const laterIn = ({ drawing }: TextState) => drawing.look.later ?? nothingLater

/** A transaction that draws other marks or another look. `anew` draws the whole, trusting nothing. */
export const lookAnew = (
  state: EditorState,
  marks: readonly Mark[],
  look: GivenLook,
  later: ReadonlySet<number>,
  anew = false,
): Transaction => state.tr.setMeta(textKey, { marks, look, later, anew } satisfies Change)

/** A transaction after which only the positions of these segments are still to be drawn. */
export const drawAllBut = (state: EditorState, later: ReadonlySet<number>): Transaction =>
  state.tr.setMeta(textKey, { later } satisfies Change)

/** The segments whose positions are still to be drawn. */
export const drawnLater = (state: EditorState): ReadonlySet<number> => laterIn(textStateOf(state))

/** A transaction that draws some positions otherwise. */
export const positionsAnew = (state: EditorState, positions: PositionChanges): Transaction =>
  state.tr.setMeta(textKey, { positions } satisfies Change)

/** A transaction that moves the word cursor, and the selection with it: to `selection`, or to none. */
export function moveCursor(
  state: EditorState,
  ground: Ground,
  cursor: Cursor | null,
  selection: Span | null,
  backwards = false,
): Transaction {
  const transaction = state.tr.setMeta(textKey, { cursor } satisfies Change)
  const span = selection ?? cursor?.word
  if (!span) return transaction.setSelection(TextSelection.create(state.doc, state.selection.head))
  const from = ground.places.toPosition(startOf(span))
  const to = selection ? ground.places.toPosition(endOf(span)) : from
  return transaction.setSelection(
    backwards ? TextSelection.create(state.doc, to, from) : TextSelection.create(state.doc, from, to),
  )
}

/** True when the transaction moved or redrew by this module, rather than the browser's own selecting. */
export const isOurs = (transaction: Transaction): boolean => transaction.getMeta(textKey) !== undefined

/** What the reading draws as one thing in a segment: corrections and gaps. The cursor steps over each as a whole. */
export function wholesIn(
  { drawing }: TextState,
  segment: number,
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  const marks = drawing.bySegment.get(segment) ?? []
  const corrections = correctionsIn(segment, text.length, marks, drawing.look.reading)
  const wholes = corrections.map(({ from, to }) => ({ start: from, end: to }))
  for (const mark of marks)
    if (mark.kind === 'gap' && mark.span.startSegment === segment && mark.span.endSegment === segment)
      wholes.push({ start: mark.span.start, end: mark.span.end })
  return wholes
}
