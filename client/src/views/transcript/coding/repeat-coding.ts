// `.` on the desk: the last coding again on a new passage. Pure. The actor is who speaks there; a passage whose speaker
// is not matched keeps the last actor. Condition and comment belong to their own passage and are not repeated.
import type { MemberId, RecordKey } from '../../../../../shared/base/id.ts'
import { authorOf } from '../../../../../shared/base/id.ts'
import type { Position } from '../../../../../shared/records/positions/position.ts'
import type { Speaker } from '../../../../../shared/records/speakers/speaker-at.ts'
import { compareSpans, type Span } from '../../../../../shared/transcript/span.ts'
import type { PositionDraft } from '../../../acts/position-acts.ts'

export const repeatedPosition = (
  last: Position,
  spans: readonly Span[],
  speaker: Speaker | null,
): PositionDraft => ({
  spans: [...spans].sort(compareSpans),
  actor: speaker?.person?.actor ?? last.actor,
  topics: last.topics,
  stance: last.stance,
  certainty: last.certainty,
})

/** One's newest position in a record that still stands; null before the first. */
export function lastOwnPosition(positions: ReadonlyMap<RecordKey, Position>, me: MemberId): Position | null {
  let last: readonly [RecordKey, Position] | null = null
  for (const [key, position] of positions) {
    if (position.withdrawn || (last !== null && position.atMs < last[1].atMs) || authorOf(key) !== me)
      continue
    if (last === null || position.atMs > last[1].atMs || (position.atMs === last[1].atMs && key > last[0])) {
      last = [key, position]
    }
  }
  return last?.[1] ?? null
}
