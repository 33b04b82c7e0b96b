// What the editor of one note is made of: the kinds a note's text may hold, and its binding to the room.
import type { Extensions } from '@tiptap/core'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Placeholder } from '@tiptap/extension-placeholder'
import type { NoteHandle } from '../../../live/note-handle.ts'
import { noteBlocks } from './blocks/note-blocks.ts'
import { TableKeys } from './blocks/table-keys.ts'
import { BoundText, PartsAsNodes } from './bound-text.ts'
import { drawCaret } from './caret.ts'
import { OwnWriting } from './own-writing.ts'
import { SelectionInTime } from './selection-in-time.ts'
import type { SlashEntry } from './slash/slash-entry.ts'
import { SlashMenu } from './slash/slash-menu-plugin.ts'

/**
 * For one editor. `entries` is what "/" offers. `self` names the caret others see; the server writes the name again, so it
 * cannot lie.
 */
export const noteExtensions = (
  handle: NoteHandle,
  self: { readonly name: string; readonly colour: number },
  entries: readonly SlashEntry[],
): Extensions => [
  ...noteBlocks,
  OwnWriting,
  SelectionInTime,
  TableKeys,
  SlashMenu.configure({ entries: () => entries }),
  Placeholder.configure({ placeholder: 'Write here. Type / for a table, a footnote, a picture or a quote.' }),
  BoundText.configure({
    fragment: handle.fragment,
    yUndoOptions: { undoManager: handle.undoManager },
    ySyncOptions: { mapping: new PartsAsNodes() },
  }),
  CollaborationCaret.configure({ provider: handle.caretProvider, user: { ...self }, render: drawCaret }),
]
