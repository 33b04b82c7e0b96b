import { describe, expect, it } from 'vitest'
import { type Filters, filtersKey, filtersSchema, fits } from '../../../../client/src/views/review/filters.ts'
import { readingRows } from '../../../../client/src/views/review/rows/reading-rows.ts'
import { ana, record, told, tom } from './told-proposals.ts'

const rows = readingRows([
  told(1, [4, 'mute lateral', 'multilateral']),
  told(2, [20, 'unilateral', 'multilateral'], { by: tom, state: 'held' }),
  told(3, [40, 'receipt', 'recent'], { decided: 'accepted' }),
  told(4, [60, 'GG', 'GGE'], { by: tom, decided: 'rejected' }),
])
const shown = (filters: Filters, contested: readonly string[] = []) =>
  rows.filter((row) => fits(row, filters, contested.includes(row.id))).map(({ says }) => says.published)

describe('the filters', () => {
  it('show what is to be decided until something else is asked for', () => {
    expect(shown({})).toEqual(['mute lateral', 'unilateral'])
    expect(shown({ status: 'all' })).toHaveLength(4)
    expect(shown({ status: 'accepted' })).toEqual(['receipt'])
    expect(shown({ status: 'held' })).toEqual(['unilateral'])
  })

  it('tell by kind, by proposer, and what is contested', () => {
    expect(shown({ status: 'all', kind: 'acronym' })).toEqual(['GG'])
    expect(shown({ status: 'all', kind: 'plain' })).not.toContain('unilateral')
    expect(shown({ status: 'all', by: tom })).toEqual(['unilateral', 'GG'])
    expect(shown({ status: 'contested' }, [rows[0]?.id ?? ''])).toEqual(['mute lateral'])
  })

  it('read from an address what is known, and nothing else', () => {
    const read = filtersSchema.parse({ record, kind: 'name', by: ana, status: 'held', more: 1 })
    expect(read).toEqual({ record, kind: 'name', by: ana, status: 'held' })
    expect(filtersSchema.parse({ record: 'x', kind: 'nonsense', status: 7 })).toEqual({})
    expect(filtersKey(filtersSchema.parse({}))).not.toBe(filtersKey(read))
  })
})
