// The digest of joined pieces is that of the joined words, however the pieces change.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf, joinedDigest } from '../../../../server/actions/quotes/words-digest.ts'

test('pieces have the digest of their words put together, after each change of one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string(), { maxLength: 9 }),
      fc.array(fc.tuple(fc.nat(8), fc.string()), { maxLength: 12 }),
      (words, changes) => {
        const now = [...words]
        const digest = joinedDigest(now.map(digestOf))
        expect(digest.now()).toEqual(digestOf(now.join('')))
        for (const [nth, piece] of changes) {
          if (nth >= now.length) continue
          now[nth] = piece
          digest.put(nth, digestOf(piece))
          expect(digest.now()).toEqual(digestOf(now.join('')))
        }
      },
    ),
  )
})

test('other words have another digest: turned round, one letter away, one letter more', () => {
  const words = Array.from({ length: 2000 }, (_, nth) => `We do ${'not '.repeat(nth % 40)}${nth} support it.`)
  const others = words.flatMap((each) => [each, `${each} `, [...each].reverse().join('')])
  const digests = new Set(others.map((each) => `${each.length} ${digestOf(each).hash}`))
  expect(digests.size).toBeGreaterThan(new Set(others).size - 3)
})
