import { expect, it } from 'vitest'
import { counted } from '../../../../client/src/ui/words/counted.ts'
import { duration, number, percent, rate } from '../../../../client/src/views/figures/figure-words.ts'

it('prints shares with at most one decimal, and a dash where there is nothing to share', () => {
  expect(percent(1, 24)).toBe('4.2%')
  expect(percent(2, 2)).toBe('100%')
  expect(percent(0, 7)).toBe('0%')
  expect(percent(0, 0)).toBe('–')
})

it('prints counts and rates as a report does', () => {
  expect(number(10105)).toBe('10,105')
  expect(counted(1, 'paragraph')).toBe('1 paragraph')
  expect(counted(1200, 'word')).toBe('1,200 words')
  expect(rate(3.44)).toBe('3.4')
  expect(rate(41.6)).toBe('42')
  expect(rate(null)).toBe('–')
})

it('prints working time in hours and minutes', () => {
  expect(duration(0)).toBe('none seen')
  expect(duration(20_000)).toBe('under 1 min')
  expect(duration(12 * 60_000)).toBe('12 min')
  expect(duration(59.7 * 60_000)).toBe('1 h')
  expect(duration(200 * 60_000)).toBe('3 h 20 min')
})
