// What the table and the file of change over time say, and which quotes each standing opens.
import { expect, it } from 'vitest'
import { cellText } from '../../../../../client/src/ui/figures/figure-table.ts'
import { changeFile, changeTable } from '../../../../../client/src/views/positions/change/change-table.ts'
import type { QuotesAsked } from '../../../../../client/src/views/positions/view-props.ts'
import { changeOverTime } from '../../../../../shared/analysis/change-over-time.ts'
import { shiftArrow, shiftWords } from '../../../../../shared/analysis/shown/move-words.ts'
import type { TranscriptId } from '../../../../../shared/base/id.ts'
import { starterCodebook } from '../../../../../shared/records/codebook/starter-codebook.ts'
import { wholeFilter } from '../../../../../shared/records/positions/position-filter.ts'

const { stances } = starterCodebook
const topics = new Map(starterCodebook.topics.map((topic) => [topic.id, topic]))
const record = (id: string, event: string, day: string) => ({ id: id as TranscriptId, title: id, event, day })
const change = changeOverTime(
  {
    records: [
      record('a', 'IGF 2020, day 10', '2020-11-13'),
      record('b', 'IGF 2021, day 1', '2021-12-07'),
      record('c', 'IGF 2021, day 4', '2021-12-10'),
    ],
    rows: [
      { actor: 'CAN', reported: true, spokeIn: [] },
      { actor: 'MEX', reported: false, spokeIn: [0, 1, 2] },
      { actor: 'org:Microsoft', reported: false, spokeIn: [0, 2] },
    ],
    topics: ['norms', 'due-diligence'],
    stances: ['supports', 'opposes', 'unclear'],
    cells: [
      [0, 0, 0, 1, 0, 0],
      [1, 0, 0, 2, 0, 0],
      [1, 0, 1, 1, 1, 0],
      [1, 0, 2, 0, 1, 0],
      [2, 1, 2, 0, 0, 3],
    ],
  },
  stances,
  'meeting',
)
const asked: QuotesAsked[] = []
const openQuotes = (quotes: QuotesAsked) => void asked.push(quotes)

it('has a row for each actor and topic and a column for each session, silence of either kind in words', () => {
  const { columns, rows } = changeTable(change, { filter: wholeFilter, topics, openQuotes })
  expect(columns.map(({ label }) => label)).toEqual(['Actor', 'Topic', 'IGF 2020', 'IGF 2021', 'Moved'])
  const norms = 'Norms of responsible behaviour'
  expect(rows.map(({ cells }) => cells.map(cellText))).toEqual([
    ['Canada, as others report', norms, '+ supports, 1', 'nothing reported', ''],
    ['Mexico', norms, '+ supports, 2', '± for and against, 3', '1.33 down the scale, from 1 to −0.33'],
    ['Microsoft', 'Due diligence', 'spoke, not on this', '? unclear, 3', ''],
  ])
})

it('opens the positions of a standing: those of its actor on its topic in all records of its session', () => {
  const { rows } = changeTable(change, { filter: { ...wholeFilter, certainty: 'sure' }, topics, openQuotes })
  const cell = rows[1]?.cells[3]
  if (typeof cell !== 'string') cell?.open?.()
  expect(asked).toEqual([
    {
      title: 'Mexico on Norms of responsible behaviour, IGF 2021',
      says: 'for and against, 3 positions',
      filter: {
        ...wholeFilter,
        certainty: 'sure',
        records: ['b', 'c'],
        actors: ['MEX'],
        topics: ['norms'],
        said: 'own',
      },
    },
  ])
})

it('has a row for each actor, topic and session in the file', () => {
  const { columns, rows } = changeFile(change, topics)
  const places = ['actor', 'reported', 'session', 'day', 'standing', 'mean', 'positions'].map((id) =>
    columns.findIndex((column) => column.id === id),
  )
  expect(rows.map(({ cells }) => places.map((place) => cells[place]))).toEqual([
    ['CAN', 'yes', 'IGF 2020', '2020-11-13', 'supports', '1', '1'],
    ['CAN', 'yes', 'IGF 2021', '2021-12-07', 'not-reported', '', '0'],
    ['MEX', 'no', 'IGF 2020', '2020-11-13', 'supports', '1', '2'],
    ['MEX', 'no', 'IGF 2021', '2021-12-07', 'mixed', '-0.3333', '3'],
    ['org:Microsoft', 'no', 'IGF 2020', '2020-11-13', 'other-topics', '', '0'],
    ['org:Microsoft', 'no', 'IGF 2021', '2021-12-07', 'unclear', '', '3'],
  ])
})

it('says how far and which way a move goes, and when that cannot be told', () => {
  const { moves } = change
  const [move] = moves
  expect(moves).toHaveLength(1)
  expect(shiftArrow(move!)).toBe('↘')
  expect([shiftArrow({ shift: 1 }), shiftArrow({ shift: 0 }), shiftArrow({ shift: null })]).toEqual([
    '↗',
    '→',
    '→',
  ])
  expect(shiftWords({ ...move!, shift: null })).toBe('by a stance that does not count on the scale')
  expect(shiftWords({ ...move!, shift: 0 })).toBe('neither up nor down the scale, from 1 to −0.33')
})
