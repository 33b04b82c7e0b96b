// Pigments repeat with another line, never alone.
import { expect, it } from 'vitest'
import { pigment } from '../../../../client/src/ui/marks/pigment.ts'
import { personInk } from '../../../../client/src/ui/marks/stamp.tsx'

it('tells 48 things apart, and the thirteenth from the first by its line', () => {
  const drawn = Array.from({ length: 48 }, (_, at) => pigment(at + 1))
  expect(new Set(drawn.map(({ color, line }) => `${color} ${line}`)).size).toBe(48)
  expect(pigment(1)).toEqual({ color: 'var(--topic-1)', line: 'solid' })
  expect(pigment(13)).toEqual({ color: 'var(--topic-1)', line: 'dashed' })
  expect(pigment(49)).toEqual(pigment(1))
})

it('gives every colleague one of six inks', () => {
  expect([1, 6, 7, 0].map(personInk)).toEqual([
    'var(--person-1)',
    'var(--person-6)',
    'var(--person-1)',
    'var(--person-6)',
  ])
})
