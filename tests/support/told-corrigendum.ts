// A small record with accepted corrections, told for the corrigendum's tests.
import { type MemberId, type RecordKey, recordKey, ulid } from '../../shared/base/id.ts'
import type { CorrigendumOf } from '../../shared/formats/corrigendum/corrigendum.ts'
import type { Decision } from '../../shared/records/corrections/correction.ts'
import { speakerAt } from '../../shared/records/speakers/speaker-at.ts'
import { type Span, spanAddress } from '../../shared/transcript/span.ts'
import type { Told } from './tell.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
export const [ana, li, tom] = [id(1), id(2), id(3)] as [MemberId, MemberId, MemberId]
export const acceptedAtMs = Date.UTC(2026, 0, 3, 4, 5, 6)
export const madeAtMs = Date.UTC(2026, 1, 1)
export const sha256 = 'ab'.repeat(32)

/** A decision on a told span: accepted by Li on Ana's proposal, unless `more` says otherwise. */
export function decided(told: Told, span: Span, reading: string, more: Partial<Decision> = {}): Decision {
  const { startSegment: segment, start, end } = span
  const published = told.publishedTexts[segment]?.slice(start, end) ?? ''
  const place = { segment, start, end, published, reading }
  return { verdict: 'accepted', ...place, proposer: ana, by: li, atMs: acceptedAtMs, ...more }
}

export function corrigendumOf(
  told: Told,
  decisions: readonly Decision[],
  more: Partial<CorrigendumOf> = {},
): CorrigendumOf {
  const names = new Map([
    [ana, 'Ana'],
    [li, 'Li'],
    [tom, 'Tom'],
  ])
  const keyed = decisions.map((decision, i): [RecordKey, Decision] => [
    recordKey(decision.proposer, id(100 + i)),
    decision,
  ])
  return {
    transcript: told.transcript,
    fileName: 'told.txt',
    sha256,
    decisions: new Map(keyed),
    speakerAt: (segment, offset) => speakerAt(told.transcript, new Map(), [], segment, offset),
    memberName: (member) => names.get(member) ?? member,
    linkTo: (span) => `https://example.org/p/x/t/y${spanAddress(span)}`,
    ...more,
  }
}
