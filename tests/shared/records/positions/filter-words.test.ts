import { describe, expect, it, test } from 'vitest'
import type { MemberId, StanceId, TopicId, TranscriptId } from '../../../../shared/base/id.ts'
import {
  actorWords,
  chosenSentence,
  coderWords,
  dayWords,
  recordWords,
  stanceWords,
  topicWords,
} from '../../../../shared/records/positions/filter-words.ts'
import { type PositionFilter, wholeFilter } from '../../../../shared/records/positions/position-filter.ts'

const says = (changes: Partial<PositionFilter>) =>
  chosenSentence(
    { ...wholeFilter, ...changes },
    {
      records: 5,
      topicsInUse: 20,
      topicNames: new Map([['norms' as TopicId, { name: 'Norms' }]]),
      stanceNames: new Map([['supports' as StanceId, { name: 'supports' }]]),
    },
  )

test('tells what was chosen and nothing else', () => {
  expect(says({})).toBe('Positions in all 5 records.')
  expect(says({ records: ['a' as TranscriptId], from: '2021-12-01' })).toBe(
    'Positions in 1 of 5 records from 2021-12-01 on.',
  )
  expect(says({ actors: ['MEX', 'CHL'], topics: ['norms' as TopicId], said: 'own' })).toBe(
    'Positions in all 5 records, held by Mexico and Chile on Norms, in their own words.',
  )
  expect(
    says({ stances: ['supports' as StanceId], certainty: 'sure', kinds: ['state'], members: true }),
  ).toBe(
    'Positions with stance “supports” in all 5 records, held by states and the groups they belong to, sure only.',
  )
  expect(says({ members: true })).toBe('Positions in all 5 records, counted for the members of groups too.')
})

test('counts who coded and never names them', () => {
  const [ana, li] = ['01ARZ3NDEKTSV4RRFFQ69G5FAV' as MemberId, '01ARZ3NDEKTSV4RRFFQ69G5FAW' as MemberId]
  expect(says({ coders: [ana] })).toBe('Positions in all 5 records, coded by one member.')
  expect(says({ coders: [ana, li] })).toBe('Positions in all 5 records, coded by 2 members.')
})

const filter = (changes: Partial<PositionFilter>): PositionFilter => ({ ...wholeFilter, ...changes })

describe('the words of the filter sentence', () => {
  it('say all where nothing is chosen', () => {
    expect(recordWords(wholeFilter, 5)).toBe('all 5 records')
    expect(recordWords(wholeFilter, 2)).toBe('both records')
    expect(actorWords(wholeFilter)).toBe('all actors')
    expect(topicWords(wholeFilter, new Map(), 16)).toBe('all 16 topics')
    expect(stanceWords(wholeFilter, new Map())).toBe('any stance')
    expect(coderWords(wholeFilter, new Map())).toBe('anyone')
  })

  it('count records and give their days', () => {
    const records = ['a' as TranscriptId, 'b' as TranscriptId]
    expect(recordWords(filter({ records }), 5)).toBe('2 of 5 records')
    expect(recordWords(filter({ records, from: '2021-12-01' }), 5)).toBe('2 of 5 records from 2021-12-01 on')
    expect(dayWords({ from: '2021-12-10', to: '2021-12-10' })).toBe('of 2021-12-10')
    expect(dayWords({ from: null, to: '2021-12-10' })).toBe('up to 2021-12-10')
    expect(dayWords({ from: '2020-01-01', to: '2021-12-10' })).toBe('from 2020-01-01 to 2021-12-10')
  })

  it('name few actors and count many, with kinds and groups beside them', () => {
    expect(actorWords(filter({ actors: ['FRA', 'MEX'] }))).toBe('France and Mexico')
    expect(actorWords(filter({ actors: ['FRA', 'MEX', 'CHL'] }))).toBe('3 actors')
    expect(actorWords(filter({ kinds: ['company'], groups: ['EU', 'NAM'] }))).toBe(
      'companies, members of EU or NOAL',
    )
  })

  it('show an id nobody knows as itself', () => {
    expect(actorWords(filter({ actors: ['ZZZ'] }))).toBe('ZZZ')
    expect(topicWords(filter({ topics: ['gone' as TopicId] }), new Map(), 16)).toBe('gone')
    expect(stanceWords(filter({ stances: ['gone' as StanceId] }), new Map())).toBe('stance “gone”')
    expect(coderWords(filter({ coders: ['01X' as MemberId] }), new Map())).toBe('01X')
  })
})
