// Puts a quote where words were asked for: in place of them, as a block of its own, with the cursor in the paragraph after it;
// before a heading, a table or another quote there is a new one, so that nobody goes on writing in a heading.
import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { QuoteAttrs } from '../../../../../../shared/records/notes/note-document.ts'

/** Null where no quote may stand. `from` to `to` lies in one block of text. */
export function insertQuote(
  { tr, schema, doc }: EditorState,
  quote: QuoteAttrs,
  { from, to }: { readonly from: number; readonly to: number },
): Transaction | null {
  const { quote: type, paragraph } = schema.nodes
  if (!type || !paragraph || !doc.resolve(from).parent.isTextblock) return null
  const block = type.create(quote)
  tr.delete(from, to)
  const $from = tr.doc.resolve(from)
  const { parent } = $from
  let at: number
  if (parent.content.size === 0) {
    at = $from.before()
    tr.replaceWith(at, $from.after(), block)
  } else if ($from.parentOffset === parent.content.size) {
    at = $from.after()
    tr.insert(at, block)
  } else if ($from.parentOffset === 0) {
    at = $from.before()
    tr.insert(at, block)
  } else {
    tr.split(from)
    at = from + 1
    tr.insert(at, block)
  }
  const after = at + block.nodeSize
  if (!isParagraph(tr.doc.nodeAt(after))) tr.insert(after, paragraph.create())
  return tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView()
}

const isParagraph = (node: Node | null): boolean => node?.type.name === 'paragraph'
