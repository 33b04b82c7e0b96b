// The land as it is drawn holds every state once, the small ones as places that can be seen.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { drawLand, landHeight, landWidth } from '../../../../../client/src/views/positions/map/land.ts'
import { countries } from '../../../../../shared/actors/countries.ts'

const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
const land = drawLand(JSON.parse(readFileSync(file, 'utf8')))

describe('the land', () => {
  it('has a place for each of the 195 states, on the picture', () => {
    expect(land.places.map(({ code }) => code).toSorted()).toEqual(
      countries.map(({ alpha3 }) => alpha3).toSorted(),
    )
    for (const { x, y } of land.places) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(landWidth)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(landHeight)
    }
  })

  it('shows Tuvalu and Singapore as circles, and Brazil as land', () => {
    const isSmall = (code: string) => land.places.find((place) => place.code === code)!.isSmall
    expect([isSmall('TUV'), isSmall('SGP'), isSmall('BRA')]).toEqual([true, true, false])
  })

  it('gives land without a seat of its own no code', () => {
    expect(land.shapes.filter(({ code }) => code === null).length).toBeGreaterThan(30)
    expect(land.shapes.every(({ path }) => path.startsWith('M'))).toBe(true)
  })
})
