// The order in which the library lists records.
import { expect, it } from 'vitest'
import { recordsByYear } from '../../../../client/src/views/library/records-by-year.ts'
import { libraryEntry } from './library-entry.ts'

const named = (name: string, given: Parameters<typeof libraryEntry>[0]) => libraryEntry({ name, ...given })
const listed = (records: Parameters<typeof recordsByYear>[0]) =>
  recordsByYear(records).map(({ year, records: found }) => [year, ...found.map(({ name }) => name)])

it('lists the newest year first and unknown years last', () => {
  const records = [named('old', { year: 2020 }), named('when?', { year: null }), named('new', { year: 2021 })]
  expect(listed(records)).toEqual([
    [2021, 'new'],
    [2020, 'old'],
    [null, 'when?'],
  ])
})

it('orders a year by day, then by event counting in numbers, then by what came in last', () => {
  const records = [
    named('day 9', { year: 2020, event: 'IGF 2020, day 9' }),
    named('day 10', { year: 2020, event: 'IGF 2020, day 10' }),
    named('dated', { year: 2020, day: '2020-11-01' }),
    named('day 9 later', { year: 2020, event: 'IGF 2020, day 9', importedAtMs: 5 }),
  ]
  expect(listed(records)).toEqual([[2020, 'dated', 'day 10', 'day 9 later', 'day 9']])
})

it('leaves the list it was given as it was', () => {
  const records = [named('a', { year: 2020 }), named('b', { year: 2021 })]
  recordsByYear(records)
  expect(records.map(({ name }) => name)).toEqual(['a', 'b'])
})
