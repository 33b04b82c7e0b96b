import { expect, test } from 'vitest'
import { knownLook, knownStances, shownStance } from '../../../../shared/analysis/shown/shown-stance.ts'
import type { Stance } from '../../../../shared/records/codebook/codebook.ts'

const supports = {
  id: 'supports',
  name: 'supports',
  sign: '+',
  keys: [],
  order: 1,
  value: 1,
} as unknown as Stance

test('a stance is its sign, the look of its value and its word', () => {
  expect(shownStance(supports)).toEqual({ look: 'supports', sign: '+', word: 'supports' })
  expect(shownStance('mixed')).toEqual({ look: 'mixed', sign: '±', word: 'for and against' })
})

test('a stance the codebook does not have shows as itself and counts for nothing', () => {
  const [known, unknown] = knownStances(['supports', 'of-old'], [supports])
  expect(known).toBe(supports)
  expect(unknown).toMatchObject({ id: 'of-old', name: 'of-old', sign: '?', value: null })
  expect(shownStance(unknown as Stance).look).toBe('unclear')
})

test('a look nobody knows is drawn as unclear, whatever it is called', () => {
  expect(['supports', 'mixed', 'brand-new', 'constructor'].map(knownLook)).toEqual([
    'supports',
    'mixed',
    'unclear',
    'unclear',
  ])
})
