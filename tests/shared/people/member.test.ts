import { describe, expect, it } from 'vitest'
import { initials } from '../../../shared/people/member.ts'
import { isAtLeast, roles } from '../../../shared/people/roles.ts'

describe('initials', () => {
  it.each([
    ['Ana Ribeiro', 'AR'],
    ['ana de souza ribeiro', 'AR'],
    ['  Li  ', 'L'],
    ['Éva', 'É'],
    ['𝒜na Roe', '𝒜R'],
    ['', '?'],
  ])('of %j are %s', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })
})

describe('isAtLeast', () => {
  it('orders the roles from reader to owner', () => {
    const allowed = roles.map((role) => roles.filter((least) => isAtLeast(role, least)))
    expect(allowed).toEqual([
      ['reader'],
      ['reader', 'annotator'],
      ['reader', 'annotator', 'reviewer'],
      ['reader', 'annotator', 'reviewer', 'owner'],
    ])
  })
})
