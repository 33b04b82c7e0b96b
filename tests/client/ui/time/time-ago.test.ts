// How long ago, in words.
import { expect, it } from 'vitest'
import { timeAgo } from '../../../../client/src/ui/time/time-ago.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 10, 21, 12)

it.each([
  [0, 'now'],
  [59_999, 'now'],
  [minute, '1 min ago'],
  [hour - 1, '59 min ago'],
  [hour, '1 h ago'],
  [day - 1, '23 h ago'],
  [6 * day, '6 d ago'],
  [14 * day, '7 Nov 2026'],
])('%i ms ago is "%s"', (ms, words) => {
  expect(timeAgo(now - ms, now)).toBe(words)
})

it('takes a time ahead of this clock for now', () => {
  expect(timeAgo(now + hour, now)).toBe('now')
})
