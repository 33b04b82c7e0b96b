// Positions as places among the codings of their records: cheap for many, made into single ones only where they are shown.
import type { CodingLens } from '../../../shared/analysis/coding-lens.ts'
import type { CodedTranscript } from './codings.ts'
import type { Found } from './position-rows.ts'

/** Places among the codings of a record, in order. */
export type Placed = { readonly record: CodedTranscript; readonly places: Int32Array }

/** Those that fit, in records the lens takes. */
export const placedIn = (records: readonly CodedTranscript[], lens: CodingLens): readonly Placed[] =>
  records.map((record) => ({ record, places: lens.fitting(record) }))

export const howMany = (placed: readonly Placed[]): number =>
  placed.reduce((sum, { places }) => sum + places.length, 0)

/** At most `most` of them, the first `from` passed over. */
export function foundAt(placed: readonly Placed[], from: number, most: number): readonly Found[] {
  const found: Found[] = []
  let passed = 0
  for (const { record, places } of placed) {
    const first = Math.max(0, from - passed)
    for (const at of places.subarray(first, first + most - found.length)) {
      const coding = record.codings[at]
      if (coding) found.push({ record, coding })
    }
    passed += places.length
  }
  return found
}

/** All that fit. */
export const foundIn = (records: readonly CodedTranscript[], lens: CodingLens): readonly Found[] =>
  foundAt(placedIn(records, lens), 0, Number.POSITIVE_INFINITY)
