// What one cell comes to, over the starter codebook's scale: ! 2, + 1, ~ 0.5, 0 0, − −1, ? nothing.
import { expect, it } from 'vitest'
import { balanceOf } from '../../../shared/analysis/balance.ts'
import { starterCodebook } from '../../../shared/records/codebook/starter-codebook.ts'

const { stances } = starterCodebook
const shownOf = (...counts: number[]) => {
  const balance = balanceOf(counts, stances)
  return balance && [balance.shown === 'mixed' ? '±' : balance.shown.sign, balance.positions, balance.mean]
}

it('has nothing to show for an empty cell', () => {
  expect(shownOf(0, 0, 0, 0, 0, 0)).toBeNull()
  expect(shownOf()).toBeNull()
})

it('shows the one stance of a cell', () => {
  expect(shownOf(0, 4)).toEqual(['+', 4, 1])
  expect(shownOf(0, 0, 0, 2)).toEqual(['0', 2, 0])
})

it('shows the stance nearest the mean, of two as near the more frequent, then the weaker', () => {
  expect(shownOf(1, 3)).toEqual(['+', 4, 1.25])
  expect(shownOf(3, 1)).toEqual(['!', 4, 1.75])
  expect(shownOf(1, 1)).toEqual(['+', 2, 1.5])
  expect(shownOf(0, 0, 0, 1, 1)).toEqual(['0', 2, -0.5])
})

it('never averages support and opposition away', () => {
  expect(shownOf(0, 1, 0, 0, 1)).toEqual(['±', 2, 0])
  expect(shownOf(0, 9, 0, 0, 1)).toEqual(['±', 10, 0.8])
})

it('leaves what does not count out of the mean but in the number', () => {
  expect(shownOf(0, 1, 0, 0, 0, 3)).toEqual(['+', 4, 1])
  expect(shownOf(0, 0, 0, 0, 0, 3)).toEqual(['?', 3, null])
})
