// Where a box stands beside its words.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxPlace, scrollBeside } from '../../../../../client/src/views/transcript/boxes/box-place.ts'

const bounds = { left: 200, top: 0, right: 812, bottom: 3000 }
const view = { width: 1440, height: 900, top: 0 }
const words = (left: number, top: number) => ({ left, top, right: left + 90, bottom: top + 30 })
const place = (left: number, top: number, height = 200) =>
  boxPlace({ anchor: words(left, top), bounds, view, height, width: 400, align: 'words', gap: 8 })

describe('a box over the text', () => {
  it('hangs under its words', () => {
    expect(place(300, 100)).toEqual({ top: 138, left: 300, width: 400 })
  })

  it('slides left to stay in the column', () => {
    expect(place(700, 100).left).toBe(412)
  })

  it('flips above near the foot', () => {
    expect(place(300, 700).top).toBe(700 - 8 - 200)
  })

  it('covers what it must where it fits on neither side, and never leaves the screen', () => {
    expect(place(300, 400, 860).top).toBe(8)
  })

  it('never begins under the head of the page, where typing in it would scroll the text', () => {
    const under = (top: number, height: number) =>
      boxPlace({
        anchor: words(300, top),
        bounds,
        view: { width: 800, height: 480, top: 166 },
        height,
        width: 400,
        align: 'words',
        gap: 8,
      }).top
    expect(under(400, 200)).toBe(400 - 8 - 200)
    expect(under(400, 260)).toBe(174)
    expect(under(300, 400)).toBe(174)
  })

  it('is as wide as the column and a little more when it is a bar, within a narrow screen', () => {
    const bar = (view: { width: number; height: number; top: number }) =>
      boxPlace({ anchor: words(300, 100), bounds, view, height: 90, width: 400, align: 'column', gap: 8 })
    expect(bar({ width: 1440, height: 900, top: 0 })).toMatchObject({ left: 184, width: 644 })
    const narrow = bar({ width: 820, height: 900, top: 0 })
    expect(narrow.left + narrow.width).toBeLessThanOrEqual(820)
  })

  it('always begins on the screen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 800 }),
        fc.integer({ min: 0, max: 860 }),
        fc.integer({ min: 20, max: 856 }),
        (left, top, height) => {
          const placed = place(left, top, height)
          expect(placed.top).toBeGreaterThanOrEqual(8)
          expect(placed.left).toBeGreaterThanOrEqual(bounds.left - 4)
          expect(placed.left + placed.width).toBeLessThanOrEqual(bounds.right)
        },
      ),
    )
  })
})

describe('a box that leaves its words in sight', () => {
  const asked = (top: number, height: number, docked: number | null = null) =>
    scrollBeside({
      anchor: words(300, top),
      view: { height: 900, top: 200 },
      height,
      gap: 8,
      top: docked,
    })

  it('scrolls nothing where it fits below or above them', () => {
    expect(asked(300, 360)).toBe(0)
    expect(asked(700, 360)).toBe(0)
  })

  it('scrolls as far as it needs to hang under them', () => {
    const by = asked(540, 360)
    expect(by).toBe(540 + 30 + 8 + 360 - (900 - 36))
    expect(asked(540 - by, 360)).toBe(0)
  })

  it('scrolls nothing where words and box have no room under the head of the page', () => {
    expect(asked(260, 2000)).toBe(0)
    expect(asked(540, 700)).toBe(0)
  })

  it('keeps them above a box that stands at the foot of the window', () => {
    expect(asked(300, 400, 500)).toBe(0)
    expect(asked(480, 400, 500)).toBe(480 + 30 + 8 - 500)
  })
})
