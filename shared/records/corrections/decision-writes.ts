// What the giving and the taking back of a decision write. Accepting one that takes the place of others marks those as
// replaced and remembers how they had been accepted, so that taking it back brings them back as they were.
import { authorOf, type MemberId, type RecordKey } from '../../base/id.ts'
import { problem } from '../../base/problem.ts'
import { failed, ok, type Result } from '../../base/result.ts'
import type { Decision, Verdict } from './correction.ts'
import type { CorrectionRecords } from './correction-state.ts'
import { acceptedOver } from './refusal-to-decide.ts'

/** `undefined`: the key goes, and its correction is open again. */
export type DecisionWrites = ReadonlyMap<RecordKey, Decision | undefined>

export type DecisionMade = {
  readonly verdict: Verdict
  readonly by: MemberId
  readonly reason?: string | undefined
  /** Under the rule “n agree”: everyone who spoke for it, the proposer first. */
  readonly agreed?: readonly MemberId[] | undefined
  readonly atMs: number
}

/** For a decision that `refusalToDecide` does not refuse: what overlaps an accepted reading takes its place. */
export function decisionWrites(
  records: CorrectionRecords,
  key: RecordKey,
  { verdict, by, reason, agreed, atMs }: DecisionMade,
): DecisionWrites {
  const correction = records.corrections.get(key)
  if (!correction) throw new Error(`correction ${key} may be decided but is not there`)
  const { segment, start, end, published, reading, grounds, certainty } = correction
  const writes = new Map<RecordKey, Decision | undefined>()
  if (verdict === 'accepted') {
    for (const [other, decision] of acceptedOver(records, correction)) {
      writes.set(other, replacedBy(decision, key, by, atMs))
    }
  }
  return writes.set(key, {
    verdict,
    segment,
    start,
    end,
    published,
    reading,
    ...(grounds && { grounds }),
    ...(certainty && { certainty }),
    proposer: authorOf(key),
    by,
    ...(reason !== undefined && reason.trim() !== '' && { reason }),
    ...(agreed && { agreed: [...agreed] }),
    atMs,
  })
}

function replacedBy(accepted: Decision, key: RecordKey, by: MemberId, atMs: number): Decision {
  const { by: acceptedBy, atMs: acceptedAtMs, reason, agreed, ...copied } = accepted
  const was = { by: acceptedBy, ...(reason !== undefined && { reason }), ...(agreed && { agreed }) }
  return { ...copied, verdict: 'replaced', by, replacedBy: key, was: { ...was, atMs: acceptedAtMs }, atMs }
}

/**
 * Takes a decision back. What it had replaced is accepted again; problem `conflict` when that overlaps something accepted
 * since, or when nothing is decided. Taking back one that was itself replaced opens it beside the one that stands.
 */
export function reopeningWrites(
  records: Pick<CorrectionRecords, 'decisions'>,
  key: RecordKey,
): Result<DecisionWrites> {
  const decision = records.decisions.get(key)
  if (!decision) {
    return failed(problem('conflict', 'This correction is not decided, so there is nothing to take back.'))
  }
  const writes = new Map<RecordKey, Decision | undefined>([[key, undefined]])
  const after = new Map(records.decisions)
  after.delete(key)
  const putBack = (other: RecordKey, value: Decision) => {
    writes.set(other, value)
    after.set(other, value)
  }
  for (const [other, replaced] of replacedByKey(records, key)) {
    const [since] = acceptedOver({ decisions: after }, replaced)
    if (!since) putBack(other, acceptedAgain(replaced))
    else if (writes.has(since[0])) putBack(other, { ...replaced, replacedBy: since[0] })
    else if (decision.replacedBy) putBack(other, { ...replaced, replacedBy: decision.replacedBy })
    else return failed(problem('conflict', cannotComeBack(replaced, since[1])))
  }
  return ok(writes)
}

/** What a correction took the place of, the one that was accepted last coming first. */
const replacedByKey = (records: Pick<CorrectionRecords, 'decisions'>, key: RecordKey) =>
  [...records.decisions]
    .filter(([, { verdict, replacedBy }]) => verdict === 'replaced' && replacedBy === key)
    .sort(([, a], [, b]) => (b.was?.atMs ?? 0) - (a.was?.atMs ?? 0))

function acceptedAgain({ replacedBy: _, was, ...copied }: Decision): Decision {
  return { ...copied, ...was, verdict: 'accepted' }
}

const cannotComeBack = (replaced: Decision, since: Decision) =>
  `Taking this back would bring back “${replaced.reading || replaced.published}”, which overlaps “${
    since.reading || since.published
  }”, accepted since. Take that one back first.`
