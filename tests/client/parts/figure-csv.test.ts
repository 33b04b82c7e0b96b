// What a picture's table is as a file.
import { expect, it } from 'vitest'
import { figureCsv } from '../../../client/src/parts/figure-csv.ts'

it('has the heads, then the rows as the table says them, and runs no formula', () => {
  const table = {
    columns: [
      { id: 'state', label: 'State' },
      { id: 'positions', label: 'Positions', isNumber: true },
    ],
    rows: [
      { id: 'CHL', cells: ['Chile, the delegation', { text: '2', open: () => undefined }] },
      { id: 'x', cells: ['=HYPERLINK("x")', '+'] },
    ],
  }
  expect(figureCsv(table)).toBe('State,Positions\r\n"Chile, the delegation",2\r\n"\'=HYPERLINK(""x"")",+\r\n')
})
