// A transcript's room as the acts of the review see it: its corrections are read once, and what an act writes is seen by
// its next step, so that two hundred decisions cost one reading.
import type { RecordKey } from '../../../shared/base/id.ts'
import type { Problem } from '../../../shared/base/problem.ts'
import type { Correction, Decision, Support } from '../../../shared/records/corrections/correction.ts'
import type { CorrectionRecords } from '../../../shared/records/corrections/correction-state.ts'
import {
  type DecisionMade,
  type DecisionWrites,
  decisionWrites,
  reopeningWrites,
} from '../../../shared/records/corrections/decision-writes.ts'
import { type DecisionAsked, refusalToDecide } from '../../../shared/records/corrections/refusal-to-decide.ts'
import type { Moderation } from '../../../shared/records/moderation.ts'
import type { RoomEdit } from '../../stores/rooms.ts'

export type ReviewRoom = {
  readonly records: CorrectionRecords
  readonly putCorrection: (key: RecordKey, correction: Correction | undefined) => void
  readonly putSupport: (key: string, support: Support | undefined) => void
  readonly putDecisions: (writes: DecisionWrites) => void
}

export function reviewRoom(room: RoomEdit): ReviewRoom {
  const corrections = new Map(room.entries('corrections') as ReadonlyMap<RecordKey, Correction>)
  const support = new Map(room.entries('support') as ReadonlyMap<string, Support>)
  const decisions = new Map(room.entries('decisions') as ReadonlyMap<RecordKey, Decision>)
  const moderation = room.entries('moderation') as ReadonlyMap<string, Moderation>
  const putter =
    <K extends string, V>(root: string, values: Map<K, V>) =>
    (key: K, value: V | undefined) => {
      room.put(root, key, value)
      if (value === undefined) values.delete(key)
      else values.set(key, value)
    }
  const putDecision = putter('decisions', decisions)
  return {
    records: { corrections, support, decisions, moderation },
    putCorrection: putter('corrections', corrections),
    putSupport: putter('support', support),
    putDecisions: (writes) => {
      for (const [key, value] of writes) putDecision(key, value)
    },
  }
}

/** Gives a verdict on a correction, or the reason why not. */
export function decideIn(
  review: ReviewRoom,
  asked: Omit<DecisionAsked, 'records' | 'decider'> & Pick<DecisionMade, 'by' | 'atMs' | 'agreed'>,
): Problem | null {
  const { records } = review
  const no = refusalToDecide({ ...asked, records, decider: asked.by })
  if (!no) review.putDecisions(decisionWrites(records, asked.key, asked))
  return no
}

/** Opens a decided correction again, or gives the reason why not. */
export function reopenIn(review: ReviewRoom, key: RecordKey): Problem | null {
  const writes = reopeningWrites(review.records, key)
  if (!writes.ok) return writes.problem
  review.putDecisions(writes.value)
  return null
}

/** What a bulk act answers for one key: null when it was done. */
export type KeyOutcome = { readonly key: RecordKey; readonly refused: string | null }

export const keyOutcome = (key: RecordKey, no: Problem | null): KeyOutcome => ({
  key,
  refused: no?.message ?? null,
})
