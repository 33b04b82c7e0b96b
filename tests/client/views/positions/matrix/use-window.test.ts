import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnWhole, windowAt } from '../../../../../client/src/views/positions/matrix/use-window.ts'

describe('windowAt', () => {
  it('draws a short table whole', () => {
    expect(windowAt('lines', drawnWhole.lines, 0, 300, 36)).toEqual({ from: 0, to: drawnWhole.lines })
    expect(windowAt('columns', drawnWhole.columns, 0, 300, 42)).toEqual({ from: 0, to: drawnWhole.columns })
  })

  it('draws every line in sight of a long one, and few others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: drawnWhole.lines + 1, max: 500 }),
        fc.nat(499),
        fc.integer({ min: 100, max: 2000 }),
        (lines, first, height) => {
          const top = Math.min(first, lines - 1) * 36
          const { from, to } = windowAt('lines', lines, top, height, 36)
          expect(from).toBeLessThanOrEqual(Math.floor(top / 36))
          expect(to).toBeGreaterThanOrEqual(Math.min(lines, Math.ceil((top + height) / 36)))
          expect(to - from).toBeLessThanOrEqual(Math.ceil(height / 36) + 26)
        },
      ),
    )
  })

  it('first draws just what is in sight', () => {
    expect(windowAt('lines', 400, 0, 560, 33.875, false)).toEqual({ from: 0, to: 17 })
    expect(windowAt('columns', 60, 74, 845, 37, false)).toEqual({ from: 2, to: 25 })
    expect(windowAt('lines', drawnWhole.lines, 0, 300, 36, false)).toEqual({ from: 0, to: drawnWhole.lines })
  })
})
