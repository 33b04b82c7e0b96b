// What is done to footnotes, as editor commands. They are pure steps from state to state, so they can be tested without
// a screen.
import { type Command, type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'

const isFootnote = (node: { readonly type: { readonly name: string } } | null | undefined): boolean =>
  node?.type.name === 'footnote'

/** The footnote the cursor is in: the position before it; null when it is in none. */
export const footnoteAround = ({ selection }: EditorState): number | null =>
  isFootnote(selection.$from.parent) ? selection.$from.before() : null

/** A footnote after the selection with the cursor in it. Beside one, that one is opened. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $to, empty } = state.selection
  if (!$to.parent.inlineContent || isFootnote($to.parent)) return false
  if (empty && isFootnote($to.nodeBefore))
    return openFootnote($to.pos - ($to.nodeBefore?.nodeSize ?? 0))(state, dispatch)
  if (empty && isFootnote($to.nodeAfter)) return openFootnote($to.pos)(state, dispatch)
  const type = state.schema.nodes.footnote
  if (!type || !$to.parent.canReplaceWith($to.index(), $to.index(), type)) return false
  if (dispatch) {
    const change = state.tr.insert($to.pos, type.create())
    dispatch(change.setSelection(TextSelection.create(change.doc, $to.pos + 1)).scrollIntoView())
  }
  return true
}

/** Says of a change that the cursor is meant to go into a footnote. */
export const entersFootnote = 'entersFootnote'

/** Puts the cursor at the end of a footnote's words. */
export const openFootnote =
  (at: number): Command =>
  (state, dispatch) => {
    const node = state.doc.nodeAt(at)
    if (node === null || !isFootnote(node)) return false
    dispatch?.(
      state.tr
        .setSelection(TextSelection.create(state.doc, at + 1 + node.content.size))
        .setMeta(entersFootnote, true)
        .scrollIntoView(),
    )
    return true
  }

/**
 * The cursor strayed into the words of a footnote that is not open: keys that repeat fast move it before anybody is
 * asked. It goes on to the side it was going to. Null when it did not.
 */
export function backOut(before: EditorState, state: EditorState): EditorState['tr'] | null {
  const at = footnoteAround(state)
  if (at === null || !state.selection.empty || footnoteAround(before) === at) return null
  const isBackwards = before.selection.head > at
  const to = isBackwards ? at : at + (state.doc.nodeAt(at)?.nodeSize ?? 0)
  return state.tr.setSelection(TextSelection.create(state.doc, to))
}

/** Out of a footnote's words to the text before or after it. */
export const leaveFootnote =
  (side: 'before' | 'after'): Command =>
  (state, dispatch) => {
    const at = footnoteAround(state)
    if (at === null) return false
    const size = state.doc.nodeAt(at)?.nodeSize ?? 0
    dispatch?.(
      state.tr
        .setSelection(TextSelection.create(state.doc, side === 'before' ? at : at + size))
        .scrollIntoView(),
    )
    return true
  }

/** As `leaveFootnote`, when the cursor stands at that edge of the words; a step over a footnote when it stands beside one. */
export const stepFootnote =
  (side: 'before' | 'after'): Command =>
  (state, dispatch, view) => {
    const { selection } = state
    if (!(selection instanceof TextSelection) || !selection.empty) return false
    const { $from } = selection
    if (footnoteAround(state) !== null) {
      const atEdge =
        side === 'before' ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size
      return atEdge && leaveFootnote(side)(state, dispatch, view)
    }
    const beside = side === 'before' ? $from.nodeBefore : $from.nodeAfter
    if (!beside || !isFootnote(beside)) return false
    const to = $from.pos + (side === 'before' ? -beside.nodeSize : beside.nodeSize)
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, to)).scrollIntoView())
    return true
  }

/**
 * Backspace or Delete beside a footnote selects it, so that the next press takes it whole and never a hidden letter of
 * it. At the edge of its own words nothing more is taken; an empty one goes.
 */
export const deleteTowards =
  (side: 'before' | 'after'): Command =>
  (state, dispatch) => {
    const { selection } = state
    if (!(selection instanceof TextSelection) || !selection.empty) return false
    const { $from } = selection
    const around = footnoteAround(state)
    if (around !== null) {
      if ($from.parent.content.size === 0) {
        dispatch?.(state.tr.delete(around, around + 2).scrollIntoView())
        return true
      }
      return side === 'before' ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size
    }
    const beside = side === 'before' ? $from.nodeBefore : $from.nodeAfter
    if (!beside || !isFootnote(beside)) return false
    const at = side === 'before' ? $from.pos - beside.nodeSize : $from.pos
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, at)))
    return true
  }

/**
 * A letter typed beside a footnote or into an empty one, put in by us: the browser would put the first among the hidden
 * words and the second outside of the box, which has nothing yet for its caret to stand in. Null elsewhere.
 */
export function typeBeside(state: EditorState, letters: string): EditorState['tr'] | null {
  const { selection } = state
  if (!(selection instanceof TextSelection) || !selection.empty) return null
  const { $from } = selection
  const isInEmpty = isFootnote($from.parent) && $from.parent.content.size === 0
  if (!isInEmpty && !isFootnote($from.nodeBefore) && !isFootnote($from.nodeAfter)) return null
  return state.tr.insertText(letters).scrollIntoView()
}
