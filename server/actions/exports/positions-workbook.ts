// `positions-xlsx`: the positions, the codebook and what every column means as sheets of one workbook. Texts are cells of
// text, which no spreadsheet runs, so nothing is guarded here; days are ISO text, which no spreadsheet turns round.
import writeXlsx, { type Cell, type Row, type Sheet } from 'write-excel-file/node'
import { stanceTable, topicTable } from '../../../shared/formats/positions/codebook-tables.ts'
import { positionColumns } from '../../../shared/formats/positions/position-columns.ts'
import { aboutPositions } from '../../../shared/formats/positions/positions-readme.ts'
import type { Table, Cell as TableCell } from '../../../shared/formats/positions/table.ts'
import { fieldsOf, lookup, type Taking } from '../../../shared/formats/positions/taken-positions.ts'

/** About two seconds of work. */
export const mostSheetRows = 5000

/** What one cell of a workbook can hold. */
const longest = 32_767
const cutMark = '… (cut: the whole is in the CSV)'

/** What XML has no room for, and what the package would drop without a word: □ stands for it. */
const unspeakable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFD-\uFFFF]/gu

/** `_x0041_` would be read as a character's code. */
const written = (text: string): string => {
  const plain = text.replace(unspeakable, '□').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return plain.length <= longest ? plain : `${plain.slice(0, longest - cutMark.length)}${cutMark}`
}

const textCell = (text: string): Cell => ({ value: written(text), type: String })
const head = (text: string): Cell => ({ value: written(text), type: String, fontWeight: 'bold' })

const cellOf = (value: TableCell): Cell =>
  value === null || value === '' ? null : typeof value === 'string' ? textCell(value) : value

/** Wide enough for what such a column holds; readers widen the rest themselves. */
const widthOf = (name: string): number =>
  /_text$|^(?:definition|include|exclude|comment|condition)$/.test(name)
    ? 60
    : /^(?:transcript|topic_path|affiliation|permalink)$/.test(name)
      ? 36
      : Math.max(12, name.length + 2)

const sheetOf = <Name extends string>(sheet: string, { columns, rows }: Table<Name>): Sheet<never> => ({
  sheet,
  stickyRowsCount: 1,
  columns: columns.map(({ name }) => ({ width: widthOf(name) })),
  data: [
    columns.map(({ name }) => head(name)),
    ...rows.map((row) => columns.map(({ name }) => cellOf(row[name]))),
  ],
})

function aboutSheet(taking: Taking): Sheet<never> {
  const { head: first, rights, records, columns } = aboutPositions(taking)
  const line = (text: string): Row => [textCell(text)]
  const data: Row[] = [
    ...first.map((text, i) => (i === 0 ? [head(text)] : line(text))),
    [],
    ...rights.map(line),
    [],
    [head('Records')],
    ...records.flatMap(({ title, lines }) => [line(title), ...lines.map(line), []]),
    ...columns.flatMap((table) => [
      [head(`Columns of ${table.of}`)],
      ...table.columns.map(({ name, means }): Row => [textCell(name), textCell(means)]),
      [],
    ]),
  ]
  return { sheet: 'About', columns: [{ width: 24 }, { width: 100 }], data }
}

/** The bytes of the workbook: sheets Positions, Topics, Stances and About. */
export function positionsWorkbook(taking: Taking): Promise<Uint8Array> {
  const { records, names } = taking
  const found = lookup(names.codebook)
  const rows = records.flatMap((record) =>
    record.positions.flatMap((position) =>
      position.chosenTopics.map((topic) => fieldsOf(record, position, topic, found, names)),
    ),
  )
  return writeXlsx([
    sheetOf('Positions', { columns: positionColumns, rows }),
    sheetOf('Topics', topicTable(names.codebook)),
    sheetOf('Stances', stanceTable(names.codebook)),
    aboutSheet(taking),
  ]).toBuffer()
}
