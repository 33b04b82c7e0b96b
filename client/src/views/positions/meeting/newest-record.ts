// Which meeting is shown when none is chosen, from a tally counted by record. Pure.
import type { TranscriptId } from '../../../../../shared/base/id.ts'
import type { NamedRecord, Tally } from '../../../../../shared/wire/api-positions.ts'

/** Positions on each record, as many as there are records. */
export const positionsByRecord = (tally: Tally): readonly number[] =>
  tally.records.map((_, at) =>
    tally.cells
      .filter(([, , record]) => record === at)
      .reduce((sum, [, , , ...counts]) => sum + counts.reduce((total, count) => total + count, 0), 0),
  )

/** The newest with positions, else the newest; those without a day are the oldest. */
export function newestOf(records: readonly NamedRecord[], positions: readonly number[]): TranscriptId | null {
  const ranked = records
    .map(({ id, day }, at) => ({ id, day: day ?? '', has: (positions[at] ?? 0) > 0 ? 1 : 0 }))
    .sort((a, b) => b.has - a.has || b.day.localeCompare(a.day))
  return ranked[0]?.id ?? null
}
