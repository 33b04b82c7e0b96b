import { describe, expect, it } from 'vitest'
import { countries, countryOf } from '../../../shared/actors/countries.ts'
import { groupOf, groups } from '../../../shared/actors/groups.ts'

describe('groups', () => {
  it('have codes that fit an actor’s id and are unique', () => {
    expect(groups.filter((group) => !/^[A-Z0-9]{2,7}$/.test(group.code))).toEqual([])
    expect(new Set(groups.map((group) => group.code)).size).toBe(groups.length)
  })

  it('are never drawn with a country’s code', () => {
    const taken = new Set(countries.map((country) => country.alpha3))
    expect(groups.map((group) => group.shortCode).filter((code) => taken.has(code))).toEqual([])
    expect(new Set(groups.map((group) => group.shortCode)).size).toBe(groups.length)
  })

  it('list only countries we know, each once', () => {
    for (const { code, members } of groups) {
      if (members === null) continue
      expect(
        members.filter((member) => countryOf(member)?.alpha3 !== member),
        code,
      ).toEqual([])
      expect(new Set(members).size, code).toBe(members.length)
    }
  })

  it('give the European Union its 27 members', () => {
    const members = groupOf('EU')?.members ?? []
    expect(members).toHaveLength(27)
    expect(members).toContain('CYP')
    expect(members).not.toContain('GBR')
  })

  it('take the regional groups from the table of countries', () => {
    const sizes = ['AFRICA', 'APG', 'EEG', 'GRULAC', 'WEOG'].map((code) => groupOf(code)?.members?.length)
    expect(sizes).toEqual([54, 54, 23, 33, 29])
    expect(groupOf('NATO')?.members).toBeNull()
  })
})
