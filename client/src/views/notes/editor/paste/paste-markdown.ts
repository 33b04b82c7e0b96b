// Plain text that is clearly Markdown becomes what it means. Ctrl+Shift+V pastes it as it is.
import type { Editor } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { looksLikeMarkdown } from '../../../../../../shared/formats/note-markdown/looks-like-markdown.ts'
import { readNoteMarkdown } from '../../../../../../shared/formats/note-markdown/read-note-markdown.ts'
import type { NoteNode } from '../../../../../../shared/records/notes/note-document.ts'
import { readInTime } from './read-in-time.ts'

/** Short enough that the worst of it is read at once; what is longer is read beside the page. */
const longestAtOnce = 2000
/** Longer texts are pasted as they are. */
export const longestMarkdown = 100_000

/**
 * `later`: it is being read beside the page and comes in a moment, as what it means or, when it cannot be read in time,
 * as it is. `no`: it is none.
 */
export type PastedMarkdown = 'pasted' | 'later' | 'no'

/** Inside code nothing is Markdown. `tell` is told how what came later went in. */
export function pasteMarkdown(
  editor: Editor,
  text: string,
  tell: (how: 'read' | 'as it is') => void,
): PastedMarkdown {
  const { state } = editor
  if (
    state.selection.$from.parent.type.spec.code ||
    text.length > longestMarkdown ||
    !looksLikeMarkdown(text)
  )
    return 'no'
  if (text.length <= longestAtOnce) return putIn(editor, readNoteMarkdown(text)) ? 'pasted' : 'no'
  void pasteLater(editor, text, tell)
  return 'later'
}

/** Where it goes follows what is written meanwhile; what was selected is replaced only once it is there. */
async function pasteLater(editor: Editor, text: string, tell: (how: 'read' | 'as it is') => void) {
  const { from, to } = editor.state.selection
  let places = [from, to].map((at) => editor.utils.createMappablePosition(at))
  const follow: Parameters<typeof editor.on<'transaction'>>[1] = ({ transaction }) => {
    places = places.map((place) => editor.utils.getUpdatedPosition(place, transaction).position)
  }
  editor.on('transaction', follow)
  const nodes = await readInTime(text, openWorker, (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  })
  editor.off('transaction', follow)
  if (editor.isDestroyed) return
  const size = editor.state.doc.content.size
  const [start = size, end = start] = places.map(({ position }) => Math.min(position, size))
  editor.commands.setTextSelection({ from: Math.min(start, end), to: Math.max(start, end) })
  const isRead = nodes !== null && putIn(editor, nodes)
  if (!isRead) editor.view.pasteText(text)
  tell(isRead ? 'read' : 'as it is')
}

const openWorker = (): Worker =>
  new Worker(new URL('./markdown-worker.ts', import.meta.url), { type: 'module', name: 'markdown' })

/** False for none, and for a structure the editor's rules do not allow: the words are pasted as they are. */
function putIn({ state, schema, view }: Editor, blocks: readonly NoteNode[]): boolean {
  const nodes: Node[] = []
  try {
    for (const block of blocks) {
      const node = schema.nodeFromJSON(block)
      node.check()
      nodes.push(node)
    }
  } catch {
    return false
  }
  if (nodes.length === 0) return false
  let slice = Slice.maxOpen(Fragment.from(nodes))
  // As the editor does with all else that is pasted.
  view.someProp('transformPasted', (transform) => {
    slice = transform(slice, view, true)
  })
  view.dispatch(state.tr.replaceSelection(slice).scrollIntoView())
  return true
}
