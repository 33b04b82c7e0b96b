// The places that lie in a correction already, open or accepted: what finds places never offers them again.
import type { Span } from '../../transcript/span.ts'
import { spanOf } from './correction.ts'
import { appliedBySegment, type CorrectionRecords, isOpen } from './correction-state.ts'

/** By segment, in no promised order; segments without any are left out. */
export function takenBySegment(records: CorrectionRecords): ReadonlyMap<number, readonly Span[]> {
  const taken = new Map<number, Span[]>()
  const take = (span: Span) => {
    const there = taken.get(span.startSegment)
    if (there) there.push(span)
    else taken.set(span.startSegment, [span])
  }
  for (const [key, correction] of records.corrections) if (isOpen(records, key)) take(spanOf(correction))
  for (const applied of appliedBySegment(records).values()) for (const each of applied) take(spanOf(each))
  return taken
}
