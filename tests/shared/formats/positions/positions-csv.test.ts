import { describe, expect, it } from 'vitest'
import { positionColumns } from '../../../../shared/formats/positions/position-columns.ts'
import { writePositionsCsv } from '../../../../shared/formats/positions/positions-csv.ts'
import { tableOf } from '../../../support/table-of.ts'
import { ana, keys, record, taking } from './told-positions.ts'

const csv = writePositionsCsv(taking.records, taking.names)
const rows = tableOf(csv)

describe('writePositionsCsv', () => {
  it('writes one row for each position and topic that was asked for', () => {
    expect(rows.map((row) => [row.position_id, row.topic_id])).toEqual([
      [keys[0], 'treaty'],
      [keys[0], 'law'],
      [keys[1], 'lost'],
      [keys[2], 'treaty'],
      [keys[3], 'treaty'],
    ])
  })

  it('says all about a position', () => {
    expect(rows[0]).toEqual({
      position_id: keys[0],
      transcript_id: record,
      transcript: 'IGF 2021 – Day 4 – WS #119',
      event: 'IGF 2021, day 4',
      day: '2021-12-10',
      paragraph: '1',
      start: '3',
      end: '31',
      spans: 's1:3-31; s2:4-s3:5',
      iso3: '',
      holder: 'group:EU',
      holder_name: 'European Union',
      holder_kind: 'group',
      actor: 'MEX',
      actor_name: 'Mexico',
      actor_kind: 'state',
      on_behalf_of: 'group:EU',
      reported: 'FALSE',
      reported_by: '',
      topic_id: 'treaty',
      topic: 'A treaty',
      topic_path: 'International law / A treaty',
      topic_count: '3',
      coded_topics: 'treaty; old-law',
      recoded_by: 'Ana Ribeiro',
      stance_id: 'opposes',
      stance: 'Opposes',
      stance_value: '-2',
      certainty: 'sure',
      condition: 'only, "if"',
      comment: '-1+1\nsecond line',
      speaker: 'Isaac Morales',
      affiliation: 'Ministry, Mexico',
      published_text: 'do not suport a "new" treaty',
      corrected_text: 'do not support a "new" treaty',
      quote_changed: 'sense',
      coder_id: ana,
      coder: 'Ana Ribeiro',
      coded_at: '2026-06-01T12:00:00.000Z',
      permalink: `https://desk.example.org/p/un/t/${record}#s1:3-31`,
    })
  })

  it('gives the ISO code of whom a position counts for, other names followed, and of states alone', () => {
    expect(rows.map(({ iso3 }) => iso3)).toEqual(['', '', 'NLD', '', 'NAM'])
    expect(rows[2]).toMatchObject({
      actor_name: 'Dutch delegation',
      actor_kind: 'company',
      holder_kind: 'state',
    })
  })

  it('shows what the codebook does not know by its id', () => {
    expect(rows[2]).toMatchObject({
      topic: 'lost',
      topic_path: 'lost',
      stance: 'unknown',
      stance_value: '',
      speaker: '',
    })
    expect(rows[4]).toMatchObject({ stance: 'Unclear', stance_value: '', event: '', day: '' })
  })

  it('writes numbers as numbers, truth as TRUE and FALSE, and guards formulas', () => {
    expect(csv).toContain(',Opposes,-2,sure,')
    expect(csv).toContain(`"'-1+1\nsecond line"`)
    expect(csv).toContain(`"'=HYPERLINK(""https://example.org"",""click"")"`)
    expect(csv).toContain(`,"'@SUM(1)\tnot",words,`)
    expect(csv).toContain(`,''=already,`)
    expect(csv).not.toMatch(/(?:^|,)"?[=+@\t\r]/m)
    expect(rows[3]).toMatchObject({ reported: 'TRUE', reported_by: 'MEX', comment: "'=already" })
  })

  it('begins with the names of its columns, in small words, and no byte order mark', () => {
    const head = positionColumns.map(({ name }) => name)
    expect(csv.startsWith(`${head.join(',')}\r\n`)).toBe(true)
    expect(head.filter((name) => !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name))).toEqual([])
    expect(writePositionsCsv([], taking.names)).toBe(`${head.join(',')}\r\n`)
  })
})
