// The legend breaks its lines within the picture.
import { expect, it } from 'vitest'
import { legendKeys, legendPlaces } from '../../../../../client/src/views/positions/map/legend.tsx'
import { starterCodebook } from '../../../../../shared/records/codebook/starter-codebook.ts'

it('stays within its width and grows downwards', () => {
  const words = Array.from({ length: 9 }, (_, nth) => `supports with condition ${nth}`)
  const { places, height } = legendPlaces(words, 500)
  expect(places.map(([x]) => x).every((x) => x < 500)).toBe(true)
  expect(new Set(places.map(([, y]) => y)).size).toBeGreaterThan(2)
  expect(height).toBeGreaterThan(Math.max(...places.map(([, y]) => y)))
})

it('has a key for each stance offered, for both at once, for what others tell, and for the kinds of empty', () => {
  const [first, ...rest] = starterCodebook.stances
  const keys = legendKeys([{ ...first!, retired: true }, ...rest], ['spoke', 'silent'])
  expect(keys.map(({ id }) => id)).toEqual([
    ...rest.map(({ id }) => id),
    'mixed',
    'reported',
    'spoke',
    'silent',
  ])
})
