// What a note's text may be made of. Another set here is another protocol version (wire/sync-message.ts): an editor that
// does not know a kind of block deletes it merely by showing the note.
import type { Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Link } from '@tiptap/extension-link'
import { Placeholder } from '@tiptap/extension-placeholder'
import { StarterKit } from '@tiptap/starter-kit'
import type { NoteHandle } from '../../../live/note-handle.ts'
import { drawCaret } from './caret.ts'
import { QuoteBlock } from './quote-block.ts'

/** `self` names the caret others see; the server writes the name again, so it cannot lie. */
export const noteExtensions = (
  handle: NoteHandle,
  self: { readonly name: string; readonly colour: number },
): Extensions => [
  StarterKit.configure({ undoRedo: false, link: false, heading: { levels: [2, 3] }, underline: false }),
  Link.configure({
    openOnClick: false,
    autolink: true,
    protocols: ['mailto'],
    HTMLAttributes: { rel: 'noopener noreferrer', target: '_blank' },
  }),
  Placeholder.configure({ placeholder: 'Write here. Select words on a record and press q to quote them.' }),
  QuoteBlock,
  Collaboration.configure({
    fragment: handle.fragment,
    yUndoOptions: { undoManager: handle.undoManager },
  }),
  CollaborationCaret.configure({ provider: handle.caretProvider, user: { ...self }, render: drawCaret }),
]
