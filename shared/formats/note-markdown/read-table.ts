// A Markdown table as a note's table: its first row is the head unless it was told otherwise when it was written.

import type { NoteNode } from '../../records/notes/note-document.ts'
import { type References, readPhrasing } from './read-phrasing.ts'
import type { Table } from './syntax-tree.ts'

/** `heads` as `writeTable` tells it; anything else counts as 'row'. */
export function readTable(table: Table, references: References, heads: unknown): NoteNode {
  const columns = Math.max(1, ...table.children.map(({ children }) => children.length))
  const isHead = (row: number, column: number) =>
    (row === 0 && heads !== 'none' && (heads !== 'column' || column === 0)) ||
    (column === 0 && (heads === 'column' || heads === 'both'))
  const content = table.children.map(
    ({ children }, row): NoteNode => ({
      type: 'tableRow',
      content: Array.from({ length: columns }, (_, column): NoteNode => {
        const words = readPhrasing(children[column]?.children ?? [], references)
        const align = table.align?.[column] ?? null
        return {
          type: isHead(row, column) ? 'tableHeader' : 'tableCell',
          attrs: { colspan: 1, rowspan: 1, ...(align === null ? {} : { align }) },
          content: [{ type: 'paragraph', ...(words.length > 0 ? { content: words } : {}) }],
        }
      }),
    }),
  )
  return { type: 'table', content }
}
