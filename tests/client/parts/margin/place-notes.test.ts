import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteGap, placeNotes, type Wish } from '../../../../client/src/parts/margin/place-notes.ts'

const wish = (id: string, wants: number, height = 60): Wish => ({ id, wants, height })
const tops = (wishes: readonly Wish[], chosen: string | null = null) =>
  Object.fromEntries(placeNotes(wishes, chosen))

describe('placing notes', () => {
  it('leaves notes level with their words while there is room', () => {
    expect(tops([wish('a', 0), wish('b', 100)])).toEqual({ a: 0, b: 100 })
  })

  it('pushes a note down, 16 px below the one it would meet', () => {
    expect(tops([wish('a', 0), wish('b', 30), wish('c', 40)])).toEqual({ a: 0, b: 76, c: 152 })
  })

  it('keeps the chosen one at its words and pushes the others both ways', () => {
    expect(tops([wish('a', 200), wish('b', 210), wish('c', 220)], 'b')).toEqual({ a: 134, b: 210, c: 286 })
  })

  it('lets the chosen one down only for those that have no room above it', () => {
    expect(tops([wish('a', 0), wish('b', 10), wish('c', 20)], 'c')).toEqual({ a: 0, b: 76, c: 152 })
  })
})

const wishes = fc
  .array(fc.record({ wants: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 20, max: 200 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((list) => list.map((each, index) => ({ ...each, id: String(index) })))

describe('the laws of the margin', () => {
  const inOrder = (list: readonly Wish[]) =>
    [...list].sort((a, b) => a.wants - b.wants || Number(a.id) - Number(b.id))

  it('no two notes overlap, and their order is that of their words, whichever is chosen', () => {
    fc.assert(
      fc.property(wishes, fc.nat(), (list, nth) => {
        const chosen = nth % 3 === 0 ? null : String(nth % list.length)
        const placed = placeNotes(list, chosen)
        expect(placed.size).toBe(list.length)
        const sorted = inOrder(list)
        for (const [index, each] of sorted.entries()) {
          const below = sorted[index + 1]
          if (below)
            expect(placed.get(below.id)! - (placed.get(each.id)! + each.height)).toBeGreaterThanOrEqual(
              noteGap,
            )
        }
      }),
    )
  })

  it('without a choice nothing stands above its words, and with one nothing stands above the column', () => {
    fc.assert(
      fc.property(wishes, fc.nat(), (list, nth) => {
        for (const each of list) {
          expect(placeNotes(list).get(each.id)).toBeGreaterThanOrEqual(each.wants)
          expect(placeNotes(list, String(nth % list.length)).get(each.id)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('the chosen note stands at its words whenever those above fit over it', () => {
    fc.assert(
      fc.property(wishes, fc.nat(), (list, nth) => {
        const sorted = inOrder(list)
        const at = nth % sorted.length
        const held = sorted[at]!
        const room = sorted.slice(0, at).reduce((sum, { height }) => sum + height + noteGap, 0)
        const top = placeNotes(list, held.id).get(held.id)
        if (room <= held.wants) expect(top).toBe(held.wants)
        else expect(top).toBe(room)
      }),
    )
  })
})
