import { describe, expect, it } from 'vitest'
import {
  sortTwin,
  twinColumns,
  twinRows,
} from '../../../../../../client/src/views/positions/matrix/twin/twin-table.ts'
import { row, told } from '../told-tally.ts'

const { data, tally } = told(
  [row('MEX', 'state', { positions: 3 }), row('CAN', 'state', { positions: 2, reported: true })],
  [
    [0, 0, 1, 2, 0, 0, 0],
    [1, 1, 0, 0, 0, 0, 2],
  ],
)
const rows = twinRows(data, (topic) => tally.topics[topic] ?? '')

describe('twinRows', () => {
  it('has a line for each cell that counts, with every stance and the mean of what counts', () => {
    expect(twinColumns(data.stances).map(({ label }) => label)).toEqual([
      'Actor',
      'Code',
      'Told',
      'Topic',
      'All',
      '! proposes',
      '+ supports',
      '0 neutral',
      '− opposes',
      '? unclear',
      'Balance',
    ])
    expect(rows.map(({ values }) => values)).toEqual([
      ['Mexico', 'MEX', 'itself', 'law', 3, 1, 2, 0, 0, 0, 1.33],
      ['Canada', 'CAN', 'by others', 'norms', 2, 0, 0, 0, 0, 2, null],
    ])
  })
})

describe('sortTwin', () => {
  const first = (column: number, isTurned: boolean) => sortTwin(rows, column, isTurned)[0]?.values[0]

  it('begins names with A and numbers with the largest, or the other way round', () => {
    expect([first(0, false), first(0, true)]).toEqual(['Canada', 'Mexico'])
    expect([first(4, false), first(4, true)]).toEqual(['Mexico', 'Canada'])
  })

  it('leaves what has no balance last, whichever way', () => {
    expect([first(10, false), first(10, true)]).toEqual(['Mexico', 'Mexico'])
  })
})
