import { expect, it } from 'vitest'
import { stanceLook } from '../../../../shared/records/codebook/stance-look.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'

it('gives the starter’s six stances six looks', () => {
  const looks = starterCodebook.stances.map((stance) => JSON.stringify(stanceLook(stance)))
  expect(new Set(looks).size).toBe(6)
  expect(looks[0]).toContain('shield')
})

it('draws any stance against as opposing and one that does not count as unclear', () => {
  expect(stanceLook({ value: -2 })).toEqual(stanceLook({ value: -0.5 }))
  expect(stanceLook({ value: null })).toEqual({ shape: 'dotted', ink: 'unclear' })
})
