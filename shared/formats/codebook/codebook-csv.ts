// `codebook-csv`: the topics of a codebook, a row each: id, name, parent, definition, include, exclude, colour, line, key,
// retired, merged_into. All of a topic but who suggested it, so that it comes back as it went. Read with columns in any
// order and only those there are; parents may be ids or names; a text of one cell a line is a list of names.
import { type Problem, problem } from '../../base/problem.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import { type Topic, topicLines } from '../../records/codebook/codebook.ts'
import { type CsvRow, readCsvOrTabs, unguardCell, writeCsv } from '../csv.ts'
import { pigmentOf } from './code-colour.ts'
import { codesInOrder } from './codes-in-order.ts'
import {
  type CodebookTrouble,
  cleanLine,
  fittedName,
  fittedText,
  type ImportedCodebook,
  type ImportedTopic,
  mostEntries,
  mostTopicName,
  type TopicReference,
  type Warn,
} from './imported-codebook.ts'

const columns = [
  'id',
  'name',
  'parent',
  'definition',
  'include',
  'exclude',
  'colour',
  'line',
  'key',
  'retired',
  'merged_into',
] as const
type Column = (typeof columns)[number]

/** Other words people head these columns with, and the table that goes with the positions. */
const otherHeads: Readonly<Record<string, Column>> = {
  topic_id: 'id',
  parent_id: 'parent',
  topic: 'name',
  code: 'name',
  description: 'definition',
  color: 'colour',
  'merged into': 'merged_into',
  examples: 'include',
}

export const writeCodebookCsv = (topics: readonly Topic[]): string =>
  writeCsv([
    columns,
    ...codesInOrder(topics).map((topic) => [
      topic.id,
      topic.name,
      topic.parent ?? '',
      topic.definition,
      topic.include ?? '',
      topic.exclude ?? '',
      String(topic.colour),
      topic.line ?? '',
      topic.key ?? '',
      topic.retired ? 'yes' : '',
      topic.redirect ?? '',
    ]),
  ])

/** Fails when the first row of several columns names no `name`, or when there are more rows than any codebook has. */
export function readCodebookCsv(text: string): Result<ImportedCodebook> {
  const table = headedRows(text, columns, otherHeads)
  if (!table.ok) return table
  const { rows, has } = table.value
  const troubles: CodebookTrouble[] = [...table.value.troubles]
  const warn: Warn = (line, message, leftOut) => troubles.push({ line, message, leftOut: leftOut ?? null })
  const named = rows.filter((row) => isNamed(row, warn))
  const referTo = references(named)
  const topics = named.map((row) => topicOf(row, has, referTo, warn))
  return ok({ topics, stances: [], troubles: troubles.sort((a, b) => a.line - b.line) })
}

export type HeadedRow<C extends string> = {
  readonly line: number
  readonly source: string
  /** The cell as it was meant; '' where the column is missing. */
  readonly cell: (column: C) => string
}

export type HeadedTable<C extends string> = {
  readonly rows: readonly HeadedRow<C>[]
  readonly has: (column: C) => boolean
  readonly troubles: readonly CodebookTrouble[]
}

/** The rows under a row of heads, or a plain list of names, one on each line. */
export function headedRows<C extends string>(
  text: string,
  known: readonly (C | 'name')[],
  others: Readonly<Record<string, C | 'name'>>,
): Result<HeadedTable<C | 'name'>> {
  const table = readCsvOrTabs(text)
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const heads = rows[0]?.cells.map((cell) => headOf(cell, known, others)) ?? []
  const isList = rows.every(({ cells }) => cells.length === 1)
  const hasHead = heads.includes('name')
  if (!hasHead && !isList) return failed(noHead)
  const entries = hasHead ? rows.slice(1) : rows
  if (entries.length > mostEntries) return failed(tooLong(entries.length))
  const placeOf = (column: C | 'name') => (hasHead ? heads.indexOf(column) : column === 'name' ? 0 : -1)
  const headed = ({ line, cells }: CsvRow): HeadedRow<C | 'name'> => ({
    line,
    source: writeCsv([cells]).trimEnd(),
    cell: (column) => unguardCell(cells[placeOf(column)] ?? ''),
  })
  return ok({
    rows: entries.map(headed),
    has: (column) => placeOf(column) >= 0,
    troubles: table.warnings.map(({ line, message }) => ({ line, message, leftOut: null })),
  })
}

