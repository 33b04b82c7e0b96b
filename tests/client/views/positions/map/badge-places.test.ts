// Badges never lie on each other, however close their states are.
import { describe, expect, it } from 'vitest'
import { badgePlaces } from '../../../../../client/src/views/positions/map/badge-places.ts'
import { seeded } from '../../../../support/seeded.ts'

const field = { width: 960, height: 450 }

describe('badges on a map', () => {
  it('stand on their anchor where there is room', () => {
    const [only] = badgePlaces([{ id: 'CHL', x: 300, y: 200 }], 24, field)
    expect(only).toMatchObject({ x: 288, y: 188, isMoved: false })
  })

  it('do not touch each other, though all anchors are in one corner, and stay on the map', () => {
    const { below } = seeded(7)
    const anchors = Array.from({ length: 60 }, (_, nth) => ({
      id: String(nth),
      x: below(90),
      y: below(90),
    }))
    const places = badgePlaces(anchors, 24, field)
    expect(places).toHaveLength(60)
    for (const [nth, a] of places.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0)
      expect(a.y).toBeGreaterThanOrEqual(0)
      for (const b of places.slice(nth + 1)) {
        expect(Math.abs(a.x - b.x) >= 24 || Math.abs(a.y - b.y) >= 24).toBe(true)
      }
    }
  })

  it('keep the first ones nearest', () => {
    const here = { x: 300, y: 200 }
    const [first, second] = badgePlaces(
      [
        { id: 'a', ...here },
        { id: 'b', ...here },
      ],
      24,
      field,
    )
    expect(first).toMatchObject({ isMoved: false })
    expect(second).toMatchObject({ isMoved: true, anchorX: 300, anchorY: 200 })
  })
})
