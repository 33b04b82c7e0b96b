// How much one reader may read in a minute.
import { expect, test } from 'vitest'
import { createCeiling } from '../../../../server/http/public/ceiling.ts'

function ceilingAt(perMinute: number) {
  const time = { ms: 1_000_000 }
  return { time, mayRead: createCeiling(perMinute, () => time.ms) }
}

test('a reader who has had enough waits for the rest of the minute, the others do not', () => {
  const { time, mayRead } = ceilingAt(2)
  expect([mayRead('1.1.1.1'), mayRead('1.1.1.1')]).toEqual([0, 0])
  time.ms += 15_000
  expect(mayRead('1.1.1.1')).toBe(45)
  expect(mayRead('2.2.2.2')).toBe(0)
  time.ms += 45_000
  expect(mayRead('1.1.1.1')).toBe(0)
})

test('a household is one reader, whichever of its addresses it takes', () => {
  const { mayRead } = ceilingAt(1)
  expect(mayRead('2001:db8:1:1::1')).toBe(0)
  expect(mayRead('2001:db8:1:1::2')).toBe(60)
  expect(mayRead('2001:db8:2:1::1')).toBe(0)
})

test('a clock that is set back holds nobody', () => {
  const { time, mayRead } = ceilingAt(1)
  expect([mayRead('1.1.1.1'), mayRead('1.1.1.1')]).toEqual([0, 60])
  time.ms -= 3_600_000
  expect(mayRead('1.1.1.1')).toBe(0)
})
