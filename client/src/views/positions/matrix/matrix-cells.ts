// The tally as the matrix reads it: the cells of each row by topic, with the counts by stance. Pure.

import { type Balance, balanceOf } from '../../../../../shared/analysis/balance.ts'
import type { StanceId, TopicId } from '../../../../../shared/base/id.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import type { Tally } from '../../../../../shared/wire/api-positions.ts'
import { inLetters } from '../../../ui/words/counted.ts'

export type MatrixCell = {
  /** Positions by stance, in the tally's order of stances. */
  readonly counts: readonly number[]
  readonly balance: Balance
}

/** What the tally calls a stance the codebook does not have: drawn as what does not count. */
const unknownStance = (id: StanceId, order: number): Stance => ({
  id,
  name: id,
  sign: '?',
  keys: [],
  order,
  value: null,
})

/** The tally's stances, each as the codebook has it. */
export function stancesOf(tally: Tally, stances: readonly Stance[]): readonly Stance[] {
  const known = new Map(stances.map((stance) => [stance.id as string, stance]))
  return tally.stances.map((id, at) => known.get(id) ?? unknownStance(id as StanceId, 1000 + at))
}

/** Cells that count something, by place of row and place of topic. */
export type CellsOfRows = readonly ReadonlyMap<number, MatrixCell>[]

export function cellsOf(tally: Tally, stances: readonly Stance[]): CellsOfRows {
  const rows: Map<number, MatrixCell>[] = tally.rows.map(() => new Map())
  for (const cell of tally.cells) {
    const [row, topic] = cell
    if (row === undefined || topic === undefined) continue
    const counts = cell.slice(2)
    const balance = balanceOf(counts, stances)
    if (balance) rows[row]?.set(topic, { counts, balance })
  }
  return rows
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
