// What a note's editor is bound to. Screens hand its parts to the editor's extensions and look at none of them.
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { NoteNode } from '../../../shared/records/notes/note-document.ts'
import { keptNoteText } from '../../../shared/room/kept-note-text.ts'
import { noteBody } from '../../../shared/room/room-document.ts'

/** Another `key` means another document: the editor is made anew (React: use it as `key`). */
export type NoteHandle = {
  readonly key: string
  /** For the collaboration extension's `fragment`. */
  readonly fragment: Y.XmlFragment
  /** For the caret extension's `provider`. */
  readonly caretProvider: { readonly awareness: Awareness }
  /** The text's own history, for `yUndoOptions` and the member's undo stack. */
  readonly undoManager: Y.UndoManager
  /** False until the note's content came: an editor bound before would write a first paragraph of its own. */
  readonly ready: boolean
  /**
   * The text as plain nodes, read without any editor's schema. A block that did not change since is the very same node,
   * so that what is known of it can be kept with it.
   */
  readonly read: () => readonly NoteNode[]
  /** Called when the text changed. Returns the way to stop. */
  readonly subscribe: (changed: () => void) => () => void
}

export function noteHandle(
  document: Y.Doc,
  awareness: Awareness,
  ready: boolean,
  undoManager: Y.UndoManager,
): NoteHandle {
  const fragment = document.getXmlFragment(noteBody)
  return {
    key: String(document.clientID),
    fragment,
    caretProvider: { awareness },
    undoManager,
    ready,
    read: keptNoteText(document),
    subscribe: (changed) => {
      fragment.observeDeep(changed)
      return () => fragment.unobserveDeep(changed)
    },
  }
}

/** Whatever the editor names itself: what comes from others or from this device is told apart by not being local. */
class AnyOrigin extends Set<unknown> {
  override has(): boolean {
    return true
  }
}

/** True when a colleague has written inside a paragraph (or its text) that still stands. */
function holdsOthers(item: Y.Item, own: number): boolean {
  if (!(item.content instanceof Y.ContentType)) return false
  for (let inner = item.content.type._start; inner !== null; inner = inner.right)
    if (!inner.deleted && (inner.id.client !== own || holdsOthers(inner, own))) return true
  return false
}

/**
 * The history of what is written here: never a colleague's words, not even those written into a paragraph begun here.
 * Such a paragraph stays, and only one's own words go.
 */
export const noteHistory = (document: Y.Doc): Y.UndoManager =>
  new Y.UndoManager(document.getXmlFragment(noteBody), {
    trackedOrigins: new AnyOrigin(),
    captureTransaction: (transaction) => transaction.local,
    deleteFilter: (item) => !holdsOthers(item, document.clientID),
  })

type WritingAct = {
  readonly words: string
  readonly undo: () => Result<void>
  readonly redo: () => Result<void>
}

/**
 * Puts each stretch of writing in the note on the member's undo stack, so that one Ctrl+Z order covers all kinds of
 * act. Returns the way to stop. What the editor's own undo took back before is refused with a reason.
 */
export function followNote(
  stack: { readonly did: (act: WritingAct) => void },
  handle: NoteHandle,
  words: string,
): () => void {
  const manager = handle.undoManager
  const gone = () => failed(problem('conflict', 'This writing was taken back already.'))
  const added = ({ type, origin }: { type: 'undo' | 'redo'; origin: unknown }) => {
    if (type !== 'undo' || origin === manager) return
    stack.did({
      words,
      undo: () => (manager.undo() ? ok(undefined) : gone()),
      redo: () => (manager.redo() ? ok(undefined) : gone()),
    })
  }
  manager.on('stack-item-added', added)
  return () => manager.off('stack-item-added', added)
}
