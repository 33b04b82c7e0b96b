// What the editor of one note is made of: the kinds a note's text may hold, and its binding to the room.
import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Placeholder } from '@tiptap/extension-placeholder'
import type { NoteHandle } from '../../../live/note-handle.ts'
import { noteBlocks } from './blocks/note-blocks.ts'
import { drawCaret } from './caret.ts'

/** `self` names the caret others see; the server writes the name again, so it cannot lie. */
export const noteExtensions = (
  handle: NoteHandle,
  self: { readonly name: string; readonly colour: number },
): Extensions => [
  ...noteBlocks,
  Placeholder.configure({ placeholder: 'Write here. Type / for a table, a footnote, a picture or a quote.' }),
  Collaboration.configure({
    fragment: handle.fragment,
    yUndoOptions: { undoManager: handle.undoManager },
  }),
  CollaborationCaret.configure({ provider: handle.caretProvider, user: { ...self }, render: drawCaret }),
]
