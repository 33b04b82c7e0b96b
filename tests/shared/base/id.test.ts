import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  authorOf,
  type MemberId,
  memberIdSchema,
  recordKey,
  recordKeySchema,
  topicIdSchema,
  ulid,
  ulidPattern,
  ulidTimeMs,
} from '../../../shared/base/id.ts'

const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 })
const time = fc.nat({ max: 2 ** 48 - 1 })

describe('ulid', () => {
  it('writes the time and bytes of the specification’s own example', () => {
    expect(ulid(1469918176385, new Uint8Array(10))).toBe('01ARYZ6S410000000000000000')
    expect(ulid(0, new Uint8Array(10).fill(255))).toBe('0000000000ZZZZZZZZZZZZZZZZ')
    expect(ulid(2 ** 48 - 1, new Uint8Array(10))).toBe('7ZZZZZZZZZ0000000000000000')
  })

  it('is always well formed and tells its time again', () => {
    fc.assert(
      fc.property(time, bytes, (ms, random) => {
        const id = ulid(ms, random)
        expect(id).toMatch(ulidPattern)
        expect(ulidTimeMs(id)).toBe(ms)
      }),
    )
  })

  it('sorts by time', () => {
    fc.assert(
      fc.property(time, time, bytes, bytes, (a, b, x, y) => {
        fc.pre(a < b)
        expect(ulid(a, x) < ulid(b, y)).toBe(true)
      }),
    )
  })

  it('differs where a byte differs', () => {
    fc.assert(
      fc.property(time, bytes, fc.nat(9), fc.integer({ min: 1, max: 255 }), (ms, random, at, change) => {
        const other = random.slice()
        other[at] = (other[at]! + change) % 256
        expect(ulid(ms, other)).not.toBe(ulid(ms, random))
      }),
    )
  })

  it('throws when short of bytes', () => {
    expect(() => ulid(0, new Uint8Array(9))).toThrow(RangeError)
  })
})

describe('record keys', () => {
  const ana = ulid(1, new Uint8Array(10)) as MemberId
  const key = recordKey(ana, ulid(2, new Uint8Array(10)))

  it('[I5] carry their author', () => {
    expect(authorOf(key)).toBe(ana)
    expect(recordKeySchema.parse(key)).toBe(key)
  })

  it.each([
    '',
    ana,
    `${ana}/`,
    `${ana}/${ana}/x`,
    `${ana.slice(1)}u/${ana}`,
    ` ${ana}/${ana}`,
    `8${ana.slice(1)}/${ana}`,
  ])('are not read from %j', (text) => {
    expect(recordKeySchema.safeParse(text).success).toBe(false)
  })
})

describe('id schemas', () => {
  it('take ULIDs for members and slugs for topics', () => {
    expect(memberIdSchema.safeParse('01ARYZ6S410000000000000000').success).toBe(true)
    expect(memberIdSchema.safeParse('01ARYZ6S41000000000000000').success).toBe(false)
    expect(memberIdSchema.safeParse('01ARYZ6S41000000000000000U').success).toBe(false)
    expect(topicIdSchema.safeParse('international-law').success).toBe(true)
    for (const slug of ['', '-law', 'Law', 'international law', 'a'.repeat(65)]) {
      expect(topicIdSchema.safeParse(slug).success, slug).toBe(false)
    }
  })
})
