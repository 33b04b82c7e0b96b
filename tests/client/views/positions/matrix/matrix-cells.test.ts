import { describe, expect, it } from 'vitest'
import { cellWords, stancesOf } from '../../../../../client/src/views/positions/matrix/matrix-cells.ts'
import { row, stances, told } from './told-tally.ts'

const { data, tally } = told(
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

describe('stancesOf', () => {
  it('shows a stance the codebook does not have as what does not count, under its own id', () => {
    const [, last] = stancesOf({ ...tally, stances: ['supports', 'of-old'] }, stances)
    expect(last).toMatchObject({ id: 'of-old', name: 'of-old', sign: '?', value: null })
  })
})
