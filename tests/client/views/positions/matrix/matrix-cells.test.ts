import { describe, expect, it } from 'vitest'
import { cellWords } from '../../../../../client/src/views/positions/matrix/matrix-cells.ts'
import { row, told } from './told-tally.ts'

const { data } = told(
  [row('FRA', 'state', { positions: 9 })],
  [
    [0, 0, 0, 4, 0, 0, 0],
    [0, 1, 0, 3, 0, 1, 0],
    [0, 2, 0, 1, 0, 0, 0],
  ],
)
const words = (topic: number) => {
  const cell = data.cells[0]?.get(topic)
  if (!cell) throw new Error('an empty cell')
  return cellWords(cell, data.stances)
}

describe('cellWords', () => {
  it('says one stance with its number in letters', () => {
    expect(words(0)).toBe('supports, four of four')
    expect(words(2)).toBe('supports')
  })

  it('says both sides where there are both', () => {
    expect(words(1)).toBe('mixed: supports 3, opposes 1')
  })
})
