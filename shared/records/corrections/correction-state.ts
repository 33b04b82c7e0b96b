// Where a correction stands, who stands behind it, and which readings a segment carries.
// Decisions alone are applied: what becomes of a proposal after its decision changes nothing here.
import { authorOf, type MemberId, type RecordKey } from '../../base/id.ts'
import { type Moderation, moderationKey } from '../moderation.ts'
import { senseChange } from '../sense/sense-change.ts'
import type { AppliedReading } from './corrected-text.ts'
import { type Correction, type Decision, type Support, stillSupports } from './correction.ts'

/** The part of a transcript's records that corrections live in. */
export type CorrectionRecords = {
  readonly corrections: ReadonlyMap<RecordKey, Correction>
  /** Keyed `<correction key>/<member>`. */
  readonly support: ReadonlyMap<string, Support>
  readonly decisions: ReadonlyMap<RecordKey, Decision>
  readonly moderation: ReadonlyMap<string, Moderation>
}

/** `held`: proposed, but it changes the sense, so that it waits for a ground and a second person. */
export const correctionStates = [
  'proposed',
  'held',
  'accepted',
  'rejected',
  'replaced',
  'withdrawn',
  'hidden',
] as const
export type CorrectionState = (typeof correctionStates)[number]

/** null when there is neither a correction nor a decision under the key. */
export function correctionState(records: CorrectionRecords, key: RecordKey): CorrectionState | null {
  const correction = records.corrections.get(key)
  const closed = closedState(records, key)
  if (closed !== null || !correction) return closed
  return senseChange(correction.published, correction.reading) ? 'held' : 'proposed'
}

/** null when it is open, or not there. Cheaper than its state: nobody asks what it means. */
export function closedState(
  records: CorrectionRecords,
  key: RecordKey,
): Exclude<CorrectionState, 'proposed' | 'held'> | null {
  const decision = records.decisions.get(key)
  if (decision) return decision.verdict
  const correction = records.corrections.get(key)
  if (!correction) return null
  if (correction.withdrawn) return 'withdrawn'
  return records.moderation.get(moderationKey('corrections', key))?.hidden ? 'hidden' : null
}

export const isDecided = (records: Pick<CorrectionRecords, 'decisions'>, key: RecordKey): boolean =>
  records.decisions.has(key)

/** True for a correction still to be decided that everyone may see. Cheaper than asking its state. */
export const isOpen = (records: CorrectionRecords, key: RecordKey): boolean =>
  records.corrections.has(key) && closedState(records, key) === null

/** An accepted reading, and the correction it came from. */
export type Applied = AppliedReading & {
  readonly key: RecordKey
  readonly segment: number
  readonly published: string
}

/**
 * The accepted readings of each segment that has any, in text order, never overlapping. The server accepts no two that
 * overlap; should a restored room hold such a pair, the one decided first stays.
 */
export function appliedBySegment(
  records: Pick<CorrectionRecords, 'decisions'>,
): ReadonlyMap<number, readonly Applied[]> {
  const accepted = [...records.decisions]
    .filter(([, { verdict }]) => verdict === 'accepted')
    .sort(([aKey, a], [bKey, b]) => a.atMs - b.atMs || (aKey < bKey ? -1 : 1))
  const bySegment = new Map<number, Applied[]>()
  for (const [key, decision] of accepted) {
    const { segment, start, end, published, reading } = decision
    const there = bySegment.get(segment) ?? []
    bySegment.set(segment, there)
    const at = placeAmong(there, start)
    if ((there[at - 1]?.end ?? 0) > start || (there[at]?.start ?? Number.POSITIVE_INFINITY) < end) continue
    there.splice(at, 0, { key, segment, start, end, published, reading })
  }
  return bySegment
}

/** How many of them, in text order, begin before an offset. */
function placeAmong(applied: readonly Applied[], start: number): number {
  let low = 0
  let high = applied.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((applied[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The accepted readings of one segment, in text order. For many segments ask `appliedBySegment` once. */
export function appliedIn(
  records: Pick<CorrectionRecords, 'decisions'>,
  segment: number,
): readonly Applied[] {
  const decisions = new Map([...records.decisions].filter(([, decision]) => decision.segment === segment))
  return appliedBySegment({ decisions }).get(segment) ?? []
}

/** Who supports each correction as it stands now, its own author not counted, by member id. */
export function supportersByCorrection(
  records: Pick<CorrectionRecords, 'corrections' | 'support'>,
): ReadonlyMap<RecordKey, readonly MemberId[]> {
  const found = new Map<RecordKey, MemberId[]>()
  for (const [supportKey, support] of records.support) {
    const cut = supportKey.lastIndexOf('/')
    const key = supportKey.slice(0, cut) as RecordKey
    const member = supportKey.slice(cut + 1) as MemberId
    const correction = records.corrections.get(key)
    if (!correction || member === authorOf(key) || !stillSupports(support, correction)) continue
    const members = found.get(key) ?? []
    members.push(member)
    found.set(key, members)
  }
  for (const members of found.values()) members.sort()
  return found
}

/** Who supports one correction as it stands now. For many, ask `supportersByCorrection` once. */
export const supporters = (
  records: Pick<CorrectionRecords, 'corrections' | 'support'>,
  key: RecordKey,
): readonly MemberId[] => supportersByCorrection(records).get(key) ?? []
