// What a picture's file says besides its name: the filter in words, how many, of which records, whose.
import { expect, it } from 'vitest'
import { toldWords } from '../../../../client/src/views/positions/told-words.ts'
import type { MemberId, StanceId, TopicId, TranscriptId } from '../../../../shared/base/id.ts'
import { wholeFilter } from '../../../../shared/records/positions/position-filter.ts'
import type { NamedRecord } from '../../../../shared/wire/api-positions.ts'

const record = (year: number): NamedRecord => ({
  id: `igf${year}` as TranscriptId,
  title: `The record of ${year}`,
  event: `IGF ${year}, day 4`,
  day: `${year}-12-10`,
})
const norms = 'norms' as TopicId
const given = {
  project: 'Cyber dialogues',
  filter: wholeFilter,
  names: {
    records: 2,
    topicsInUse: 20,
    topicNames: new Map([[norms, { name: 'Norms' }]]),
    stanceNames: new Map<StanceId, { name: string }>(),
    coderNames: new Map<MemberId, { name: string }>(),
  },
  positions: 61,
  records: [record(2020), record(2021)],
  shown: null,
}
const rest = 'held by all actors on all 20 topics, coded by anyone, however sure, told by anyone.'

it('says everything that is counted as the sentence of the screen says it', () => {
  expect(toldWords(given)).toEqual([
    `61 positions of any stance in both records, ${rest}`,
    'Records: IGF 2020, day 4, 2020-12-10; IGF 2021, day 4, 2021-12-10.',
    'Project: Cyber dialogues.',
  ])
})

it('says what was left out', () => {
  const filter = { ...wholeFilter, actors: ['MEX'], topics: [norms], said: 'own' as const, members: true }
  expect(toldWords({ ...given, filter, positions: 4 })[0]).toBe(
    '4 positions of any stance in both records, held by Mexico and the groups they belong to on Norms, coded by anyone, however sure, in their own words.',
  )
})

it('says how many of them a picture of one topic or one record has, and names that record alone', () => {
  const asked = { title: '', filter: wholeFilter }
  const shown = { words: 'Norms has', positions: 12, isAmong: true, asked, record: null }
  expect(toldWords({ ...given, shown })[0]).toBe(
    `Norms has 12 of the 61 positions of any stance in both records, ${rest}`,
  )
  const told = toldWords({ ...given, shown: { ...shown, isAmong: false, record: record(2021) } })
  expect(told[0]).toMatch(/^Norms has 12 outside of the 61 positions/)
  expect(told[1]).toBe('Record: IGF 2021, day 4, 2021-12-10.')
})

it('counts many records and says their first and last day', () => {
  const records = [2019, 2016, 2021, 2018, 2017].map(record)
  expect(toldWords({ ...given, records })[1]).toBe('5 records from 2016-12-10 to 2021-12-10.')
})
