// Every state has a tile of its own.
import { describe, expect, it } from 'vitest'
import { countries } from '../../../shared/actors/countries.ts'
import { tilePlaces } from '../../../shared/actors/tile-places.ts'

describe('the tiles of the world', () => {
  it('hold each of the 193 members and two observer states once', () => {
    const codes = tilePlaces.map(({ code }) => code)
    expect(codes.toSorted()).toEqual(countries.map(({ alpha3 }) => alpha3).toSorted())
    expect(codes).toHaveLength(195)
  })

  it('lie on places of their own', () => {
    expect(new Set(tilePlaces.map(({ column, row }) => `${column},${row}`)).size).toBe(195)
  })

  it('lie roughly as the world does', () => {
    const at = (code: string) => tilePlaces.find((place) => place.code === code)!
    expect(at('CAN').row).toBeLessThan(at('CHL').row)
    expect(at('PRT').column).toBeLessThan(at('UKR').column)
    expect(at('UKR').column).toBeLessThan(at('JPN').column)
    expect(at('SGP').row).toBe(at('MYS').row + 1)
    expect(at('TUV').column).toBeGreaterThan(at('AUS').column)
  })
})
