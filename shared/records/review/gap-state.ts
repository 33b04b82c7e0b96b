// What became of each gap: a correction over its mark proposes or fills it, a closing says that what was said is lost.
// A rejected reading leaves the gap open, since the speech is still missing.
import type { RecordKey } from '../../base/id.ts'
import type { CorrectionRecords } from '../corrections/correction-state.ts'
import { standingPlaces } from '../corrections/standing-places.ts'
import { gapsIn } from '../gap.ts'
import type { GapClosing } from './gap-closing.ts'

export type GapStanding = 'open' | 'proposed' | 'filled' | 'not-recoverable'

export type GapState = {
  readonly segment: number
  readonly start: number
  readonly end: number
  /** As published, brackets included. */
  readonly mark: string
  readonly state: GapStanding
  /** The corrections over the mark that fill or propose; none otherwise. */
  readonly corrections: readonly RecordKey[]
  /** Who found it not recoverable, also where somebody filled it nevertheless. */
  readonly closings: readonly RecordKey[]
}

export type GapRecords = CorrectionRecords & { readonly gaps: ReadonlyMap<RecordKey, GapClosing> }

/** Every gap of a record, in reading order. */
export function gapStates(records: GapRecords, publishedTexts: readonly string[]): readonly GapState[] {
  const standing = standingPlaces(records)
  const closings = closingsBySegment(records)
  return publishedTexts.flatMap((text, segment) =>
    gapsIn(text).map(({ start, end, mark }): GapState => {
      const over = (standing.get(segment) ?? []).filter(
        (at) => at.by !== 'rejected' && at.start < end && start < at.end,
      )
      const closed = (closings.get(segment) ?? []).filter((at) => at.start === start && at.end === end)
      const filled = over.filter(({ by }) => by === 'accepted')
      const state =
        filled.length > 0
          ? 'filled'
          : closed.length > 0
            ? 'not-recoverable'
            : over.length > 0
              ? 'proposed'
              : 'open'
      const corrections = (filled.length > 0 ? filled : over).map(({ key }) => key)
      return { segment, start, end, mark, state, corrections, closings: closed.map(({ key }) => key) }
    }),
  )
}

type At = { readonly key: RecordKey; readonly start: number; readonly end: number }

function closingsBySegment({ gaps }: GapRecords) {
  const found = new Map<number, At[]>()
  for (const [key, closing] of gaps) {
    if (closing.withdrawn) continue
    const there = found.get(closing.segment) ?? []
    there.push({ key, start: closing.start, end: closing.end })
    found.set(closing.segment, there)
  }
  return found
}
