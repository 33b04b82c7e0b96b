// What a note's editor is bound to. Screens hand its parts to the editor's extensions and look at none of them.
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { NoteNode } from '../../../shared/records/note-document.ts'
import { readNoteText } from '../../../shared/room/note-text.ts'
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
  /** The text as plain nodes, read without any editor's schema: for those who only read. */
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
    read: () => readNoteText(document),
    subscribe: (changed) => {
      fragment.observeDeep(changed)
      return () => fragment.unobserveDeep(changed)
    },
  }
}

export const noteHistory = (document: Y.Doc): Y.UndoManager =>
  new Y.UndoManager(document.getXmlFragment(noteBody), { trackedOrigins: new Set<unknown>() })
