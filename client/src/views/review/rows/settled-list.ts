// Which rows stand on the screen, and in which order. They are settled when the list is opened or its filters change, and
// stay from then on: a row that is decided stays where it is, and what is new waits until it is asked for. Pure.
import type { RecordKey } from '../../../../../shared/base/id.ts'
import type { ReadingRow } from './reading-rows.ts'

/** The rows as they are now in the settled order, and how many that fit are waiting. */
export type Standing = {
  readonly rows: readonly ReadingRow[]
  readonly waiting: number
  /** Where the first one that waits would stand, as an index into `rows`; null when none waits. */
  readonly firstWaiting: number | null
}

/** `all` is every row now, in order; `isFitting` those that the filters let through. */
export function standing(
  settled: readonly RecordKey[],
  all: readonly ReadingRow[],
  isFitting: (row: ReadingRow) => boolean,
): Standing {
  const byKey = new Map<RecordKey, ReadingRow>()
  for (const row of all) for (const { key } of row.proposals) byKey.set(key, row)
  const shown = new Set<ReadingRow>()
  for (const key of settled) {
    const row = byKey.get(key)
    if (row) shown.add(row)
  }
  let waiting = 0
  let firstWaiting: number | null = null
  let passed = 0
  for (const row of all) {
    if (shown.has(row)) passed += 1
    else if (isFitting(row)) {
      waiting += 1
      firstWaiting ??= passed
    }
  }
  return { rows: [...shown], waiting, firstWaiting }
}
