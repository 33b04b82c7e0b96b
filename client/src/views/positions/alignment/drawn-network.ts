// Which actors and ties of an alignment a network shows: those with enough topics in common, and of a crowd the busiest.
// What is left out is counted, so that the picture can say so. Pure.
import type { AlignedPair, Alignment } from '../../../../../shared/analysis/alignment.ts'

/** More cannot be told apart in one picture. */
export const mostDrawn = 40

export type DrawnNetwork = {
  /** Places in the alignment's actors, in its order. */
  readonly actors: readonly number[]
  readonly ties: readonly AlignedPair[]
  /** Actors without a tie: too few topics in common with anybody. */
  readonly lone: number
  /** Actors with ties that had to give way to busier ones. */
  readonly crowded: number
}

/** The least number of topics in common that a tie may be asked for: up to this there is one. */
export const mostInCommon = ({ pairs }: Alignment): number =>
  pairs.reduce((most, { common }) => Math.max(most, common), 1)

export const tiesWith = ({ pairs }: Alignment, leastCommon: number): readonly AlignedPair[] =>
  pairs.filter(({ common }) => common >= leastCommon)

/** The smallest demand that no more actors meet than can be drawn, else the greatest there is. */
export function fittingDemand(alignment: Alignment): number {
  const best = alignment.actors.map(() => 0)
  for (const { a, b, common } of alignment.pairs) {
    best[a] = Math.max(best[a] ?? 0, common)
    best[b] = Math.max(best[b] ?? 0, common)
  }
  const firstTooMany = best.sort((one, other) => other - one)[mostDrawn] ?? 0
  return Math.min(firstTooMany + 1, mostInCommon(alignment))
}

export function drawnNetwork(alignment: Alignment, leastCommon: number): DrawnNetwork {
  const ties = tiesWith(alignment, leastCommon)
  const busy = new Map<number, number>()
  for (const { a, b, common } of ties) {
    busy.set(a, (busy.get(a) ?? 0) + common)
    busy.set(b, (busy.get(b) ?? 0) + common)
  }
  const kept = [...busy]
    .sort(([one, ones], [other, others]) => others - ones || one - other)
    .slice(0, mostDrawn)
    .map(([place]) => place)
    .sort((one, other) => one - other)
  const isKept = new Set(kept)
  return {
    actors: kept,
    ties: ties.filter(({ a, b }) => isKept.has(a) && isKept.has(b)),
    lone: alignment.actors.length - busy.size,
    crowded: busy.size - kept.length,
  }
}
