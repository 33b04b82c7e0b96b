// An editor writes only what its person does. Plugins mend a text whenever it changes (a link out of an address, a table made
// whole); on a colleague's change the colleague's own editor does that. Otherwise an editor that is merely open would write
// into the note, and its reader would be named among those who wrote it.
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/** What came from the room: changes of others, and one's own undo, which brings back what stood there. */
const isFromRoom = (transaction: Transaction): boolean =>
  transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true

/** Keeps what plugins append to a change out of the room's text, and ends a text in a paragraph once its person changed it. */
export const OwnWriting = Extension.create<object, { fromRoom: Transaction | null }>({
  name: 'ownWriting',
  addStorage: () => ({ fromRoom: null }),
  dispatchTransaction({ transaction, next }) {
    const before = this.storage.fromRoom
    this.storage.fromRoom = isFromRoom(transaction) ? transaction : null
    try {
      next(transaction)
    } finally {
      this.storage.fromRoom = before
    }
  },
  addProseMirrorPlugins() {
    const { storage } = this
    return [
      new Plugin({
        filterTransaction: (transaction) =>
          storage.fromRoom === null || transaction === storage.fromRoom || !transaction.docChanged,
        // A plugin's own filter is not asked of what it appends itself.
        appendTransaction: (transactions, _before, state) =>
          storage.fromRoom === null && transactions.some(({ docChanged }) => docChanged)
            ? endedInParagraph(state)
            : null,
      }),
    ]
  },
})

/** After a quote or a table there is a line to write on. */
function endedInParagraph({ doc, schema, tr }: EditorState): Transaction | null {
  const { paragraph } = schema.nodes
  return paragraph === undefined || doc.lastChild?.type === paragraph
    ? null
    : tr.insert(doc.content.size, paragraph.create())
}
