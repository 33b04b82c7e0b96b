import { expect, it } from 'vitest'
import { byDay, dayWords } from '../../../../client/src/ui/time/by-day.ts'

const at = (day: number, hour: number, month = 10, year = 2026) => new Date(year, month, day, hour).getTime()
const now = at(22, 9)

it('calls days as people do, and gives the year only when it is another', () => {
  expect(dayWords(at(22, 0), now)).toBe('Today')
  expect(dayWords(at(21, 23), now)).toBe('Yesterday')
  expect(dayWords(at(20, 23), now)).toMatch(/^Friday.? 20 November$/)
  expect(dayWords(at(22, 9, 10, 2025), now)).toContain('2025')
  expect(dayWords(at(31, 12, 11, 2025), at(1, 1, 0, 2026))).toBe('Yesterday')
})

it('puts neighbours of one day together and keeps their order', () => {
  const items = [at(22, 8), at(22, 1), at(21, 23), at(3, 4)].map((atMs) => ({ atMs }))
  expect(byDay(items, now).map(({ items: ofDay }) => ofDay.length)).toEqual([2, 1, 1])
  expect(byDay(items, now).flatMap(({ items: ofDay }) => ofDay)).toEqual(items)
  expect(byDay([], now)).toEqual([])
})
