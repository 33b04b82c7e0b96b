// An address that opens the quotes of a number lights that number, wherever the rows stand now.
import { expect, it } from 'vitest'
import { placeAsked } from '../../../../../client/src/views/positions/matrix/asked-place.ts'
import { groupRows } from '../../../../../client/src/views/positions/matrix/matrix-groups.ts'
import { linesOf, sumOf } from '../../../../../client/src/views/positions/matrix/matrix-lines.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import { wholeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import { row, told } from './told-tally.ts'

const { data } = told(
  [
    row('MEX', 'state', { positions: 3 }),
    row('FRA', 'state', { positions: 5 }),
    row('MEX', 'state', { positions: 1, reported: true }),
  ],
  [
    [0, 0, 0, 3, 0, 0, 0],
    [1, 1, 0, 0, 0, 5, 0],
    [2, 1, 0, 1, 0, 0, 0],
  ],
)
const columns = [{ id: 'law' }, { id: 'norms' }, { id: 'core' }]
const groups = groupRows(data.rows, 'kind', null)
const lines = (closed: readonly string[] = []) => linesOf(data, groups, new Set(closed), 'name')
const totals = sumOf(data, [0, 1, 2], {})
const norms = ['norms' as TopicId]

it('finds the number of every line and column by the filter that it opens', () => {
  for (const shown of [lines(), lines(['state']), lines(['state', 'reported'])]) {
    for (const [line, each] of [...shown, null].entries()) {
      const numbers = each === null ? totals : each.kind === 'actor' ? each.numbers : each.sum
      if (numbers === null) continue
      const only = { ...wholeFilter, ...numbers.only }
      expect(placeAsked(only, wholeFilter, shown, totals, columns)).toEqual({ line, col: 4 })
      expect(placeAsked({ ...only, topics: norms }, wholeFilter, shown, totals, columns)).toEqual({
        line,
        col: 2,
      })
    }
  }
})

it('lights nothing for quotes of no number that is drawn', () => {
  const asked = { ...wholeFilter, actors: ['MEX'], said: 'own' as const, topics: norms }
  expect(placeAsked(asked, wholeFilter, lines(), totals, columns)).not.toBeNull()
  expect(placeAsked(asked, wholeFilter, lines(['state']), totals, columns)).toBeNull()
  expect(placeAsked({ ...asked, actors: ['NLD'] }, wholeFilter, lines(), totals, columns)).toBeNull()
  const other = { ...asked, topics: ['treaty' as TopicId] }
  expect(placeAsked(other, wholeFilter, lines(), totals, columns)).toBeNull()
})
