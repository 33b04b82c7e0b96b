import { describe, expect, it } from 'vitest'
import { type MemberId, type RecordKey, recordKey, type TranscriptId, ulid } from '../../../shared/base/id.ts'
import type { Correction, Decision } from '../../../shared/records/corrections/correction.ts'
import type { CorrectionRecords } from '../../../shared/records/corrections/correction-state.ts'
import type { Dismissal } from '../../../shared/records/review/dismissal.ts'
import { openSuspects, progressByKind } from '../../../shared/suspects/open-suspects.ts'
import type { Suspect } from '../../../shared/suspects/suspect.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const ana = id(1) as MemberId
const here = id(2) as TranscriptId
const elsewhere = id(3) as TranscriptId
const key = recordKey(ana, id(10))

const suspect = (text: string, start: number, more: Partial<Suspect> = {}): Suspect => ({
  segment: 0,
  start,
  end: start + text.length,
  text,
  suggestions: ['recent'],
  kind: 'term',
  detector: 'term-sound',
  score: 0.8,
  reason: 'sounds like “recent”',
  form: text,
  ...more,
})
const receipt = suspect('receipt', 10)
const again = suspect('receipt', 40)
const issac = suspect('issac', 60, { kind: 'name' })
const all = [receipt, again, issac]

const over = ({ segment, start, end, text }: Suspect, more: Partial<Correction> = {}): Correction => ({
  segment,
  start,
  end,
  published: text,
  reading: 'recent',
  atMs: 1,
  ...more,
})
const none: ReadonlyMap<RecordKey, Dismissal> = new Map()
const records = (correction: Correction | null, verdict?: Decision['verdict']): CorrectionRecords => ({
  corrections: new Map(correction ? [[key, correction]] : []),
  support: new Map(),
  decisions: new Map(
    correction && verdict ? [[key, { ...over(receipt), verdict, proposer: ana, by: ana, atMs: 2 }]] : [],
  ),
  moderation: new Map(),
})
const right = (at: Suspect, more: Partial<Dismissal> = {}): ReadonlyMap<RecordKey, Dismissal> =>
  new Map([
    [
      key,
      {
        form: at.form,
        published: at.text,
        transcript: here,
        segment: at.segment,
        start: at.start,
        end: at.end,
        atMs: 1,
        ...more,
      },
    ],
  ])
const sorted = (given: CorrectionRecords, dismissals: ReadonlyMap<RecordKey, Dismissal> = none) =>
  openSuspects(all, given, dismissals, here)

describe('openSuspects', () => {
  it('leaves every suspect open while nobody has done anything', () => {
    expect(sorted(records(null))).toEqual({ open: all, settled: [] })
  })

  it.each([
    ['proposed', undefined],
    ['accepted', 'accepted'],
    ['rejected', 'rejected'],
  ] as const)('a %s correction over its words settles a suspect, and no other of its form', (by, verdict) => {
    const found = sorted(records(over(receipt), verdict))
    expect(found.open).toEqual([again, issac])
    expect(found.settled).toEqual([{ suspect: receipt, by }])
  })

  it('a correction that only touches its end, or was withdrawn, settles nothing', () => {
    expect(sorted(records(over(receipt, { start: receipt.end, end: receipt.end + 3 }))).open).toEqual(all)
    expect(sorted(records(over(receipt, { withdrawn: true }))).open).toEqual(all)
  })

  it('a longer correction settles every suspect it covers', () => {
    expect(sorted(records(over(receipt, { end: again.end }))).open).toEqual([issac])
  })

  it('[I2] a decision counts where it was taken, though its proposal has moved since', () => {
    const found = sorted(records(over(issac), 'accepted'))
    expect(found.open).toEqual([again, issac])
  })

  it('“this is right” settles its form wherever it stands, also said in another record', () => {
    expect(sorted(records(null), right(receipt)).open).toEqual([issac])
    expect(sorted(records(null), right(receipt, { transcript: elsewhere })).open).toEqual([issac])
    expect(sorted(records(null), right(receipt)).settled.map(({ by }) => by)).toEqual(['right', 'right'])
  })

  it('said for one place alone it settles that place, whatever form it has now', () => {
    expect(sorted(records(null), right(receipt, { onlyHere: true })).open).toEqual([again, issac])
    expect(sorted(records(null), right(receipt, { onlyHere: true, form: 'as it was' })).open).toEqual([
      again,
      issac,
    ])
    expect(sorted(records(null), right(receipt, { onlyHere: true, transcript: elsewhere })).open).toEqual(all)
  })

  it('taken back it settles nothing', () => {
    expect(sorted(records(null), right(receipt, { withdrawn: true })).open).toEqual(all)
  })
})

describe('progressByKind', () => {
  it('counts settled and open of each kind there is', () => {
    const progress = progressByKind(sorted(records(over(receipt), 'accepted')))
    expect([...progress]).toEqual([
      ['term', { settled: 1, open: 1 }],
      ['name', { settled: 0, open: 1 }],
    ])
  })
})
