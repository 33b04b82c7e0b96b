// How stances look and what they count.
import { expect, it } from 'vitest'
import { stanceLook, valueWords } from '../../../../client/src/views/codebook/stance-look.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'

it('gives the starter’s six stances six looks', () => {
  const looks = starterCodebook.stances.map((stance) => JSON.stringify(stanceLook(stance)))
  expect(new Set(looks).size).toBe(6)
  expect(looks[0]).toContain('shield')
})

it('draws any stance against as opposing and one that does not count as unclear', () => {
  expect(stanceLook({ value: -2 })).toEqual(stanceLook({ value: -0.5 }))
  expect(stanceLook({ value: null }).shape).toBe('dotted')
})

it('says what a stance counts', () => {
  expect([2, 0.5, 0, -1, null].map(valueWords)).toEqual([
    'counts +2',
    'counts +0.5',
    'counts 0',
    'counts \u22121',
    'does not count',
  ])
})
