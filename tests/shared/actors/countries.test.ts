import isoCountries from 'i18n-iso-countries'
import { describe, expect, it } from 'vitest'
import { countries, countryOf } from '../../../shared/actors/countries.ts'
import { foldName } from '../../../shared/actors/fold-name.ts'

const count = (region: string | null) => countries.filter((country) => country.region === region).length
const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length)

describe('countries', () => {
  it('are the 193 members of the United Nations and two observer states', () => {
    expect(countries).toHaveLength(195)
    expect(countries.filter((country) => country.region === null).map((country) => country.alpha3)).toEqual([
      'VAT',
      'PSE',
    ])
  })

  it('fall into regional groups of the sizes the UN gives, the United States counted in WEOG', () => {
    expect(count('African')).toBe(54)
    expect(count('Asia-Pacific')).toBe(54)
    expect(count('Eastern European')).toBe(23)
    expect(count('GRULAC')).toBe(33)
    expect(count('WEOG')).toBe(29)
  })

  it('put the members that are often misplaced where they vote', () => {
    const region = (code: string) => countryOf(code)?.region
    expect(['TUR', 'ISR', 'USA', 'AUS', 'MLT'].map(region)).toEqual(Array(5).fill('WEOG'))
    expect(['CYP', 'KIR', 'KAZ'].map(region)).toEqual(Array(3).fill('Asia-Pacific'))
    expect(['EST', 'GEO', 'AZE'].map(region)).toEqual(Array(3).fill('Eastern European'))
  })

  it('have codes, names and aliases that belong to one country each', () => {
    unique(countries.map((country) => country.alpha2))
    unique(countries.map((country) => country.alpha3))
    unique(countries.flatMap((country) => [country.name, ...country.aliases].map(foldName)))
  })

  it('pair alpha-2 and alpha-3 as ISO 3166 does', () => {
    expect(countries.map(({ alpha2, alpha3 }) => [alpha2, alpha3])).toEqual(
      countries.map(({ alpha2 }) => [alpha2, isoCountries.alpha2ToAlpha3(alpha2)]),
    )
  })

  it('bear names that ISO 3166 knows for the same code, directly or by an alias', () => {
    const own = (names: readonly string[]) => names.map(foldName)
    const stranger = countries.filter(({ alpha2, name, aliases }) => {
      const theirs = own(isoCountries.getName(alpha2, 'en', { select: 'all' }) ?? [])
      return !own([name, ...aliases]).some((ours) =>
        theirs.some((their) => their === ours || their.startsWith(`${ours} `) || their.endsWith(` ${ours}`)),
      )
    })
    expect(stranger.map((country) => country.name)).toEqual([])
  })

  it('are found by either code and by no other', () => {
    expect(countryOf('MEX')).toBe(countryOf('MX'))
    expect(countryOf('mex')).toBeNull()
    expect(countryOf('TWN')).toBeNull()
  })
})
