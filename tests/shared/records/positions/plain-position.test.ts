// The quick way past the schema says only what the schema says.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainPosition } from '../../../../shared/records/positions/plain-position.ts'
import { positionSchema } from '../../../../shared/records/positions/position.ts'

const plain = {
  spans: [{ startSegment: 3, start: 0, endSegment: 3, end: 12 }],
  actor: 'MEX',
  topics: ['participation'],
  stance: 'supports',
  certainty: 'sure',
  asRead: [],
  atMs: 1_700_000_000_000,
}

const whole = fc.oneof(fc.integer({ min: -2, max: 20 }), fc.constantFrom(0.5, 10_000_001, '3', null))
const span = fc.record(
  { startSegment: whole, start: whole, endSegment: whole, end: whole, more: fc.constant(1) },
  { requiredKeys: ['startSegment', 'start', 'endSegment'] },
)
const slug = fc.constantFrom('participation', 'a', 'UN', '', '-x', 'x'.repeat(65), 7, null)
/** Fields of a plain position, some of them put otherwise or left out, and some that a plain one lacks. */
const nearlyPlain = fc
  .tuple(
    fc.record(
      {
        spans: fc.oneof(fc.array(span, { maxLength: 2 }), fc.constant(null)),
        actor: fc.constantFrom(
          'MEX',
          'mex',
          'org:Microsoft',
          'org:R. & D',
          'org:a ',
          'org:é',
          'group:EU',
          'group:-',
          '',
          4,
        ),
        topics: fc.array(slug, { maxLength: 3 }),
        stance: slug,
        certainty: fc.constantFrom('sure', 'unsure', 'certain', null),
        asRead: fc.constantFrom([], [{ segment: 3, start: 0, end: 2, reading: 'we' }], null, undefined),
        atMs: fc.constantFrom(0, -1, 1.5, 8_640_000_000_000_001, '1'),
        condition: fc.constantFrom('only if by consensus', 'two\nlines', ''),
        withdrawn: fc.constantFrom(true, false),
        other: fc.constant(1),
      },
      { requiredKeys: [] },
    ),
    fc.uniqueArray(fc.nat(9), { maxLength: 2 }),
  )
  .map(([changed, chosen]) => ({
    ...plain,
    ...Object.fromEntries(Object.entries(changed).filter((_, at) => chosen.includes(at))),
  }))

it('gives a plain position as its schema does, fields in the same order', () => {
  expect(JSON.stringify(plainPosition(plain))).toBe(JSON.stringify(positionSchema.parse(plain)))
  expect(JSON.stringify(plainPosition(Object.fromEntries(Object.entries(plain).reverse())))).toBe(
    JSON.stringify(positionSchema.parse(plain)),
  )
})

it('never takes what the schema refuses, and never gives another value', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.oneof(nearlyPlain, fc.anything()), (value) => {
      const quick = plainPosition(value)
      if (quick === null) return
      taken++
      const parsed = positionSchema.safeParse(value)
      expect(parsed.success).toBe(true)
      expect(JSON.stringify(quick)).toBe(JSON.stringify(parsed.data))
    }),
    { numRuns: 5000 },
  )
  expect(taken).toBeGreaterThan(100)
})
