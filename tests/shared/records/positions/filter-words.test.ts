import { expect, test } from 'vitest'
import type { MemberId, StanceId, TopicId, TranscriptId } from '../../../../shared/base/id.ts'
import { chosenSentence } from '../../../../shared/records/positions/filter-words.ts'
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
