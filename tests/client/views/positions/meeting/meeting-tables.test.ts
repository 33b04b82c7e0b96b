// A meeting as rows of blocks and marks.
import { describe, expect, it } from 'vitest'
import { cellText, tableText } from '../../../../../client/src/ui/figures/figure-table.ts'
import {
  stretchTable,
  totalsTable,
} from '../../../../../client/src/views/positions/meeting/meeting-tables.ts'
import { blockWords, positionWords } from '../../../../../client/src/views/positions/meeting/meeting-words.ts'
import {
  axisTicks,
  lanesFor,
  likePositions,
  meetingRows,
  positionsOf,
  sharedTopics,
} from '../../../../../shared/analysis/shown/meeting-rows.ts'
import { percentWords } from '../../../../../shared/analysis/shown/share-words.ts'
import type { PersonId, RecordKey, StanceId, TopicId, TranscriptId } from '../../../../../shared/base/id.ts'
import type { MeetingView } from '../../../../../shared/wire/api-positions.ts'

const stretch = (
  turn: number,
  segment: number,
  wordsBefore: number,
  words: number,
  actor: string | null,
  name: string | null,
) => ({
  turn,
  segment,
  offset: 0,
  wordsBefore,
  words,
  label: name,
  person: name === null ? null : { id: name as PersonId, name },
  actor,
})
const position = (key: string, holder: string, reported: boolean, segment: number, wordsBefore: number) => ({
  key: key as RecordKey,
  holder,
  reported,
  topics: ['norms', 'forum'] as TopicId[],
  stance: 'supports' as StanceId,
  segment,
  start: 3,
  wordsBefore,
})
const meeting: MeetingView = {
  record: { id: 'r' as TranscriptId, title: 'WS #119', event: null, day: null },
  words: 1000,
  stretches: [
    stretch(0, 0, 0, 400, 'MEX', 'Gerardo'),
    stretch(1, 2, 400, 100, null, 'A voice'),
    stretch(2, 3, 500, 200, 'MEX', 'Isaac'),
    stretch(3, 4, 700, 300, 'org:Microsoft', 'Kaja'),
  ],
  positions: [
    position('a', 'MEX', false, 1, 120),
    position('b', 'CAN', true, 3, 505),
    position('c', 'MEX', false, 3, 510),
    position('d', 'org:Microsoft', false, 5, 990),
  ],
}
const rows = meetingRows(meeting, 20)

describe('the rows of a meeting', () => {
  it('stand in the order of speaking, one an actor, one a speaker of no actor', () => {
    expect(rows.map(({ name, turns, words }) => [name, turns, words])).toEqual([
      ['Mexico', 2, 600],
      ['A voice', 1, 100],
      ['Microsoft', 1, 300],
    ])
    expect(rows.reduce((sum, { words }) => sum + words, 0)).toBe(meeting.words)
  })

  it('carry every position once, on the row of whoever speaks its words', () => {
    expect(rows.map(({ marks }) => marks.map(({ position: { key } }) => key))).toEqual([
      ['a', 'b', 'c'],
      [],
      ['d'],
    ])
  })

  it('stack marks that are too near each other', () => {
    expect(rows[0]!.marks.map(({ lane }) => lane)).toEqual([0, 0, 1])
    expect(rows[0]!.lanes).toBe(2)
    expect(lanesFor([0, 5, 9, 20, 21], 10)).toEqual([0, 1, 2, 0, 1])
  })
})

describe('what a mark opens', () => {
  it('is all of its holder with its stance on its topics, as far as they were chosen', () => {
    const [a] = meeting.positions
    expect(sharedTopics(a!, [])).toEqual(['norms', 'forum'])
    expect(sharedTopics(a!, ['forum' as TopicId, 'other' as TopicId])).toEqual(['forum'])
    expect(likePositions(meeting.positions, a!, a!.topics).map(({ key }) => key)).toEqual(['a', 'c'])
    expect(positionsOf(meeting.positions, 'CAN', true)).toBe(1)
    expect(positionsOf(meeting.positions, 'CAN', false)).toBe(0)
  })
})

describe('the tables of a meeting', () => {
  it('say every stretch and every position in reading order', () => {
    const opened: string[] = []
    const table = stretchTable(meeting, {
      stance: () => ({ sign: '+', name: 'supports' }),
      topics: ({ topics }) => topics,
      says: ({ key }) => key,
      open: ({ key }) => opened.push(key),
      address: (segment) => `/t/r#s${segment + 1}`,
    })
    expect(table.rows.map(({ id }) => id)).toEqual(['a', '2 0', 'b', 'c', 'd'])
    expect(tableText(table)[1]).toEqual([
      '2',
      'Gerardo',
      'Mexico',
      '0',
      '400',
      'Mexico',
      'itself',
      'supports',
      'norms; forum',
    ])
    const stance = table.rows[2]!.cells[7]!
    if (typeof stance !== 'string') stance.open?.()
    expect(opened).toEqual(['b'])
  })

  it('add up words and positions of each actor, of those who only are told of too', () => {
    const asked: unknown[] = []
    const table = totalsTable(meeting, rows, (...asking) => asked.push(asking))
    const told = table.rows.map(({ cells }) => cells.map(cellText))
    expect(told).toEqual([
      ['Mexico', 'MEX', 'Gerardo; Isaac', '2', '600', '60.0%', '2', '0'],
      ['Microsoft', 'MSFT', 'Kaja', '1', '300', '30.0%', '1', '0'],
      ['A voice', '', '', '1', '100', '10.0%', '0', '0'],
      ['Canada', 'CAN', '', '0', '0', '0.0%', '0', '1'],
    ])
    const canada = table.rows[3]!.cells[7]!
    if (typeof canada !== 'string') canada.open?.()
    expect(asked).toEqual([['CAN', true, 1]])
  })
})

describe('the words of a meeting', () => {
  it('say who speaks, how long and where', () => {
    expect(blockWords(rows[0]!, meeting.stretches[0]!)).toBe('Mexico, Gerardo: 400 words from ¶ 1')
    expect(blockWords(rows[1]!, meeting.stretches[1]!)).toBe('A voice: 100 words from ¶ 3')
    expect(positionWords(meeting.positions[1]!, 'supports', ['Norms', 'Forum'])).toBe(
      '¶ 4, Canada, reported by others: supports, Norms and Forum',
    )
    expect(percentWords(1, 0)).toBe('0.0%')
  })
})

it('the axis has round numbers', () => {
  expect(axisTicks(10_033, 8)).toEqual([0, 2000, 4000, 6000, 8000, 10_000])
  expect(axisTicks(7, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(axisTicks(0, 8)).toEqual([0])
})
