// The browser's selection put right once a frame, rather than at every change of what is drawn. ProseMirror sets it again
// as soon as words under it are in other elements, and setting it has the browser lay out the whole record at once: the
// frame does that anyway. ProseMirror's own state always knows the selection; only the browser's waits.
import type { EditorView, NodeView } from '@tiptap/pm/view'

const views = new WeakMap<Node, NodeView>()
const nothing = () => {}

/** Makes a paragraph's view known, that its selection may wait. */
export function mayWait(view: NodeView): NodeView {
  views.set(view.dom, view)
  return view
}

/** Does a change of what is drawn; the selection inside a paragraph is put right just before the next frame is drawn. */
export function withSelectionLater(view: EditorView, change: () => void): void {
  const waiting = paragraphOf(view)
  if (!waiting) {
    change()
    return
  }
  waiting.setSelection = nothing
  try {
    change()
  } finally {
    delete waiting.setSelection
  }
  // Of a text that is not edited, `focus` moves no focus: it only sets the selection, if that is the text's to set.
  requestAnimationFrame(() => {
    if (!view.isDestroyed) view.focus()
  })
}

/** The view of the paragraph that the selection lies in; null when it lies in several. */
function paragraphOf(view: EditorView): NodeView | null {
  const { $from, $to } = view.state.selection
  if (view.editable || $from.depth === 0 || $from.before(1) !== $to.before(1)) return null
  const dom = view.nodeDOM($from.before(1))
  return (dom && views.get(dom)) ?? null
}