const noHead = problem(
  'invalid',
  'The first row must name the columns: name, and if you like id, parent, definition and the others. A list with one name on each line needs none.',
)

export const tooLong = (count: number): Problem =>
  problem(
    'too-many',
    `This has ${count.toLocaleString('en')} entries: no codebook is that long, and nothing was read.`,
  )

function headOf<C extends string>(
  cell: string,
  known: readonly C[],
  others: Readonly<Record<string, C>>,
): C | null {
  const head = cell.trim().toLowerCase()
  return known.find((column) => column === head) ?? others[head] ?? null
}

/** False, with a word about it, for a row that has no name. */
export function isNamed(row: HeadedRow<'name'>, warn: Warn): boolean {
  const isThere = cleanLine(row.cell('name')) !== ''
  if (!isThere) warn(row.line, 'This row has no name and was left out.', row.source)
  return isThere
}

export const isYes = (cell: string): boolean => /^(?:yes|true|1|x)$/i.test(cell.trim())

/** Finds a topic of the file by its id, else by its name where only one has it. */
function references(rows: readonly HeadedRow<Column>[]): (words: string) => TopicReference {
  const places = (column: 'id' | 'name', fold: (text: string) => string) => {
    const found = new Map<string, number | null>()
    for (const [i, row] of rows.entries()) {
      const key = fold(row.cell(column))
      if (key !== '') found.set(key, found.has(key) ? null : i)
    }
    return found
  }
  const byId = places('id', (text) => text.trim())
  const byName = places('name', (text) => text.trim().toLowerCase())
  return (words) => (words === '' ? null : (byId.get(words) ?? byName.get(words.toLowerCase()) ?? { words }))
}

function topicOf(
  row: HeadedRow<Column>,
  has: (column: Column) => boolean,
  referTo: (words: string) => TopicReference,
  warn: Warn,
): ImportedTopic {
  const { line, cell } = row
  const name = fittedName(cell('name'), mostTopicName, line, warn)
  const text = (column: 'definition' | 'include' | 'exclude') =>
    has(column) ? { [column]: fittedText(cell(column), column, name, line, warn) } : {}
  return {
    line,
    id: cell('id').trim() || null,
    guid: null,
    name,
    ...text('definition'),
    ...text('include'),
    ...text('exclude'),
    ...(has('parent') && { parent: referTo(cell('parent').trim()) }),
    ...colourIn(cell('colour').trim(), name, line, warn),
    ...(has('line') && strokeIn(cell('line').trim(), name, line, warn)),
    ...(has('key') && keyIn(cell('key').trim(), name, line, warn)),
    ...(has('retired') && { retired: isYes(cell('retired')) }),
    ...(has('merged_into') && { mergedInto: referTo(cell('merged_into').trim()) }),
  }
}

function colourIn(cell: string, name: string, line: number, warn: Warn): Partial<ImportedTopic> {
  if (cell === '') return {}
  if (/^(?:[1-9]|1[0-2])$/.test(cell)) return { colour: Number(cell) }
  const pigment = cell.startsWith('#') ? pigmentOf(cell) : null
  if (pigment) return { colour: pigment.colour, ...(!pigment.isExact && { isNearColour: true }) }
  warn(
    line,
    `“${cell}” is no colour (a number from 1 to 12, or #RRGGBB): “${name}” gets one like any new topic.`,
  )
  return {}
}

function strokeIn(cell: string, name: string, line: number, warn: Warn): Partial<ImportedTopic> {
  const stroke = topicLines.find((known) => known === cell.toLowerCase())
  if (stroke) return { stroke }
  if (cell === '') return { stroke: null }
  warn(line, `“${cell}” is no line (${topicLines.join(', ')}): that of “${name}” was left open.`)
  return {}
}

function keyIn(cell: string, name: string, line: number, warn: Warn): Partial<ImportedTopic> {
  if (cell === '') return { key: null }
  if (/^[a-z0-9]{1,3}$/i.test(cell)) return { key: cell.toLowerCase() }
  warn(line, `“${cell}” is no key (one to three letters or digits): “${name}” gets none from here.`)
  return {}
}
