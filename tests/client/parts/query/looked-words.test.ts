import { expect, it } from 'vitest'
import { dateWords, lookedWords } from '../../../../client/src/parts/query/looked-words.ts'

const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).getTime()

it('says today and yesterday, and the whole date before', () => {
  const now = at(22, 15, 0)
  expect(lookedWords(at(22, 14, 10), now)).toBe('today, 14:10')
  expect(lookedWords(at(21, 9, 5), now)).toBe('yesterday, 09:05')
  expect(lookedWords(at(1, 9, 5), now)).toBe('1 November 2026, 09:05')
})

it('dates a frozen result whole', () => {
  expect(dateWords(at(22, 14, 10))).toBe('22 November 2026, 14:10')
})
