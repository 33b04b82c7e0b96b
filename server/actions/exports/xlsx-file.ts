// Writes a workbook (ECMA-376, the parts a plain one needs), row by row and packed as it goes, so that the server is free
// for others in between. Texts stand inline as text: nothing is ever a formula, a date or a number that was not one.
import { setImmediate } from 'node:timers/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'

/** null: an empty cell. */
export type XlsxCell = string | number | boolean | null
export type XlsxRow = { readonly cells: readonly XlsxCell[]; readonly isBold?: boolean }

export type XlsxSheet = {
  /** At most 31 characters, none of them one of []:*?/\ */
  readonly name: string
  /** In characters, column by column. */
  readonly widths: readonly number[]
  /** The first row stays in sight. */
  readonly hasHead: boolean
  readonly rows: Iterable<XlsxRow>
}

/** What a sheet can hold. */
export const mostXlsxRows = 1_048_576
const longestCell = 32_767

const rowsAtOnce = 200
/** A zip knows no earlier days. */
const zipBegins = Date.UTC(1980, 0, 2)

const cutMark = '… (cut: the whole is in the CSV)'
/** What XML has no room for: □ stands for it. */
const unspeakable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu

/** Longer texts are cut, and say so. `_x0041_` would be read as a character's code, so its first low line is written as one itself. */
function xmlText(text: string): string {
  const fits = text.length <= longestCell ? text : `${text.slice(0, longestCell - cutMark.length)}${cutMark}`
  return fits
    .replace(unspeakable, '□')
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** 0 is A, 26 is AA. */
const columnName = (n: number): string =>
  n < 26
    ? String.fromCharCode(65 + n)
    : `${columnName(Math.floor(n / 26) - 1)}${String.fromCharCode(65 + (n % 26))}`

function cellXml(cell: XlsxCell, address: string, style: string): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${address}"${style}><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${address}"${style} t="b"><v>${cell ? 1 : 0}</v></c>`
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
}

function rowXml({ cells, isBold = false }: XlsxRow, number: number, columns: readonly string[]): string {
  const style = isBold ? ' s="1"' : ''
  const written = cells.map((cell, i) => cellXml(cell, `${columns[i] ?? columnName(i)}${number}`, style))
  return `<row r="${number}">${written.join('')}</row>`
}

const begin = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const sheetHead = ({ widths, hasHead }: XlsxSheet): string => {
  const pane = hasHead
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : ''
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  return `${begin}<worksheet xmlns="${main}">${pane}<cols>${columns.join('')}</cols><sheetData>`
}

/** The parts beside the sheets, by their names in the package. */
function partsAround(sheets: readonly XlsxSheet[]): ReadonlyMap<string, string> {
  const numbers = sheets.map((_, i) => i + 1)
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>`,
    ...numbers.map(
      (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
    ),
  ]
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  const related = [
    ...numbers.map(
      (n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
    ),
    `<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/>`,
  ]
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
  return new Map([
    ['[Content_Types].xml', `${begin}<Types xmlns="${packaged}/content-types">${types.join('')}</Types>`],
    [
      '_rels/.rels',
      `${begin}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${begin}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${begin}<Relationships xmlns="${packaged}/relationships">${related.join('')}</Relationships>`,
    ],
    [
      'xl/styles.xml',
      `${begin}<styleSheet xmlns="${main}"><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ],
  ])
}

/** The bytes of the workbook. */
export async function writeXlsx(sheets: readonly XlsxSheet[], madeAtMs: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const add = (name: string): ((text: string, isLast: boolean) => void) => {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = Math.max(madeAtMs, zipBegins)
    zip.add(entry)
    return (text, isLast) => entry.push(strToU8(text), isLast)
  }
  for (const [name, text] of partsAround(sheets)) add(name)(text, true)
  for (const [i, sheet] of sheets.entries()) {
    const write = add(`xl/worksheets/sheet${i + 1}.xml`)
    const columns = sheet.widths.map((_, n) => columnName(n))
    let text = sheetHead(sheet)
    let number = 0
    for (const row of sheet.rows) {
      number += 1
      text += rowXml(row, number, columns)
      if (number % rowsAtOnce > 0) continue
      write(text, false)
      text = ''
      await setImmediate()
    }
    write(`${text}</sheetData></worksheet>`, true)
  }
  zip.end()
  return Buffer.concat(pieces)
}
