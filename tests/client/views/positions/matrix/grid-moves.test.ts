import { describe, expect, it } from 'vitest'
import { moveIn } from '../../../../../client/src/views/positions/matrix/grid-moves.ts'

const grid = { lines: 30, columns: 5 }
const from = { line: 2, col: 3 }

describe('moveIn', () => {
  it('moves by one cell, and holds at the edges', () => {
    expect(moveIn(from, 'ArrowDown', false, grid)).toEqual({ line: 3, col: 3 })
    expect(moveIn(from, 'ArrowLeft', false, grid)).toEqual({ line: 2, col: 2 })
    expect(moveIn({ line: 0, col: 0 }, 'ArrowUp', false, grid)).toEqual({ line: 0, col: 0 })
    expect(moveIn({ line: 29, col: 4 }, 'ArrowRight', false, grid)).toEqual({ line: 29, col: 4 })
  })

  it('goes to the ends of the row, and with Ctrl of the grid', () => {
    expect(moveIn(from, 'Home', false, grid)).toEqual({ line: 2, col: 0 })
    expect(moveIn(from, 'End', false, grid)).toEqual({ line: 2, col: 4 })
    expect(moveIn(from, 'Home', true, grid)).toEqual({ line: 0, col: 0 })
    expect(moveIn(from, 'End', true, grid)).toEqual({ line: 29, col: 4 })
  })

  it('leaps ten lines by page, and leaves other keys alone', () => {
    expect(moveIn(from, 'PageDown', false, grid)).toEqual({ line: 12, col: 3 })
    expect(moveIn(from, 'PageUp', false, grid)).toEqual({ line: 0, col: 3 })
    expect(moveIn(from, 'Enter', false, grid)).toBeNull()
    expect(moveIn(from, 'ArrowDown', true, grid)).toBeNull()
  })
})
