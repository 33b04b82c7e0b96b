import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jaroWinkler } from '../../../../shared/records/speakers/jaro-winkler.ts'

describe('jaroWinkler', () => {
  it('gives the values of Winkler’s own table', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.961, 3)
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 3)
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.813, 3)
  })

  it('is 1 for the same word and 0 for words without a letter in common', () => {
    expect(jaroWinkler('isaac', 'isaac')).toBe(1)
    expect(jaroWinkler('', '')).toBe(1)
    expect(jaroWinkler('abc', 'xyz')).toBe(0)
    expect(jaroWinkler('', 'xyz')).toBe(0)
  })

  it('lies between 0 and 1 for any two words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const likeness = jaroWinkler(a, b)
        expect(likeness).toBeGreaterThanOrEqual(0)
        expect(likeness).toBeLessThanOrEqual(1)
      }),
    )
  })
})
