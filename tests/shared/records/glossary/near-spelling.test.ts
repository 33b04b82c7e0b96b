import { describe, expect, it } from 'vitest'
import { isMisprintOf, isNearSpelling } from '../../../../shared/records/glossary/near-spelling.ts'

describe('two spellings of one word', () => {
  it.each([
    ['isaac', 'issac', true],
    ['natalie', 'nathalie', true],
    ['giacomo', 'geocomo', true],
    ['chris', 'christopher', false],
    ['ana', 'oli', false],
    ['', '', true],
  ])('%s and %s: %s', (a, b, near) => {
    expect(isNearSpelling(a, b)).toBe(near)
    expect(isNearSpelling(b, a)).toBe(near)
  })

  it('make a misprint of a name only where every word belongs to it', () => {
    expect(isMisprintOf('natalie', 'nathalie jaarsma')).toBe(true)
    expect(isMisprintOf('nathalie', 'nathalie jaarsma')).toBe(false)
    expect(isMisprintOf('natalie smit', 'nathalie jaarsma')).toBe(false)
    expect(isMisprintOf('lin wei', 'liu wei')).toBe(false)
  })
})
