// The workbook as a spreadsheet opens it: read from its XML, apart from the package that wrote it.
import { strFromU8, unzipSync } from 'fflate'
import { parseXmlDocument } from 'slimdom'
import { describe, expect, it } from 'vitest'
import { positionsWorkbook, workbookProblem } from '../../../../server/actions/exports/positions-workbook.ts'
import { mostXlsxRows } from '../../../../server/actions/exports/xlsx-file.ts'
import { positionColumns } from '../../../../shared/formats/positions/position-columns.ts'
import { ana, taking } from '../../../shared/formats/positions/told-positions.ts'

type Sheet = {
  readonly cells: ReadonlyMap<string, string | number | boolean>
  readonly formulas: number
}

/** Sheets by name: cells by address ("A1"). */
async function open(bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> {
  const files = unzipSync(bytes)
  const part = (name: string) => parseXmlDocument(strFromU8(files[name] ?? new Uint8Array()))
  const all = (root: ReturnType<typeof part>, name: string) => [...root.getElementsByTagName(name)]
  const sheets = all(part('xl/workbook.xml'), 'sheet').map((sheet) => sheet.getAttribute('name') ?? '')
  return new Map(
    sheets.map((name, i) => {
      const sheet = part(`xl/worksheets/sheet${i + 1}.xml`)
      const cells = all(sheet, 'c').map((c): [string, string | number | boolean] => {
        const value = c.textContent ?? ''
        const type = c.getAttribute('t')
        const at = c.getAttribute('r') ?? ''
        return [at, type === 'b' ? value === '1' : type === null || type === 'n' ? Number(value) : value]
      })
      return [name, { cells: new Map(cells), formulas: all(sheet, 'f').length }]
    }),
  )
}

const letters = (n: number): string =>
  n < 26
    ? String.fromCharCode(65 + n)
    : `${letters(Math.floor(n / 26) - 1)}${String.fromCharCode(65 + (n % 26))}`
const at = (column: string, row: number) =>
  `${letters(positionColumns.findIndex(({ name }) => name === column))}${row}`

describe('positionsWorkbook', async () => {
  const sheets = await open(await positionsWorkbook(taking))
  const cell = (column: string, row: number) => sheets.get('Positions')?.cells.get(at(column, row))

  it('has the positions, the codebook and what they mean as sheets', () => {
    expect([...sheets.keys()]).toEqual(['Positions', 'Topics', 'Stances', 'About'])
    expect(positionColumns.map(({ name }) => cell(name, 1))).toEqual(positionColumns.map(({ name }) => name))
    expect(sheets.get('Topics')?.cells.get('A2')).toBe('law')
    expect(sheets.get('Stances')?.cells.get('E2')).toBe(-2)
  })

  it('keeps what looks like a formula as text, unguarded, and has no formula', () => {
    expect(cell('published_text', 5)).toBe('=HYPERLINK("https://example.org","click")')
    expect(cell('corrected_text', 5)).toBe('@SUM(1)\tnot')
    expect(cell('comment', 2)).toBe('-1+1\nsecond line')
    expect([...sheets.values()].map(({ formulas }) => formulas)).toEqual([0, 0, 0, 0])
  })

  it('keeps numbers numbers, truth truth, and days text as ISO has them', () => {
    expect(cell('stance_value', 2)).toBe(-2)
    expect(cell('paragraph', 2)).toBe(1)
    expect(cell('reported', 2)).toBe(false)
    expect(cell('reported', 5)).toBe(true)
    expect(cell('day', 2)).toBe('2021-12-10')
    expect(cell('coded_at', 2)).toBe('2026-06-01T12:00:00.000Z')
    expect(cell('coder_id', 2)).toBe(ana)
    expect(cell('day', 6)).toBeUndefined()
  })

  it('says what every column means', () => {
    const words = new Set(sheets.get('About')?.cells.values())
    for (const { name, means } of positionColumns) {
      expect(words.has(name) && words.has(means), name).toBe(true)
    }
    expect([...words].some((text) => String(text).includes('authoritative record'))).toBe(true)
  })

  it('opens whatever people wrote', async () => {
    const [first] = taking.records
    const [position] = first?.positions ?? []
    if (first === undefined || position === undefined) throw new Error('nothing was told')
    const odd = '\u0000\u000b</t> & <f>1</f> \ud800 _x0041_ 報告 💥 \ufffd\ufffe'
    const written = await open(
      await positionsWorkbook({
        ...taking,
        records: [
          { ...first, positions: [{ ...position, comment: odd, publishedText: 'word '.repeat(9000) }] },
        ],
      }),
    )
    const cells = written.get('Positions')?.cells
    expect(cells?.get(at('comment', 2))).toBe('□□</t> & <f>1</f> □ _x005F_x0041_ 報告 💥 \ufffd□')
    const long = String(cells?.get(at('published_text', 2)))
    expect(long.length).toBe(32_767)
    expect(long.endsWith('(cut: the whole is in the CSV)')).toBe(true)
  })

  it('takes as many rows as a sheet has, and says what to do with more', async () => {
    const [record] = taking.records
    const [position] = record?.positions ?? []
    if (record === undefined || position === undefined) throw new Error('nothing was told')
    const of = (count: number) => ({ records: [{ ...record, positions: Array(count).fill(position) }] })
    const full = (mostXlsxRows - 2) / position.chosenTopics.length
    expect(workbookProblem(of(full))).toBeNull()
    expect(workbookProblem(of(full + 1))).toMatchObject({
      code: 'too-big',
      message: expect.stringContaining('as CSV'),
    })
    const many = await open(await positionsWorkbook({ ...taking, ...of(1000) }))
    expect(many.get('Positions')?.cells.get('A2001')).toBe(position.key)
    expect(many.get('Positions')?.cells.get('A2002')).toBeUndefined()
  })
})
