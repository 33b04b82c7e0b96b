// What the positions in one cell come to: how many, on average how much for or against, and the one sign to draw.
// Support and opposition in one cell are never averaged away: such a cell is mixed, whatever its mean.
import type { Stance } from '../records/codebook/codebook.ts'

export type Balance = {
  /** All positions of the cell, those whose stance does not count included. */
  readonly positions: number
  /** Mean of the values of those that count, −2 … 2; null when none does. */
  readonly mean: number | null
  /** The stance whose look the cell has, or 'mixed' when some are for and some against. */
  readonly shown: Stance | 'mixed'
}

/**
 * `counts[i]` positions have `stances[i]`. Shown is, of the stances in the cell that count, the one nearest the mean; of two
 * as near the more frequent, then the weaker: nobody is said to stand further out than half of what they said. null when
 * the cell is empty.
 */
export function balanceOf(counts: readonly number[], stances: readonly Stance[]): Balance | null {
  const present = stances
    .map((stance, i) => ({ stance, count: counts[i] ?? 0 }))
    .filter(({ count }) => count > 0)
  const positions = present.reduce((sum, { count }) => sum + count, 0)
  const first = present[0]
  if (first === undefined) return null
  const counted = present.flatMap(({ stance, count }) =>
    stance.value === null ? [] : [{ stance, count, value: stance.value }],
  )
  const weight = counted.reduce((sum, { count }) => sum + count, 0)
  if (weight === 0) {
    const most = present.reduce((best, next) => (next.count > best.count ? next : best), first)
    return { positions, mean: null, shown: most.stance }
  }
  const mean = counted.reduce((sum, { value, count }) => sum + value * count, 0) / weight
  if (counted.some(({ value }) => value > 0) && counted.some(({ value }) => value < 0)) {
    return { positions, mean, shown: 'mixed' }
  }
  const off = (value: number) => Math.abs(value - mean)
  const nearest = counted.reduce((best, next) => {
    const closer = off(best.value) - off(next.value)
    const order = closer || next.count - best.count || Math.abs(best.value) - Math.abs(next.value)
    return order > 0 ? next : best
  })
  return { positions, mean, shown: nearest.stance }
}
