// The land's numbers and our codes mean the same countries.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { stateOfNumeric } from '../../../../../client/src/views/positions/map/numeric-codes.ts'
import { countries } from '../../../../../shared/actors/countries.ts'

const require = createRequire(import.meta.url)
const iso: { alpha3ToNumeric: (code: string) => string } = require('i18n-iso-countries')
const land: { objects: { countries: { geometries: { id?: string }[] } } } = JSON.parse(
  readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'),
)

it('agree with ISO 3166 for all 195 states', () => {
  for (const { alpha3 } of countries) expect(stateOfNumeric(iso.alpha3ToNumeric(alpha3))).toBe(alpha3)
})

it('leave land without a seat of its own without a code', () => {
  const numbers = { Taiwan: '158', 'Western Sahara': '732', Greenland: '304', 'Hong Kong': '344' }
  for (const numeric of Object.values(numbers)) expect(stateOfNumeric(numeric)).toBeNull()
})

it('find every state in the land but Tuvalu, which the land leaves out', () => {
  const drawn = new Set(land.objects.countries.geometries.map(({ id }) => id && stateOfNumeric(id)))
  expect(countries.map(({ alpha3 }) => alpha3).filter((code) => !drawn.has(code))).toEqual(['TUV'])
})
