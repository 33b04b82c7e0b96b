// Tables of a note: rows of cells with plain paragraphs, as Markdown's tables are, so that a table copied out and pasted
// in again is the same table. Widths are not kept: a table is as wide as its words and scrolls.
import { mergeAttributes } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import styles from './note-tables.module.css'

const NoteTable = Table.extend({
  renderHTML({ HTMLAttributes }) {
    return ['div', { class: styles.scroller ?? '' }, ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]]]
  },
  /** Drawn as it is written out: the library's own view sets widths that are not kept here. */
  addNodeView() {
    return null
  },
}).configure({ resizable: false })

const words = { content: 'paragraph+' }

export const noteTables = [NoteTable, TableRow, TableHeader.extend(words), TableCell.extend(words)]
