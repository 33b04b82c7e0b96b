// `codebook-stances-csv`: the stances of a codebook in the order of their scale: id, name, sign, keys (parted by spaces),
// value (−2 to 2; empty: it does not count), retired.
import { ok, type Result } from '../../base/result.ts'
import type { Stance } from '../../records/codebook/codebook.ts'
import { writeCsv } from '../csv.ts'
import { type HeadedRow, headedRows, isNamed, isYes } from './codebook-csv.ts'
import {
  type CodebookTrouble,
  cleanLine,
  fittedName,
  type ImportedCodebook,
  type ImportedStance,
  mostStanceName,
  type Warn,
} from './imported-codebook.ts'

const columns = ['id', 'name', 'sign', 'keys', 'value', 'retired'] as const
type Column = (typeof columns)[number]

const otherHeads: Readonly<Record<string, Column>> = {
  stance_id: 'id',
  stance: 'name',
  key: 'keys',
  stance_value: 'value',
}

export const writeStancesCsv = (stances: readonly Stance[]): string =>
  writeCsv([
    columns,
    ...stances
      .toSorted((a, b) => a.order - b.order)
      .map(({ id, name, sign, keys, value, retired }) => [
        id,
        name,
        sign,
        keys.join(' '),
        value === null ? '' : String(value),
        retired ? 'yes' : '',
      ]),
  ])

/** Fails as `readCodebookCsv` does. */
export function readStancesCsv(text: string): Result<ImportedCodebook> {
  const table = headedRows<Column>(text, columns, otherHeads)
  if (!table.ok) return table
  const troubles: CodebookTrouble[] = [...table.value.troubles]
  const warn: Warn = (line, message, leftOut) => troubles.push({ line, message, leftOut: leftOut ?? null })
  const stances = table.value.rows
    .filter((row) => isNamed(row, warn))
    .map((row) => stanceOf(row, table.value.has, warn))
  return ok({ topics: [], stances, troubles: troubles.sort((a, b) => a.line - b.line) })
}

function stanceOf(row: HeadedRow<Column>, has: (column: Column) => boolean, warn: Warn): ImportedStance {
  const { line, cell } = row
  const name = fittedName(cell('name'), mostStanceName, line, warn)
  return {
    line,
    id: cell('id').trim() || null,
    guid: null,
    name,
    ...(has('sign') && signIn(cell('sign'), name, line, warn)),
    ...(has('keys') && keysIn(cell('keys'), name, line, warn)),
    ...(has('value') && valueIn(cell('value'), name, line, warn)),
    ...(has('retired') && { retired: isYes(cell('retired')) }),
  }
}

export function signIn(text: string, name: string, line: number, warn: Warn): Partial<ImportedStance> {
  const sign = cleanLine(text)
  if (sign.length <= 2) return { sign }
  warn(line, `“${sign}” is no sign (one character, or two): “${name}” keeps its own or gets “?”.`)
  return {}
}

export function keysIn(text: string, name: string, line: number, warn: Warn): Partial<ImportedStance> {
  const keys = text.split(/[\s,]+/).filter((key) => key !== '')
  const fit = keys.filter((key) => cleanLine(key).length === 1)
  if (fit.length < keys.length || fit.length > 3) {
    warn(
      line,
      `“${text.trim()}” are not keys (up to three single characters): “${name}” gets those that are.`,
    )
  }
  return { keys: fit.slice(0, 3) }
}

export function valueIn(text: string, name: string, line: number, warn: Warn): Partial<ImportedStance> {
  const words = text.trim().replace(/^[−–]/, '-')
  if (words === '') return { value: null }
  const value = Number(words)
  if (Number.isFinite(value) && Math.abs(value) <= 2) return { value }
  warn(line, `“${text.trim()}” is no value from −2 to 2: “${name}” keeps its own or does not count.`)
  return {}
}
