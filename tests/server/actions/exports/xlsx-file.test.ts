// A workbook's parts as ECMA-376 has them, read apart from what wrote them.
import { strFromU8, unzipSync } from 'fflate'
import { parseXmlDocument } from 'slimdom'
import { expect, it } from 'vitest'
import { writeXlsx, type XlsxRow } from '../../../../server/actions/exports/xlsx-file.ts'

const rows = (...cells: readonly XlsxRow['cells'][]): XlsxRow[] => cells.map((row) => ({ cells: row }))
const sheet = (name: string, rows: readonly XlsxRow[], hasHead = false) => ({
  name,
  hasHead,
  widths: Array.from({ length: 30 }, () => 12),
  rows,
})
const written = async (...sheets: ReturnType<typeof sheet>[]) => {
  const files = unzipSync(await writeXlsx(sheets, 0))
  return (name: string) => parseXmlDocument(strFromU8(files[name] ?? new Uint8Array()))
}
const attributes = (root: ReturnType<typeof parseXmlDocument>, element: string, name: string) =>
  [...root.getElementsByTagName(element)].map((each) => each.getAttribute(name))

it('names every part in the list of contents, and every sheet in the workbook', async () => {
  const part = await written(sheet('Ones & twos', rows([1])), sheet('Second', rows([2])))
  expect(attributes(part('[Content_Types].xml'), 'Override', 'PartName')).toEqual([
    '/xl/workbook.xml',
    '/xl/styles.xml',
    '/xl/worksheets/sheet1.xml',
    '/xl/worksheets/sheet2.xml',
  ])
  expect(attributes(part('xl/workbook.xml'), 'sheet', 'name')).toEqual(['Ones & twos', 'Second'])
  const targets = attributes(part('xl/_rels/workbook.xml.rels'), 'Relationship', 'Target')
  expect(targets).toEqual(['worksheets/sheet1.xml', 'worksheets/sheet2.xml', 'styles.xml'])
  for (const target of targets) expect(part(`xl/${target}`).documentElement).not.toBeNull()
  expect(attributes(part('xl/workbook.xml'), 'sheet', 'r:id')).toEqual(['rId1', 'rId2'])
})

it('addresses cells past Z, and leaves out the empty', async () => {
  const part = await written(sheet('A', rows(['a', null, '', ...Array(24).fill(0), true])))
  const addresses = attributes(part('xl/worksheets/sheet1.xml'), 'c', 'r')
  expect(addresses.slice(0, 2)).toEqual(['A1', 'D1'])
  expect(addresses.slice(-3)).toEqual(['Z1', 'AA1', 'AB1'])
})

it('keeps spaces, tabs and line breaks, and both kinds of line end as one', async () => {
  const part = await written(sheet('A', rows([' a\tb\r\nc\rd '])))
  expect(part('xl/worksheets/sheet1.xml').documentElement?.textContent).toBe(' a\tb\nc\nd ')
})

it('holds its head in sight and sets it bold', async () => {
  const part = await written(sheet('A', [{ cells: ['head'], isBold: true }, ...rows(['text'])], true))
  const read = part('xl/worksheets/sheet1.xml')
  expect(attributes(read, 'pane', 'state')).toEqual(['frozen'])
  expect(attributes(read, 'c', 's')).toEqual(['1', null])
  expect(part('xl/styles.xml').getElementsByTagName('cellXfs')[0]?.getElementsByTagName('xf')).toHaveLength(2)
})

it('writes a sheet of many rows in order, and one of none', async () => {
  const part = await written(sheet('A', rows(...Array.from({ length: 1001 }, (_, i) => [i]))), sheet('B', []))
  const values = [...part('xl/worksheets/sheet1.xml').getElementsByTagName('v')].map((v) => v.textContent)
  expect(values).toEqual(Array.from({ length: 1001 }, (_, i) => String(i)))
  expect(part('xl/worksheets/sheet2.xml').getElementsByTagName('row')).toHaveLength(0)
})
