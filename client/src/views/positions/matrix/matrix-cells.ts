// The tally as the matrix reads it: the cells of each row by topic, with the counts by stance. Pure.

import { type Balance, balanceOf } from '../../../../../shared/analysis/balance.ts'
import type { TopicId } from '../../../../../shared/base/id.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import type { Tally } from '../../../../../shared/wire/api-positions.ts'
import { inLetters } from '../../../ui/words/counted.ts'

export type MatrixCell = {
  /** Positions by stance, in the tally's order of stances. */
  readonly counts: readonly number[]
  readonly balance: Balance
}

/**
 * The cells of one line. What a cell comes to is worked out when it is first asked for, and kept: of twelve thousand cells
 * a few hundred are in sight.
 */
export type LineCells = {
  /** Those that count something, from the first. */
  readonly topics: () => readonly number[]
  /** Undefined: nothing is counted there. */
  readonly get: (topic: number) => MatrixCell | undefined
  /** Adds its counts by stance to those there are of each topic. */
  readonly addTo: (sums: number[][]) => void
}

/** `found` are the counts of each topic, each list with so many other figures `before` them. */
export function lineCells(
  found: readonly (readonly number[] | undefined)[],
  before: number,
  stances: readonly Stance[],
): LineCells {
  const made: (MatrixCell | undefined)[] = []
  return {
    topics: () => found.flatMap((counts, topic) => (counts ? [topic] : [])),
    get: (topic) => {
      const known = made[topic]
      const figures = found[topic]
      if (known || !figures) return known
      const counts = figures.slice(before)
      const balance = balanceOf(counts, stances)
      if (balance) made[topic] = { counts, balance }
      return made[topic]
    },
    addTo: (sums) => {
      for (let topic = 0; topic < found.length; topic++) {
        const figures = found[topic]
        if (!figures) continue
        const sum = sums[topic]
        if (!sum) sums[topic] = figures.slice(before)
        else for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (figures[before + at] ?? 0)
      }
    },
  }
}

/** A cell of the tally is its row, its topic, then its counts. */
const beforeCounts = 2

/** By place of row. */
export function cellsOf(tally: Tally, stances: readonly Stance[]): readonly LineCells[] {
  const rows: (readonly number[] | undefined)[][] = tally.rows.map(() =>
    new Array<undefined>(tally.topics.length).fill(undefined),
  )
  for (const cell of tally.cells) {
    const row = rows[cell[0] ?? -1]
    if (row && cell[1] !== undefined) row[cell[1]] = cell
  }
  return rows.map((found) => lineCells(found, beforeCounts, stances))
}

/** "supports, four of six"; "mixed: supports 3, opposes 1" where they are on both sides; "mostly" only of more than half. */
export function cellWords(cell: MatrixCell, stances: readonly Stance[]): string {
  const { shown, positions } = cell.balance
  const each = stances.flatMap((stance, at) => {
    const count = cell.counts[at] ?? 0
    return count === 0 ? [] : [`${stance.name} ${count}`]
  })
  if (shown === 'mixed') return `mixed: ${each.join(', ')}`
  if (each.length === 1)
    return positions === 1 ? shown.name : `${shown.name}, ${inLetters(positions)} of ${inLetters(positions)}`
  const most = cell.counts[stances.findIndex(({ id }) => id === shown.id)] ?? 0
  return most * 2 > positions ? `mostly ${shown.name}: ${each.join(', ')}` : each.join(', ')
}

export const topicName = (id: string, topics: ReadonlyMap<TopicId, { readonly name: string }>): string =>
  topics.get(id as TopicId)?.name ?? id
