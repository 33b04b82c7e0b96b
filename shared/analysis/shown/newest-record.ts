// Which meeting is shown when none is chosen, from a tally counted by record. Pure.
import type { TranscriptId } from '../../base/id.ts'
import type { RecordTally } from '../change-over-time.ts'

/** Positions on each record, as many as there are records. */
export const positionsByRecord = (tally: Pick<RecordTally, 'records' | 'cells'>): readonly number[] =>
  tally.records.map((_, at) =>
    tally.cells
      .filter(([, , record]) => record === at)
      .reduce((sum, [, , , ...counts]) => sum + counts.reduce((total, count) => total + count, 0), 0),
  )

/** The newest with positions, else the newest; those without a day are the oldest. */
export function newestOf(
  records: readonly { readonly id: TranscriptId; readonly day: string | null }[],
  positions: readonly number[],
): TranscriptId | null {
  const ranked = records
    .map(({ id, day }, at) => ({ id, day: day ?? '', has: (positions[at] ?? 0) > 0 ? 1 : 0 }))
    .sort((a, b) => b.has - a.has || b.day.localeCompare(a.day))
  return ranked[0]?.id ?? null
}
