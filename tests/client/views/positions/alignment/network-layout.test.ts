// Where the actors of a network stand.
import { describe, expect, it } from 'vitest'
import { layNetwork, nameHeight } from '../../../../../client/src/views/positions/alignment/network-layout.ts'

const size = { width: 760, height: 560 }
const node = (nameWidth = 60) => ({ radius: 9, nameWidth })
const nodes = (count: number, nameWidth?: number) => Array.from({ length: count }, () => node(nameWidth))
/** Two camps of one mind, opposed to each other. */
const camps = (count: number) =>
  Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (_, i) => {
      const b = a + 1 + i
      return { a, b, difference: a % 2 === b % 2 ? 0.9 : -0.6 }
    }),
  ).flat()

describe('the layout', () => {
  it('is the same for the same positions, every time', () => {
    expect(layNetwork(nodes(20), camps(20), size)).toEqual(layNetwork(nodes(20), camps(20), size))
  })

  it('has nothing for nobody and the middle for one', () => {
    expect(layNetwork([], [], size)).toEqual([])
    const [only] = layNetwork(nodes(1), [], size)
    expect(only?.x).toBe(380)
  })

  it('keeps names and marks of forty actors off one another and inside the drawing', () => {
    const spots = layNetwork(nodes(40, 80), camps(40), size)
    const boxes = spots.map(({ x, y }) => ({
      left: x - 40,
      right: x + 40,
      top: y - 9,
      bottom: y + 9 + nameHeight,
    }))
    for (const [i, one] of boxes.entries()) {
      expect(one.left).toBeGreaterThanOrEqual(0)
      expect(one.right).toBeLessThanOrEqual(size.width)
      expect(one.top).toBeGreaterThanOrEqual(0)
      expect(one.bottom).toBeLessThanOrEqual(size.height)
      for (const other of boxes.slice(i + 1)) {
        const isApart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top
        expect(isApart).toBe(true)
      }
    }
  })

  it('stands those who agree nearer to each other than those who do not', () => {
    const spots = layNetwork(nodes(12), camps(12), size)
    const mean = (isWithin: boolean) => {
      const lengths = camps(12)
        .filter(({ difference }) => difference > 0 === isWithin)
        .map(({ a, b }) => Math.hypot(spots[a]!.x - spots[b]!.x, spots[a]!.y - spots[b]!.y))
      return lengths.reduce((sum, length) => sum + length, 0) / lengths.length
    }
    expect(mean(true)).toBeLessThan(mean(false) * 0.7)
  })
})
