// Reads a CSV back as a script would: rows as records by column name, every row as wide as the header.
import { expect } from 'vitest'
import { readCsv, unguardCell } from '../../shared/formats/csv.ts'

export function tableOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const { rows, warnings } = readCsv(csv)
  expect(warnings).toEqual([])
  const [header, ...body] = rows
  const columns = header?.cells ?? []
  expect(new Set(columns).size).toBe(columns.length)
  return body.map(({ cells }) => {
    expect(cells).toHaveLength(columns.length)
    return Object.fromEntries(columns.map((column, i) => [column, unguardCell(cells[i] ?? '')]))
  })
}
