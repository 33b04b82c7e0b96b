import { describe, expect, it } from 'vitest'
import { writePositionsJson } from '../../../../shared/formats/positions/positions-json.ts'
import { keys, record, taking } from './told-positions.ts'

const document = JSON.parse(writePositionsJson(taking))

describe('writePositionsJson', () => {
  it('says what it is, of which project, when, and by which filter', () => {
    expect(document).toMatchObject({
      format: 'rapporteur-positions',
      version: 1,
      made_at: '2026-07-02T00:00:00.000Z',
      project: { name: 'UN cyber dialogues', permalink: 'https://desk.example.org/p/un' },
      filter: { topics: 'treaty,law' },
    })
  })

  it('reads as one document, however many positions it is written of', () => {
    const [one] = taking.records
    if (!one) throw new Error('there is no record')
    const comment = 'a line\nand another\u2028 with "positions": []\n}'
    for (const many of [0, 1, 249, 250, 251, 600]) {
      const positions = Array.from({ length: many }, (_, i) => ({
        ...one.positions[i % one.positions.length],
        comment,
      })) as (typeof one)['positions']
      const text = writePositionsJson({ ...taking, records: [{ ...one, positions }] })
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
      expect(JSON.parse(text).positions.map((each: { comment: string }) => each.comment)).toEqual(
        Array(many).fill(comment),
      )
    }
  })

  it('has each position once, with all its topics as a list', () => {
    expect(document.positions.map((each: { position_id: string }) => each.position_id)).toEqual(keys)
    expect(document.positions[0]).toMatchObject({
      transcript_id: record,
      holder: 'group:EU',
      iso3: null,
      stance_value: -2,
      reported: false,
      spans: ['s1:3-31', 's2:4-s3:5'],
      topics: [
        { topic_id: 'treaty', topic: 'A treaty', topic_path: 'International law / A treaty' },
        { topic_id: 'law', topic: 'International law' },
        { topic_id: 'round', topic: 'Round' },
      ],
      coded_topics: ['treaty', 'old-law'],
    })
    expect(document.positions[0]).not.toHaveProperty('topic_id')
  })

  it('keeps texts exactly, with no guard', () => {
    expect(document.positions[2]).toMatchObject({
      published_text: '=HYPERLINK("https://example.org","click")',
      comment: "'=already",
    })
  })

  it('lists the records with their disclaimers, and the codebook', () => {
    expect(document.records).toMatchObject(
      [
        { transcript_id: record, file_name: 'ws119.txt', disclaimer: /authoritative/ },
        { transcript: 'Запись, 记录', disclaimer: null, day: null },
      ].map((each) =>
        each.disclaimer instanceof RegExp
          ? { ...each, disclaimer: expect.stringMatching(each.disclaimer) }
          : each,
      ),
    )
    expect(document.codebook.stances).toMatchObject([{ stance_id: 'opposes' }, { stance_id: 'unclear' }])
    expect(document.codebook.topics).toHaveLength(5)
  })

  it('says what every field of every list means', () => {
    const lists = { ...document, ...document.codebook }
    for (const list of ['records', 'positions', 'topics', 'stances']) {
      const fields = new Set(lists[list].flatMap((each: object) => Object.keys(each)))
      expect([...fields].sort(), list).toEqual(Object.keys(document.columns[list]).sort())
    }
  })
})
