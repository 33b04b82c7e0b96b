// The table twin of a picture as data: what the picture says, in text, each cell perhaps a way to what it counted.

/** A cell: its text, or text that opens something on this screen (`open`) or somewhere else (`href`). */
export type FigureCell =
  | string
  | {
      readonly text: string
      readonly open?: () => void
      readonly href?: string
      /** What a screen reader says in place of a bare number. */
      readonly label?: string
    }

export type FigureColumn = { readonly id: string; readonly label: string; readonly isNumber?: boolean }

/** The first cell of a row names it. */
export type FigureTable = {
  readonly columns: readonly FigureColumn[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly FigureCell[] }[]
}

/** What a cell says, as a file has it. */
export const cellText = (cell: FigureCell): string => (typeof cell === 'string' ? cell : cell.text)

/** Heads, then rows, as text; a row that ends early is filled up. */
export const tableText = ({ columns, rows }: FigureTable): string[][] => [
  columns.map(({ label }) => label),
  ...rows.map(({ cells }) => columns.map((_, at) => cellText(cells[at] ?? ''))),
]
