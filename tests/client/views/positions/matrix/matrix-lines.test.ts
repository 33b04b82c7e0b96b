import { describe, expect, it } from 'vitest'
import { groupRows } from '../../../../../client/src/views/positions/matrix/matrix-groups.ts'
import {
  linesOf,
  type MatrixData,
  type Sort,
  sumOf,
} from '../../../../../client/src/views/positions/matrix/matrix-lines.ts'
import { row, told } from './told-tally.ts'

const { data } = told(
  [
    row('MEX', 'state', { positions: 3 }),
    row('FRA', 'state', { positions: 5 }),
    row('CHL', 'state', { positions: 3 }),
    row('org:Microsoft', 'company', { positions: 1 }),
    row('DNK', 'state', { positions: 0 }),
  ],
  [
    [0, 0, 0, 2, 0, 0, 0],
    [0, 1, 0, 1, 0, 0, 0],
    [1, 0, 0, 0, 0, 3, 0],
    [1, 1, 0, 0, 0, 2, 0],
    [2, 0, 1, 2, 0, 0, 0],
    [3, 2, 0, 1, 0, 0, 0],
  ],
)
const groups = groupRows(data.rows, 'kind', null)
const lines = (sort: Sort, closed: readonly string[] = [], of: MatrixData = data) =>
  linesOf(of, groups, new Set(closed), sort)
const names = (sort: Sort, closed: readonly string[] = []) =>
  lines(sort, closed).map((line) => (line.kind === 'group' ? `(${line.label})` : line.row.actor))

describe('linesOf', () => {
  it('sorts by name inside each group', () => {
    expect(names('name')).toEqual(['(States)', 'CHL', 'DNK', 'FRA', 'MEX', '(Companies)', 'org:Microsoft'])
  })

  it('sorts by number from the most, equal ones by name', () => {
    expect(names('number').slice(1, 5)).toEqual(['FRA', 'CHL', 'MEX', 'DNK'])
  })

  it('puts like stances side by side, and who took none last', () => {
    expect(names('similarity').slice(1, 5)).toEqual(['CHL', 'MEX', 'FRA', 'DNK'])
  })

  it('adds a closed group up into one line that opens exactly its positions', () => {
    const [head] = lines('name', ['state'])
    if (head?.kind !== 'group' || head.sum === null) throw new Error('no sum')
    expect(names('name', ['state'])).toEqual(['(States)', '(Companies)', 'org:Microsoft'])
    expect(head.count).toBe(4)
    expect(head.sum.positions).toBe(11)
    expect(head.sum.cells.get(0)?.counts).toEqual([1, 4, 0, 3, 0])
    expect(head.sum.cells.get(0)?.balance).toMatchObject({ positions: 8, shown: 'mixed' })
    expect(head.sum.only).toEqual({ kinds: ['state'], said: 'own' })
  })

  it('adds nothing up where a position counts in several rows', () => {
    const [head] = lines('name', ['state'], { ...data, addsUp: false })
    expect(head).toMatchObject({ kind: 'group', isOpen: false, sum: null })
  })
})

describe('sumOf', () => {
  it('spoke when any of its rows did, and counts each position once in its total', () => {
    const sum = sumOf(data, [0, 4], {})
    expect(sum.spoke).toBe(true)
    expect(sum.positions).toBe(3)
    expect(sum.cells.topics()).toEqual([0, 1])
  })
})
