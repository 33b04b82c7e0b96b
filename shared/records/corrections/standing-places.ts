// Where corrections stand and what became of each, without asking what they mean: cheap enough for every key stroke.
// Withdrawn, hidden and replaced ones stand nowhere; a decision counts, wherever its proposal has moved since.
import type { RecordKey } from '../../base/id.ts'
import { type CorrectionRecords, isOpen } from './correction-state.ts'

/** `proposed` is also what is held. */
export type StandingPlace = {
  readonly key: RecordKey
  readonly start: number
  readonly end: number
  readonly by: 'accepted' | 'proposed' | 'rejected'
}

/** By segment, in no promised order; segments without any are left out. */
export function standingPlaces(records: CorrectionRecords): ReadonlyMap<number, readonly StandingPlace[]> {
  const bySegment = new Map<number, StandingPlace[]>()
  const add = (
    key: RecordKey,
    { segment, start, end }: { readonly segment: number; readonly start: number; readonly end: number },
    by: StandingPlace['by'],
  ) => {
    const there = bySegment.get(segment)
    if (there) there.push({ key, start, end, by })
    else bySegment.set(segment, [{ key, start, end, by }])
  }
  for (const [key, decision] of records.decisions)
    if (decision.verdict !== 'replaced') add(key, decision, decision.verdict)
  for (const [key, correction] of records.corrections)
    if (isOpen(records, key)) add(key, correction, 'proposed')
  return bySegment
}
