import { describe, expect, it } from 'vitest'
import { type MemberId, recordKey, type TranscriptId, ulid } from '../../../shared/base/id.ts'
import {
  type CorrectionsOf,
  correctionColumns,
  writeCorrectionsCsv,
} from '../../../shared/formats/corrections-csv.ts'
import type { Correction, Decision } from '../../../shared/records/corrections/correction.ts'
import { spanAddress } from '../../../shared/transcript/span.ts'
import { tableOf } from '../../support/table-of.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const [ana, li, tom] = [id(1), id(2), id(3)] as [MemberId, MemberId, MemberId]
const names = new Map([
  [ana, 'Ana "Nana" Ribeiro'],
  [li, 'Li, Wen'],
  [tom, '=Tom()'],
])
const correction = (
  start: number,
  published: string,
  reading: string,
  more: Partial<Correction> = {},
): Correction => ({
  segment: 4,
  start,
  end: start + published.length,
  published,
  reading,
  atMs: Date.UTC(2026, 0, 2, 3, 4, 5),
  ...more,
})
const accepted = correction(30, 'mute lateral', 'multilateral', {
  grounds: { kind: 'source', detail: 'See\n"report", p. 3' },
})
const { grounds, atMs: _, ...place } = accepted
const decision: Decision = {
  ...place,
  verdict: 'accepted',
  reading: 'multi‑lateral',
  grounds: grounds!,
  proposer: ana,
  by: li,
  atMs: Date.UTC(2026, 0, 3),
}
const hidden = correction(50, 'a', 'rude words')
const keys = {
  accepted: recordKey(ana, id(10)),
  formula: recordKey(tom, id(11)),
  held: recordKey(li, id(12)),
  hidden: recordKey(tom, id(13)),
}

const of: CorrectionsOf = {
  transcript: id(99) as TranscriptId,
  title: 'IGF 2020, WS 341',
  records: {
    corrections: new Map([
      [keys.accepted, accepted],
      [keys.formula, correction(3, 'sum', '=SUM(A)')],
      [keys.held, correction(20, '18', '80')],
      [keys.hidden, hidden],
    ]),
    support: new Map([[`${keys.formula}/${li}`, correction(3, 'sum', '=SUM(A)')]]),
    decisions: new Map([[keys.accepted, decision]]),
    moderation: new Map([
      [`corrections:${keys.hidden}`, { hidden: true, reason: 'Rude.', by: ana, atMs: 5000 }],
    ]),
  },
  linkTo: (span) => `https://example.org/p/x/t/y${spanAddress(span)}`,
}
const csv = writeCorrectionsCsv([of], (member) => names.get(member) ?? member)
const rows = tableOf(csv)

describe('writeCorrectionsCsv', () => {
  it('writes one row a correction, by place', () => {
    expect(rows.map((row) => [row.start, row.state])).toEqual([
      ['3', 'proposed'],
      ['20', 'held'],
      ['30', 'accepted'],
      ['50', 'hidden'],
    ])
  })

  it('says all about a decided one, with the decision’s reading', () => {
    expect(rows[2]).toEqual({
      correction_id: keys.accepted,
      transcript_id: id(99),
      transcript: 'IGF 2020, WS 341',
      paragraph: '5',
      start: '30',
      end: '42',
      published: 'mute lateral',
      reading: 'multi‑lateral',
      state: 'accepted',
      proposer: 'Ana "Nana" Ribeiro',
      proposed_at: '2026-01-02T03:04:05.000Z',
      supporters: '',
      grounds_kind: 'source',
      grounds: 'See\n"report", p. 3',
      decided_by: 'Li, Wen',
      decided_at: '2026-01-03T00:00:00.000Z',
      reason: '',
      permalink: 'https://example.org/p/x/t/y#s5:30-42',
    })
  })

  it('guards cells that a spreadsheet would run', () => {
    expect(csv).toContain("'=SUM(A)")
    expect(csv).toContain("'=Tom()")
    expect(rows[0]).toMatchObject({ reading: '=SUM(A)', proposer: '=Tom()', supporters: 'Li, Wen' })
  })

  it('keeps the row of a hidden one, without its words', () => {
    expect(csv).not.toContain('rude words')
    expect(rows[3]).toMatchObject({ reading: '', reason: 'Rude.', decided_by: 'Ana "Nana" Ribeiro' })
  })

  it('writes the header alone when there is nothing', () => {
    expect(writeCorrectionsCsv([], String)).toBe(`${correctionColumns.join(',')}\r\n`)
  })
})
