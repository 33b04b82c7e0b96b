// Plain text that is clearly Markdown becomes what it means. Ctrl+Shift+V pastes it as it is.
import type { Editor } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { looksLikeMarkdown } from '../../../../../../shared/formats/note-markdown/looks-like-markdown.ts'
import { readNoteMarkdown } from '../../../../../../shared/formats/note-markdown/read-note-markdown.ts'

/** Longer texts would keep the page busy while they are read; they are pasted as they are. */
const longestMarkdown = 100_000

/** True when it was pasted. Inside code nothing is Markdown. */
export function pasteMarkdown(editor: Editor, text: string): boolean {
  const { state, schema, view } = editor
  if (
    state.selection.$from.parent.type.spec.code ||
    text.length > longestMarkdown ||
    !looksLikeMarkdown(text)
  )
    return false
  const nodes: Node[] = []
  try {
    for (const block of readNoteMarkdown(text)) {
      const node = schema.nodeFromJSON(block)
      node.check()
      nodes.push(node)
    }
  } catch {
    // A structure the editor's rules do not allow: the words are pasted as they are.
    return false
  }
  if (nodes.length === 0) return false
  view.dispatch(state.tr.replaceSelection(Slice.maxOpen(Fragment.from(nodes))).scrollIntoView())
  return true
}
