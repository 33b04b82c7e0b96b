// `positions-xlsx`: the positions, the codebook and what every column means as sheets of one workbook. Texts are cells of
// text, which no spreadsheet runs, so nothing is guarded here; days are ISO text, which no spreadsheet turns round.
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { stanceTable, topicTable } from '../../../shared/formats/positions/codebook-tables.ts'
import { positionColumns } from '../../../shared/formats/positions/position-columns.ts'
import { aboutPositions } from '../../../shared/formats/positions/positions-readme.ts'
import type { Column, Fields } from '../../../shared/formats/positions/table.ts'
import { fieldsOf, lookup, type Taking } from '../../../shared/formats/positions/taken-positions.ts'
import { mostXlsxRows, writeXlsx, type XlsxRow, type XlsxSheet } from './xlsx-file.ts'

/** Wide enough for what such a column holds; readers widen the rest themselves. */
const widthOf = (name: string): number =>
  /_text$|^(?:definition|include|exclude|comment|condition)$/.test(name)
    ? 60
    : /^(?:transcript|topic_path|affiliation|permalink)$/.test(name)
      ? 36
      : Math.max(12, name.length + 2)

const sheetOf = <Name extends string>(
  name: string,
  columns: readonly Column<Name>[],
  rows: Iterable<Fields<Name>>,
): XlsxSheet => ({
  name,
  hasHead: true,
  widths: columns.map((column) => widthOf(column.name)),
  rows: headed(columns, rows),
})

function* headed<Name extends string>(
  columns: readonly Column<Name>[],
  rows: Iterable<Fields<Name>>,
): Generator<XlsxRow> {
  yield { cells: columns.map(({ name }) => name), isBold: true }
  for (const row of rows) yield { cells: columns.map(({ name }) => row[name]) }
}

function* rowsOf({ records, names }: Taking) {
  const found = lookup(names.codebook)
  for (const record of records) {
    for (const position of record.positions) {
      for (const topic of position.chosenTopics) yield fieldsOf(record, position, topic, found, names)
    }
  }
}

const line = (...cells: readonly string[]): XlsxRow => ({ cells })
const heading = (text: string): XlsxRow => ({ cells: [text], isBold: true })
const blank: XlsxRow = { cells: [] }

function aboutSheet(taking: Taking): XlsxSheet {
  const { head, rights, records, columns } = aboutPositions(taking)
  const [title = '', ...said] = head
  const rows = [
    heading(title),
    ...said.map((text) => line(text)),
    blank,
    ...rights.map((text) => line(text)),
    blank,
    heading('Records'),
    ...records.flatMap(({ title, lines }) => [line(title), ...lines.map((text) => line(text)), blank]),
    ...columns.flatMap((table) => [
      heading(`Columns of ${table.of}`),
      ...table.columns.map(({ name, means }) => line(name, means)),
      blank,
    ]),
  ]
  return { name: 'About', hasHead: false, widths: [24, 100], rows }
}

/** Why these positions fit no workbook; null when they do. */
export function workbookProblem({ records }: Pick<Taking, 'records'>): Problem | null {
  let count = 0
  for (const { positions } of records) for (const { chosenTopics } of positions) count += chosenTopics.length
  if (count < mostXlsxRows) return null
  const words = `A workbook holds ${mostXlsxRows - 1} rows, and these positions have ${count}: choose fewer by the filter, or take the table as CSV, which has no limit.`
  return problem('too-big', words)
}

/** The bytes of the workbook: sheets Positions, Topics, Stances and About. */
export function positionsWorkbook(taking: Taking): Promise<Uint8Array> {
  const topics = topicTable(taking.names.codebook)
  const stances = stanceTable(taking.names.codebook)
  return writeXlsx(
    [
      sheetOf('Positions', positionColumns, rowsOf(taking)),
      sheetOf('Topics', topics.columns, topics.rows),
      sheetOf('Stances', stances.columns, stances.rows),
      aboutSheet(taking),
    ],
    taking.madeAtMs,
  )
}
