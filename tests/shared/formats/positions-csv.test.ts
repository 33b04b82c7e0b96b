import { describe, expect, it } from 'vitest'
import {
  type MemberId,
  type PersonId,
  recordKey,
  type StanceId,
  type TopicId,
  type TranscriptId,
  ulid,
} from '../../../shared/base/id.ts'
import {
  type PositionsOf,
  positionColumns,
  writePositionsCsv,
} from '../../../shared/formats/positions-csv.ts'
import type { Position } from '../../../shared/records/positions/position.ts'
import { spanAddress } from '../../../shared/transcript/span.ts'
import { tableOf } from '../../support/table-of.ts'
import { tell } from '../../support/tell.ts'

const id = (n: number) => ulid(n, new Uint8Array(10))
const ana = id(1) as MemberId
const topic = (slug: string) => slug as TopicId
const { publishedTexts, spans } = tell`
  MORALES: We <a>do not <b>suport</b> a "new" treaty</a>, at all.
  But <c>we, =SUM, agree.
  Fully</c>.
`
const position = (more: Partial<Position>): Position => ({
  spans: [spans.a!],
  actor: 'MEX',
  topics: [topic('treaty')],
  stance: 'oppose' as StanceId,
  certainty: 'sure',
  atMs: Date.UTC(2026, 5, 1, 12),
  ...more,
})
const keys = Array.from({ length: 5 }, (_, i) => recordKey(ana, id(10 + i)))
const positions: [string, Position][] = [
  [
    'two topics, two spans',
    position({
      spans: [spans.a!, spans.c!],
      topics: [topic('treaty'), topic('law')],
      condition: 'only, "if"',
      comment: '-1+1\nsecond line',
      onBehalfOf: 'group:EU',
    }),
  ],
  [
    'organisation',
    position({
      spans: [spans.c!],
      actor: 'org:Microsoft',
      stance: 'unknown' as StanceId,
      topics: [topic('lost')],
    }),
  ],
  ['withdrawn', position({ withdrawn: true })],
  ['hidden', position({ comment: 'hidden words' })],
  ['merged', position({ spans: [spans.c!], actor: 'group:EU', topics: [topic('old-law'), topic('law')] })],
]
const of: PositionsOf = {
  transcript: id(99) as TranscriptId,
  title: 'WS 341',
  records: {
    positions: new Map(positions.map(([, value], i) => [keys[i]!, value])),
    moderation: new Map([[`positions:${keys[3]}`, { hidden: true, reason: 'x', by: ana, atMs: 1 }]]),
  },
  publishedTexts,
  appliedBySegment: new Map([[0, [{ start: spans.b!.start, end: spans.b!.end, reading: 'support' }]]]),
  speakerAt: (segment) => ({
    label: 'MORALES',
    person:
      segment === 0
        ? {
            id: id(5) as PersonId,
            name: 'Isaac Morales',
            aliases: [],
            affiliation: 'Ministry, Mexico',
            actor: 'MEX',
          }
        : null,
  }),
  linkTo: (span) => `https://example.org/t${spanAddress(span)}`,
}
const names = {
  member: () => 'Ana Ribeiro',
  topic: (asked: TopicId) =>
    ({
      treaty: { id: asked, name: 'A treaty' },
      law: { id: asked, name: 'International law' },
      'old-law': { id: topic('law'), name: 'International law' },
    })[String(asked)] ?? null,
  stance: (stance: StanceId) => (stance === 'oppose' ? { name: 'Opposes', value: -2 } : null),
}
const csv = writePositionsCsv([of], names)
const rows = tableOf(csv)

describe('writePositionsCsv', () => {
  it('writes one row for each position and topic, by place', () => {
    expect(rows.map((row) => [row.position_id, row.topic_id])).toEqual([
      [keys[0], 'treaty'],
      [keys[0], 'law'],
      [keys[1], 'lost'],
      [keys[4], 'law'],
    ])
  })

  it('says all about a position', () => {
    expect(rows[1]).toEqual({
      position_id: keys[0],
      transcript_id: id(99),
      transcript: 'WS 341',
      paragraph: '1',
      start: '3',
      end: '31',
      spans: 's1:3-31; s2:4-s3:5',
      iso3: 'MEX',
      actor: 'MEX',
      actor_name: 'Mexico',
      topic_id: 'law',
      topic: 'International law',
      stance_id: 'oppose',
      stance: 'Opposes',
      stance_value: '-2',
      certainty: 'sure',
      condition: 'only, "if"',
      comment: '-1+1\nsecond line',
      on_behalf_of: 'group:EU',
      reported_by: '',
      speaker: 'Isaac Morales',
      affiliation: 'Ministry, Mexico',
      published_text: 'do not suport a "new" treaty … we, =SUM, agree.\nFully',
      corrected_text: 'do not support a "new" treaty … we, =SUM, agree.\nFully',
      coder: 'Ana Ribeiro',
      coded_at: '2026-06-01T12:00:00.000Z',
      permalink: 'https://example.org/t#s1:3-31',
    })
  })

  it('leaves iso3 empty for groups and organisations, and names them', () => {
    expect(rows[2]).toMatchObject({ iso3: '', actor: 'org:Microsoft', actor_name: 'Microsoft' })
    expect(rows[3]).toMatchObject({ iso3: '', actor: 'group:EU', actor_name: 'European Union' })
  })

  it('shows what the codebook does not know by its id, and a label where nobody is known', () => {
    expect(rows[2]).toMatchObject({ topic: 'lost', stance: 'unknown', stance_value: '', speaker: 'MORALES' })
  })

  it('writes numbers as numbers and guards formulas', () => {
    expect(csv).toContain(',-2,sure,')
    expect(csv).toContain(`"'-1+1\nsecond line"`)
  })

  it('leaves out withdrawn and hidden positions', () => {
    expect(csv).not.toContain('hidden words')
    expect(rows.map((row) => row.position_id)).not.toContain(keys[2])
  })

  it('writes the header alone when there is nothing', () => {
    expect(writePositionsCsv([], names)).toBe(`${positionColumns.join(',')}\r\n`)
  })
})
