import { expect, it } from 'vitest'
import { valueWords } from '../../../../../client/src/views/codebook/stances/value-words.ts'

it('says what a stance counts', () => {
  expect([2, 0.5, 0, -1, null].map(valueWords)).toEqual([
    'counts +2',
    'counts +0.5',
    'counts 0',
    'counts \u22121',
    'does not count',
  ])
})
