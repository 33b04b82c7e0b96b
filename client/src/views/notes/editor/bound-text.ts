// Binds the editor to the note's room so that a long note opens at once: the editor begins with the text, where it would
// otherwise begin empty, take the text in as a change, and draw every block twice. One's caret stays where it was when a
// colleague's change comes.
import { Collaboration } from '@tiptap/extension-collaboration'
import { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import {
  initProseMirrorDoc,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap'

type Known = ReturnType<typeof initProseMirrorDoc>['mapping']
type Part = Known extends Map<infer Key, unknown> ? Key : never
type Drawn = Known extends Map<unknown, infer Value> ? Value : never

/**
 * Which node of the editor each part of the room's text is; one for each editor. At a colleague's change the binding
 * forgets all of it, since the sizes of blocks may have changed. A block without text has always the same: it stays the
 * very node it was, and is not drawn again.
 */
export class PartsAsNodes extends Map<Part, Drawn> {
  override clear(): void {
    for (const [part, node] of this)
      if (!(node instanceof Node && node.isBlock && node.isAtom)) this.delete(part)
  }
}

/** `ySyncOptions.mapping` must be given, empty, as `PartsAsNodes`. */
export const BoundText = Collaboration.extend({
  onBeforeCreate(event) {
    this.parent?.(event)
    const { fragment, ySyncOptions } = this.options
    const known = ySyncOptions?.mapping
    if (!fragment || !known) return
    const { doc, mapping } = initProseMirrorDoc(fragment, this.editor.schema)
    // A note without any block stays the empty paragraph that an editor begins with.
    if (doc.childCount === 0) return
    for (const [part, node] of mapping) known.set(part, node)
    Object.assign(this.editor.options, { content: doc })
    // React's frame of the editor asks for all blocks to be drawn again, once it can draw any. Those that need React are
    // drawn when they come near the screen, which is later.
    this.editor.createNodeViews = () => {}
  },
  dispatchTransaction({ transaction, next }) {
    keepCaret(this.editor.state, transaction)
    next(transaction)
  },
})

/**
 * Puts the selection of a colleague's change where the room has it. The binding guesses from the words around, and takes one
 * empty line for another: two people's letters would run into each other. Where its text is gone, the guess stands.
 */
function keepCaret(state: EditorState, transaction: Transaction): void {
  const sync = transaction.getMeta(ySyncPluginKey)
  if (sync?.isChangeOrigin !== true || sync.isUndoRedoOperation === true) return
  const binding: ProsemirrorBinding | undefined = ySyncPluginKey.getState(state)?.binding
  const before = binding?.beforeTransactionSelection
  if (!binding || before?.type !== 'text') return
  const [anchor, head] = [before.anchor, before.head].map((place) => {
    const at = relativePositionToAbsolutePosition(binding.doc, binding.type, place, binding.mapping)
    const now = at === null ? null : transaction.doc.resolve(at)
    return now?.parent.isTextblock ? now : null
  })
  if (anchor && head) transaction.setSelection(TextSelection.between(anchor, head))
}
