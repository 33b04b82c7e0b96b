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
  // Loops that make nothing on the way: a matrix has twelve thousand cells.
  let positions = 0
  let weight = 0
  let sum = 0
  let isFor = false
  let isAgainst = false
  let most: Stance | null = null
  let mostCount = 0
  for (let at = 0; at < stances.length; at++) {
    const stance = stances[at]
    const count = counts[at] ?? 0
    if (count <= 0 || stance === undefined) continue
    positions += count
    if (count > mostCount) {
      most = stance
      mostCount = count
    }
    const { value } = stance
    if (value === null) continue
    weight += count
    sum += value * count
    isFor ||= value > 0
    isAgainst ||= value < 0
  }
  if (most === null) return null
  if (weight === 0) return { positions, mean: null, shown: most }
  const mean = sum / weight
  return { positions, mean, shown: isFor && isAgainst ? 'mixed' : nearest(counts, stances, mean, most) }
}

/** `first` stands for none when no stance of the cell counts. */
function nearest(counts: readonly number[], stances: readonly Stance[], mean: number, first: Stance): Stance {
  let best = first
  let bestOff = Number.POSITIVE_INFINITY
  let bestCount = 0
  let bestReach = 0
  for (let at = 0; at < stances.length; at++) {
    const stance = stances[at]
    const count = counts[at] ?? 0
    if (count <= 0 || stance === undefined || stance.value === null) continue
    const off = Math.abs(stance.value - mean)
    const reach = Math.abs(stance.value)
    const isBetter =
      off !== bestOff ? off < bestOff : count !== bestCount ? count > bestCount : reach < bestReach
    if (!isBetter) continue
    best = stance
    bestOff = off
    bestCount = count
    bestReach = reach
  }
  return best
}
