// A glossary as CSV: term, kind, expansion, aliases (parted by semicolons), and retired where an entry is not to be used.
// Columns may stand in any order; tabs do for commas, so that cells copied from a spreadsheet can be pasted. A text of one
// cell a line is a plain list of terms. A semicolon or backslash inside an alias has a backslash before it.
import { problem } from '../../base/problem.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import type { TermRecord } from '../../records/glossary/term.ts'
import { type CsvRow, readCsvOrTabs, unguardCell, writeCsv } from '../csv.ts'
import { checkedTerms, type GlossaryLine, type GlossaryTable, tooManyTerms } from './glossary-table.ts'

const columns = ['term', 'kind', 'expansion', 'aliases', 'retired'] as const

/** Fails when the first row of several columns names no `term`, or when there are more entries than a glossary holds. */
export function readGlossaryCsv(text: string, from: TermRecord['from'] = 'file'): Result<GlossaryTable> {
  const table = readCsvOrTabs(text)
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const heads = rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  const hasHead = heads.includes('term')
  const isList = rows.every(({ cells }) => cells.length === 1)
  if (!hasHead && !isList) {
    return failed(
      problem(
        'invalid',
        'The first row must name the columns: term, and if you like kind, expansion, aliases. A list with one term on each line needs none.',
      ),
    )
  }
  const entries = hasHead ? rows.slice(1) : rows
  const many = tooManyTerms(entries.length)
  if (many) return failed(many)
  const place = (column: (typeof columns)[number]) =>
    hasHead ? heads.indexOf(column) : column === 'term' ? 0 : -1
  const places = columns.map((column) => [column, place(column)] as const)
  const checked = checkedTerms(
    entries.map((row) => lineOf(row, new Map(places))),
    from,
  )
  const odd = table.warnings.map(({ line, message }) => ({ line, message, leftOut: null }))
  return ok({ ...checked, troubles: [...odd, ...checked.troubles].sort((a, b) => a.line - b.line) })
}

function lineOf({ line, cells }: CsvRow, places: ReadonlyMap<string, number>): GlossaryLine {
  const cell = (column: (typeof columns)[number]) => unguardCell(cells[places.get(column) ?? -1] ?? '')
  return {
    line,
    source: writeCsv([cells]).trimEnd(),
    term: cell('term'),
    kind: cell('kind'),
    expansion: cell('expansion'),
    aliases: splitAliases(cell('aliases')),
    retired: /^(?:yes|true|1|x)$/i.test(cell('retired').trim()),
  }
}

/** Parts at semicolons that have no backslash before them. */
export function splitAliases(text: string): string[] {
  const parts = ['']
  for (const [piece] of text.matchAll(/\\[\\;]|./gsu)) {
    if (piece === ';') parts.push('')
    else parts[parts.length - 1] += piece.length === 2 && piece.startsWith('\\') ? piece.slice(1) : piece
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

export const joinAliases = (aliases: readonly string[]): string =>
  aliases.map((alias) => alias.replace(/[\\;]/g, '\\$&')).join('; ')

export type WrittenTerm = Pick<TermRecord, 'term' | 'kind' | 'expansion' | 'aliases' | 'retired'>

/** In the order given. The column `retired` is there only when an entry needs it. */
export function writeGlossaryCsv(terms: readonly Readonly<WrittenTerm>[]): string {
  const used = terms.some(({ retired }) => retired) ? columns : columns.slice(0, 4)
  return writeCsv([
    used,
    ...terms.map(({ term, kind, expansion, aliases, retired }) =>
      [term, kind, expansion, joinAliases(aliases), retired ? 'yes' : ''].slice(0, used.length),
    ),
  ])
}
