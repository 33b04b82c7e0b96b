// A note's table as a Markdown table. Markdown's first row is always its head and its cells never join, so merged cells
// become empty neighbours, and which cells are heads is told apart from the table. What no screen could show as a table, a
// few bytes that claim a thousand columns in a thousand rows, keeps its words in a single column.

import type { NoteNode } from '../../records/notes/note-document.ts'
import type { PhrasingContent, Table, TableRow } from './syntax-tree.ts'

/** Which cells name the others: the first row, the first column, both or none. */
export const tableHeads = ['row', 'column', 'both', 'none'] as const
export type TableHeads = (typeof tableHeads)[number]

export function writeTable(
  node: NoteNode,
  phrasesOf: (cell: NoteNode) => PhrasingContent[],
): { readonly table: Table; readonly heads: TableHeads } {
  const rows = (node.content ?? []).filter(({ type }) => type === 'tableRow')
  if (rows.length * widthOf(rows) > mostPlaces) return oneColumn(rows, phrasesOf)
  const grid = gridOf(rows)
  const columns = Math.max(1, ...grid.map((row) => row.length))
  const align = Array.from({ length: columns }, (_, nth) => alignOf(grid[0]?.[nth] ?? null))
  const children = grid.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: columns }, (_, nth) => {
        const cell = row[nth]
        return { type: 'tableCell', children: cell ? phrasesOf(cell) : [] }
      }),
    }),
  )
  return { table: { type: 'table', align, children }, heads: headsOf(grid) }
}

/** Rows by columns that are counted out place by place. */
const mostPlaces = 100_000

/** At most so many columns: the widest row beside all cells that reach down into others. */
function widthOf(rows: readonly NoteNode[]): number {
  let widest = 0
  let reaching = 0
  for (const { content = [] } of rows) {
    let wide = 0
    for (const { attrs } of content) {
      wide += spanOf(attrs?.colspan)
      if (spanOf(attrs?.rowspan) > 1) reaching += spanOf(attrs?.colspan)
    }
    widest = Math.max(widest, wide)
  }
  return widest + reaching
}

function oneColumn(
  rows: readonly NoteNode[],
  phrasesOf: (cell: NoteNode) => PhrasingContent[],
): { readonly table: Table; readonly heads: TableHeads } {
  const children = rows.map(({ content = [] }): TableRow => {
    const words = content.map(phrasesOf).filter((phrases) => phrases.length > 0)
    const parted = words.flatMap((phrases, nth) => (nth === 0 ? phrases : [between, ...phrases]))
    return { type: 'tableRow', children: [{ type: 'tableCell', children: parted }] }
  })
  return { table: { type: 'table', align: [null], children }, heads: 'none' }
}

const between: PhrasingContent = { type: 'text', value: ' · ' }

type Grid = readonly (readonly (NoteNode | null)[])[]

/** Rows of cells, null where a joined cell lies over the place. */
function gridOf(rows: readonly NoteNode[]): Grid {
  const grid: (NoteNode | null)[][] = rows.map(() => [])
  for (const [nth, row] of rows.entries()) {
    let column = 0
    for (const cell of row.content ?? []) {
      while (grid[nth]?.[column] !== undefined) column++
      const wide = spanOf(cell.attrs?.colspan)
      const high = Math.min(spanOf(cell.attrs?.rowspan), rows.length - nth)
      for (let down = 0; down < high; down++)
        for (let right = 0; right < wide; right++) {
          const place = grid[nth + down]
          if (place) place[column + right] = down === 0 && right === 0 ? cell : null
        }
      column += wide
    }
  }
  return grid
}

const spanOf = (span: unknown): number =>
  typeof span === 'number' && span > 1 ? Math.min(Math.floor(span), 100) : 1

function alignOf(cell: NoteNode | null): 'left' | 'right' | 'center' | null {
  const align = cell?.attrs?.align
  return align === 'left' || align === 'right' || align === 'center' ? align : null
}

function headsOf(grid: Grid): TableHeads {
  const isHead = (cell: NoteNode | null | undefined) => cell?.type === 'tableHeader'
  const [first = [], ...others] = grid
  const row = first.length > 1 ? first.slice(1).every(isHead) : isHead(first[0])
  const column = others.length > 0 ? others.every(([cell]) => isHead(cell)) : !row && isHead(first[0])
  return row ? (column ? 'both' : 'row') : column ? 'column' : 'none'
}
