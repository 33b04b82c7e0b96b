import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasOpposites, isOppositePrefix } from '../../../../shared/records/sense/opposite-prefix.ts'

const word = fc
  .tuple(
    fc.constantFrom('', 'un', 'in', 'im', 'il', 'multi', 'uni', 'inter', 'dis', 'ex'),
    fc.constantFrom('clude', 'port', 'lateral', 'willing', 'form', 'legal', 'it', 'unable', 'national'),
  )
  .map((parts) => parts.join(''))
const words = fc.array(word, { maxLength: 6 })

it('finds among many words what each pair of them tells', () => {
  fc.assert(
    fc.property(words, words, (some, others) => {
      const byPairs = some.some((one) => others.some((other) => isOppositePrefix(one, other, false)))
      expect(hasOpposites(some, others)).toBe(byPairs)
    }),
    { numRuns: 2000 },
  )
})

it('looks through a thousand words with prefixes without delay', () => {
  const many = (prefix: string) => Array.from({ length: 1000 }, (_, i) => `${prefix}${prefix}${1000 + i}`)
  const began = performance.now()
  expect(hasOpposites(many('un'), many('in'))).toBe(false)
  expect(performance.now() - began).toBeLessThan(500)
})
