// The topic that a map shows unless another is asked for.
import type { StandsTally } from '../alignment.ts'

/** The topic with most positions in the tally, the first of several; null when there is none at all. */
export function fullestTopic(tally: Pick<StandsTally, 'topics' | 'cells'>): string | null {
  const totals = new Map<number, number>()
  for (const [, topic = -1, ...counts] of tally.cells) {
    totals.set(topic, (totals.get(topic) ?? 0) + counts.reduce((sum, count) => sum + count, 0))
  }
  const [first] = [...totals].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return first === undefined ? null : (tally.topics[first[0]] ?? null)
}
