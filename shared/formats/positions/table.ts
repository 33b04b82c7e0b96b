// A table as data: named columns with what they mean, and typed cells, before it becomes CSV, a sheet or JSON.
import { writeCsv } from '../csv.ts'

/** null: nothing is known or said. */
export type Cell = string | number | boolean | null

export type Column<Name extends string = string> = {
  /** small_words_parted_so, the same in every format. */
  readonly name: Name
  readonly means: string
}

export type Fields<Name extends string> = Readonly<Record<Name, Cell>>

export type Table<Name extends string = string> = {
  readonly columns: readonly Column<Name>[]
  readonly rows: readonly Fields<Name>[]
}

/** Truth as TRUE and FALSE, which pandas, R and spreadsheets all read; null as an empty cell. */
const plain = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell)

export const writeTableCsv = <Name extends string>({ columns, rows }: Table<Name>): string =>
  writeCsv([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name }) => plain(row[name]))),
  ])
