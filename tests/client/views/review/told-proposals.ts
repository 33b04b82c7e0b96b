// Proposals for tests of the review desk, told in a few words each.
import {
  type MemberId,
  type RecordKey,
  recordKey,
  type TranscriptId,
  ulid,
} from '../../../../shared/base/id.ts'
import { correctionClass } from '../../../../shared/records/corrections/correction-class.ts'
import type { Proposal } from '../../../../shared/wire/api-review.ts'

const bytes = (nth: number) => new Uint8Array(10).fill(nth)

export const ana = ulid(1, bytes(1)) as MemberId
export const li = ulid(2, bytes(2)) as MemberId
export const tom = ulid(3, bytes(3)) as MemberId
export const record = ulid(4, bytes(4)) as TranscriptId

/** The nth proposal of a member; later ones are younger. */
export const keyOf = (member: MemberId, nth: number): RecordKey =>
  recordKey(member, ulid(100 + nth, bytes(5)))

/** "¶ 1, 4–15: published → reading", proposed by Ana unless told otherwise. */
export function told(
  nth: number,
  [start, published, reading]: readonly [number, string, string],
  {
    by = ana,
    decided,
    ...more
  }: Partial<Proposal> & { readonly by?: MemberId; readonly decided?: 'accepted' | 'rejected' } = {},
): Proposal {
  const at = { segment: 0, start, end: start + published.length, published, reading }
  return {
    transcript: record,
    key: keyOf(by, nth),
    correction: { ...at, atMs: nth },
    decision: decided ? { verdict: decided, ...at, proposer: by, by: li, atMs: 1000 + nth } : null,
    state: decided ?? 'proposed',
    class: correctionClass(published, reading),
    supporters: [],
    dissenters: [],
    messages: 0,
    speaker: null,
    before: '…',
    after: '…',
    ...more,
  }
}
