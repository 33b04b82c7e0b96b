// Comma-separated values as RFC 4180 has them, read and written. Two things a reader would get wrong: a quoted cell may
// hold line breaks, so rows are not lines; and what a spreadsheet would run as a formula is written with an apostrophe
// before it (OWASP, "CSV Injection"), which only `unguardCell` takes off again, so that nothing is lost.

export type CsvRow = {
  /** 1-based line of the file on which the row begins. */
  readonly line: number
  readonly cells: readonly string[]
}
export type CsvWarning = { readonly line: number; readonly message: string }
export type CsvTable = { readonly rows: readonly CsvRow[]; readonly warnings: readonly CsvWarning[] }

/** What spreadsheets take for the start of a formula: = + - @, their full-width twins, after spaces too; tab, and line breaks. */
const formulaStart = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/
const guarded = /^'+(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/
/** A sign that stands alone, as stances do, and a plain negative number compute nothing and stay readable. */
const harmless = /^(?:[=+\-@]|-\d+(?:\.\d+)?)$/

/**
 * The same behind a semicolon, a tab or a line break inside a cell, also in quotes: where semicolons part cells, as on many
 * European desks, a cell of ours is not seen as quoted and falls apart there.
 */
const innerFormula = /(?<=[;\t\r\n])(?='*(?:"|[^\S\t\r\n])*[=+\-@＝＋－＠])/g
const innerGuard = /(?<=[;\t\r\n])'(?='*(?:"|[^\S\t\r\n])*[=+\-@＝＋－＠])/g

/**
 * A cell that no spreadsheet runs, whichever sign parts its cells: an apostrophe goes before a formula, at the cell's start
 * or behind such a sign in it, and before text that already looks guarded.
 */
export function guardCell(text: string): string {
  const inside = text.replace(innerFormula, "'")
  const needed = (formulaStart.test(inside) && !harmless.test(inside)) || guarded.test(inside)
  return needed ? `'${inside}` : inside
}

/** Takes off the apostrophes `guardCell` put on: for every text, `unguardCell(guardCell(text)) === text`. */
export const unguardCell = (text: string): string =>
  (guarded.test(text) ? text.slice(1) : text).replace(innerGuard, '')

function writeCell(text: string): string {
  const safe = guardCell(text)
  return /[",;\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV with CRLF line ends and guarded cells. A row of one empty cell is written `""`, so that it is not a blank line. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) => (cells.length === 1 && cells[0] === '' ? '""' : cells.map(writeCell).join(',')))
    .map((line) => `${line}\r\n`)
    .join('')

/**
 * Reads CSV with any of the three line ends and an optional byte order mark; blank lines are passed over. Cells come as
 * they stand, guards included (`unguardCell`). Never fails: what breaks the rules is read as text and warned about.
 */
export function readCsv(text: string): CsvTable {
  const rows: CsvRow[] = []
  const warnings: CsvWarning[] = []
  let line = 1
  let at = text.startsWith('\uFEFF') ? 1 : 0

  /** The quoted cell that opens at `at`, its doubled quotes undone. */
  const quotedCell = (): string => {
    const openedOn = line
    let cell = ''
    let from = at + 1
    for (;;) {
      const quote = text.indexOf('"', from)
      const part = text.slice(from, quote < 0 ? text.length : quote)
      cell += part
      line += part.match(/\r\n|\r|\n/g)?.length ?? 0
      if (quote < 0) {
        warnings.push({
          line: openedOn,
          message: 'A quotation mark is never closed; the rest of the file was read as one cell.',
        })
        at = text.length
        return cell
      }
      at = quote + 1
      if (text[at] !== '"') return cell
      cell += '"'
      from = at + 1
    }
  }

  const plainCell = (): string => {
    const from = at
    while (at < text.length && !/[,\r\n]/.test(text.charAt(at))) at++
    return text.slice(from, at)
  }

  while (at < text.length) {
    const startLine = line
    const cells: string[] = []
    const rowStart = at
    for (;;) {
      const quoted = text[at] === '"' ? quotedCell() : null
      const rest = plainCell()
      if (quoted !== null && rest.trim() !== '') {
        warnings.push({
          line,
          message: 'Text follows a closing quotation mark; it was kept as part of the cell.',
        })
      }
      cells.push((quoted ?? '') + rest)
      if (text[at] !== ',') break
      at++
    }
    if (at > rowStart) rows.push({ line: startLine, cells })
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1
      line++
    }
  }
  return { rows, warnings }
}

/** Reads CSV, or cells copied from a spreadsheet: the first line has tabs and no comma. */
export function readCsvOrTabs(text: string): CsvTable {
  const first = text.slice(0, text.search(/[\r\n]|$/))
  if (!first.includes('\t') || first.includes(',')) return readCsv(text)
  const rows = text.split(/\r\n|\r|\n/).map((line, i): CsvRow => ({ line: i + 1, cells: line.split('\t') }))
  return { rows, warnings: [] }
}
