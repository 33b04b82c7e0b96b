import { expect, it } from 'vitest'
import { counted } from '../../../shared/base/counted.ts'

it('numbers have their commas, and things their plural', () => {
  expect(counted(1, 'word')).toBe('1 word')
  expect(counted(0, 'word')).toBe('0 words')
  expect(counted(1204, 'quote')).toBe('1,204 quotes')
  expect(counted(3, 'shorter stretch')).toBe('3 shorter stretches')
})
