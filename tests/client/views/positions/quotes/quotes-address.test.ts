// Which quotes are open, in the address: read back exactly, whatever the filter above them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  quotesTitle,
  readQuotes,
  writeQuotes,
} from '../../../../../client/src/views/positions/quotes/quotes-address.ts'
import type { StanceId, TopicId, TranscriptId } from '../../../../../shared/base/id.ts'
import { type PositionFilter, wholeFilter } from '../../../../../shared/records/positions/position-filter.ts'

const norms = 'norms' as TopicId
const treaty = 'treaty' as TopicId
const topics = new Map([
  [norms, { name: 'Norms' }],
  [treaty, { name: 'A treaty' }],
])

const ids = fc.uniqueArray(
  fc.string({ unit: fc.constantFrom('a', 'B', ':', ',', '%', '&', '=', ' ', 'é'), minLength: 1 }),
  {
    maxLength: 3,
  },
)
const filters = fc.record({
  records: ids.map((list) => list as TranscriptId[]),
  from: fc.constantFrom(null, '2020-11-05'),
  to: fc.constantFrom(null, '2021-12-10'),
  actors: ids,
  kinds: fc.subarray(['state', 'group'] as const),
  groups: ids,
  topics: ids.map((list) => list as TopicId[]),
  stances: ids.map((list) => list as StanceId[]),
  coders: fc.constant([]),
  certainty: fc.constantFrom(null, 'sure' as const),
  said: fc.constantFrom(null, 'own' as const, 'reported' as const),
  members: fc.boolean(),
}) satisfies fc.Arbitrary<PositionFilter>

it('reads back exactly the filter of any quotes under any filter', () => {
  fc.assert(
    fc.property(filters, filters, (asked, under) => {
      expect(readQuotes(writeQuotes(asked, under), under)).toEqual(asked)
    }),
  )
})

it('writes only where the quotes differ from what is above them', () => {
  const under: PositionFilter = { ...wholeFilter, members: true, kinds: ['state'] }
  const asked: PositionFilter = { ...under, actors: ['MEX'], topics: [norms], said: 'own', kinds: [] }
  expect(writeQuotes(asked, under)).toBe('actors=MEX&kinds=&topics=norms&said=own')
  expect(writeQuotes(under, under)).toBe('all')
})

it('opens nothing by an address that names no field', () => {
  expect(readQuotes(undefined, wholeFilter)).toBeNull()
  expect(readQuotes('', wholeFilter)).toBeNull()
  expect(readQuotes('colour=red', wholeFilter)).toBeNull()
  expect(readQuotes('said=shouted', wholeFilter)).toEqual(wholeFilter)
})

it('says whose quotes they are when a link brought nothing but their filter', () => {
  const title = (changes: Partial<PositionFilter>) =>
    quotesTitle({ ...wholeFilter, ...changes }, wholeFilter, topics)
  expect(title({ actors: ['MEX'], topics: [norms] })).toBe('Mexico on Norms')
  expect(title({ actors: ['MEX'], said: 'reported' })).toBe('Mexico, as others report, all topics')
  expect(title({ actors: ['MEX', 'CHL'], topics: [norms, treaty] })).toBe(
    'Mexico and Chile on Norms and A treaty',
  )
  expect(title({ records: ['one' as TranscriptId], topics: [norms] })).toBe(
    'All actors on Norms, in 1 record',
  )
})
