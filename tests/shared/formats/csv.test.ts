import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardCell, readCsv, unguardCell, writeCsv } from '../../../shared/formats/csv.ts'

const cells = (text: string) => readCsv(text).rows.map((row) => row.cells)

describe('readCsv', () => {
  it('reads quoted commas, quotes and line breaks', () => {
    expect(cells('a,"b,c","d ""e""","f\r\ng"\r\nh\r\n')).toEqual([['a', 'b,c', 'd "e"', 'f\r\ng'], ['h']])
  })

  it('reads any line end, a byte order mark and a last line without an end', () => {
    expect(cells('\uFEFFa,b\nc,d\re,f\r\ng,')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', ''],
    ])
  })

  it('passes over blank lines, and counts lines as an editor does', () => {
    expect(readCsv('a\n\n"b\nb"\nc').rows).toEqual([
      { line: 1, cells: ['a'] },
      { line: 3, cells: ['b\nb'] },
      { line: 5, cells: ['c'] },
    ])
  })

  it('warns about a quotation mark that is never closed, and about text after one', () => {
    expect(readCsv('a\n"b,c\nd').warnings.map((warning) => warning.line)).toEqual([2])
    expect(readCsv('"a"b,c')).toMatchObject({ rows: [{ cells: ['ab', 'c'] }], warnings: [{ line: 1 }] })
  })

  it('[I7] never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', "'", '=', '\0') }), (text) => {
        readCsv(text)
      }),
    )
  })
})

describe('writeCsv', () => {
  it('quotes what needs it and ends lines with CRLF', () => {
    expect(writeCsv([['a', 'b,c', 'd"e', ' f'], ['g\nh']])).toBe('a,"b,c","d""e"," f"\r\n"g\nh"\r\n')
  })

  it('leaves no cell that a spreadsheet would run, and no lone stance sign altered', () => {
    expect(writeCsv([['=1+1', '+1', '-cmd', '@x', '\tx', '＝x']])).toBe(
      "'=1+1,'+1,'-cmd,'@x,\"'\tx\",'＝x\r\n",
    )
    expect(writeCsv([['+', '-', '\u2212', '~']])).toBe('+,-,\u2212,~\r\n')
    expect(writeCsv([['-2', '-1.5', '-1+1', '-1\n']])).toBe('-2,-1.5,\'-1+1,"\'-1\n"\r\n')
  })

  it('is read back exactly, once the guards are taken off', () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', ' ', "'", '=', '+', '-', 'é'),
    })
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        const back = readCsv(writeCsv(rows))
        expect(back.rows.map((row) => row.cells.map(unguardCell))).toEqual(rows)
        expect(back.warnings).toEqual([])
      }),
    )
  })
})

describe('guardCell', () => {
  it('guards formulas behind spaces of every kind, which some spreadsheets pass over', () => {
    for (const cell of [' =1+1', '\u00A0@SUM(A1)', '\uFEFF+1', ' \u2003-2+3', " '=1", "' =1"]) {
      expect(unguardCell(guardCell(cell))).toBe(cell)
      expect(guardCell(cell)).not.toMatch(/^\s*[=+\-@]/)
    }
    expect(guardCell(' = and more')).toBe("' = and more")
    expect(guardCell(' plain')).toBe(' plain')
  })

  it('leaves nothing beginning as a formula, and is undone by unguardCell', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '1', 'a') })
    fc.assert(
      fc.property(text, (cell) => {
        expect(unguardCell(guardCell(cell))).toBe(cell)
        const isNumber = /^-1+$/.test(cell)
        expect(guardCell(cell)).not.toMatch(isNumber ? /^'/ : /^[=+\-@\t\r\n].|^[\t\r\n]/s)
      }),
    )
  })

  it('guards formulas that would begin a cell where semicolons, tabs or line breaks part them', () => {
    expect(guardCell('a;=1+1;b')).toBe("a;'=1+1;b")
    expect(guardCell('first\n - second\t@third')).toBe("first\n' - second\t'@third")
    expect(guardCell('=1;=2')).toBe("'=1;'=2")
    expect(guardCell('a;"=1')).toBe('a;\'"=1')
    expect(unguardCell("a; b's; 'c'")).toBe("a; b's; 'c'")
    expect(writeCsv([['x', 'a;=1+1;b']])).toBe('x,"a;\'=1+1;b"\r\n')
  })

  it('leaves no part of a file that begins as a formula, whichever sign its reader takes for the end of a cell', () => {
    const cell = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', ';', '\t', '\r', '\n', ' ', '1', '"', 'a'),
    })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (cells) => {
        for (const each of cells) expect(unguardCell(guardCell(each))).toBe(each)
        // As read where semicolons or tabs part cells: a quotation mark inside a cell is a letter, a line break ends the row.
        const parts = writeCsv([['x', ...cells]]).split(/[;\t\r\n]/)
        for (const part of parts) expect(part).not.toMatch(/^"*\s*[=+\-@]/)
      }),
    )
  })

  it('leaves an apostrophe before an ordinary word alone', () => {
    expect(guardCell("'tis")).toBe("'tis")
    expect(unguardCell("'tis")).toBe("'tis")
  })
})
