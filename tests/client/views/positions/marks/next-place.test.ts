// Arrows go to the nearest place that way.
import { describe, expect, it } from 'vitest'
import { nextPlace } from '../../../../../client/src/views/positions/marks/next-place.ts'

const places = [
  { id: 'CAN', x: 0, y: 0 },
  { id: 'MEX', x: 0, y: 2 },
  { id: 'FRA', x: 10, y: 1 },
  { id: 'CHL', x: 2, y: 10 },
]
const to = (from: string, key: string) => nextPlace(places, from, key)?.id ?? null

describe('an arrow', () => {
  it('goes to the nearest place that way, where straying to the side counts double', () => {
    expect(to('CAN', 'ArrowDown')).toBe('MEX')
    expect(to('MEX', 'ArrowUp')).toBe('CAN')
    expect(to('MEX', 'ArrowRight')).toBe('FRA')
    expect(to('CHL', 'ArrowUp')).toBe('MEX')
  })

  it('stays where nothing lies that way, and for other keys', () => {
    expect(to('CAN', 'ArrowLeft')).toBeNull()
    expect(to('CHL', 'ArrowDown')).toBeNull()
    expect(to('CAN', 'x')).toBeNull()
    expect(to('nowhere', 'ArrowUp')).toBeNull()
  })

  it('goes to the ends by Home and End', () => {
    expect(to('MEX', 'Home')).toBe('CAN')
    expect(to('MEX', 'End')).toBe('CHL')
  })
})
