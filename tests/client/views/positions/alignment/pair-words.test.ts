// What the table and the file of an alignment say, and which quotes each number opens.
import { expect, it } from 'vitest'
import { cellText } from '../../../../../client/src/ui/figures/figure-table.ts'
import { pairFile, pairTable } from '../../../../../client/src/views/positions/alignment/pair-words.ts'
import type { QuotesAsked } from '../../../../../client/src/views/positions/view-props.ts'
import { alignmentOf } from '../../../../../shared/analysis/alignment.ts'
import { comparedOf } from '../../../../../shared/analysis/shown/compared-filter.ts'
import { differenceWords, shareWords } from '../../../../../shared/analysis/shown/share-words.ts'
import type { StanceId, TopicId } from '../../../../../shared/base/id.ts'
import { starterCodebook } from '../../../../../shared/records/codebook/starter-codebook.ts'
import { wholeFilter } from '../../../../../shared/records/positions/position-filter.ts'

const { stances } = starterCodebook
const topics = new Map(starterCodebook.topics.map((topic) => [topic.id, topic]))
const alignment = alignmentOf(
  {
    rows: [
      { actor: 'FRA', reported: false },
      { actor: 'MEX', reported: false },
    ],
    topics: ['norms', 'human-rights', 'due-diligence'],
    stances: ['supports', 'opposes', 'neutral'],
    cells: [
      [0, 0, 3, 0, 0],
      [0, 1, 1, 0, 0],
      [0, 2, 0, 1, 2],
      [1, 0, 1, 0, 0],
      [1, 1, 0, 2, 0],
    ],
  },
  stances,
)
const filter = { ...wholeFilter, said: 'own' as const }

it('says shares with two decimals and differences with their sign', () => {
  expect([0, 0.4, 2 / 3, 1].map(shareWords)).toEqual(['0.00', '0.40', '0.67', '1.00'])
  expect([0.4, -0.25, 0, -0.001].map(differenceWords)).toEqual(['+0.40', '−0.25', '0', '0'])
})

it('opens by each number what both say for or against on the topics it counts', () => {
  const asked: QuotesAsked[] = []
  const openQuotes = (quotes: QuotesAsked) => void asked.push(quotes)
  const { rows } = pairTable({ alignment, filter, stances, topics, openQuotes }, alignment.pairs)
  expect(rows.map(({ cells }) => cells.map((cell) => cellText(cell).replaceAll('\u00a0', ' ')))).toEqual([
    ['France and Mexico', '0.40 · 1 topic', '0.40 · 1 topic', '0', '2 topics'],
  ])
  for (const cell of rows[0]!.cells) if (typeof cell !== 'string') cell.open?.()
  expect(asked.map((each) => each.filter.topics)).toEqual([
    ['norms'],
    ['human-rights'],
    ['norms', 'human-rights'],
    ['norms', 'human-rights'],
  ])
  expect(asked[0]).toEqual({
    title: 'France and Mexico on the same side',
    says: 'all that both say for or against on Norms of responsible behaviour',
    filter: {
      ...filter,
      actors: ['FRA', 'MEX'],
      topics: ['norms'],
      stances: ['proposes', 'supports', 'conditional', 'opposes'],
    },
  })
})

it('keeps to the stances of the filter', () => {
  const asked: QuotesAsked[] = []
  const narrow = { ...filter, stances: ['supports', 'neutral'] as StanceId[] }
  const openQuotes = (quotes: QuotesAsked) => void asked.push(quotes)
  const { rows } = pairTable({ alignment, filter: narrow, stances, topics, openQuotes }, alignment.pairs)
  const cell = rows[0]?.cells[1]
  if (typeof cell !== 'string') cell?.open?.()
  expect(asked[0]?.filter.stances).toEqual(['supports'])
})

it('compares what takes a side, in the actors’ own words unless others are asked for', () => {
  const sided = ['proposes', 'supports', 'conditional', 'opposes']
  expect(comparedOf(wholeFilter, stances)).toEqual({ ...wholeFilter, said: 'own', stances: sided })
  const asked = { ...wholeFilter, said: 'reported' as const, stances: ['supports', 'neutral'] as StanceId[] }
  expect(comparedOf(asked, stances)).toEqual({ ...asked, stances: ['supports'] })
  const none = { ...wholeFilter, stances: ['neutral'] as StanceId[] }
  expect(comparedOf(none, stances).stances).toEqual(['neutral'])
})

it('opens nothing by a nought', () => {
  const { pairs } = alignment
  const agreed = {
    ...alignment,
    actors: alignment.actors.map((actor) => ({ ...actor, con: [] as TopicId[] })),
  }
  const { rows } = pairTable({ alignment: agreed, filter, stances, topics, openQuotes: () => {} }, pairs)
  expect(rows[0]?.cells[2]).toBe('0')
})

it('writes every figure into a column of its own in the file', () => {
  const { columns, rows } = pairFile({ alignment, topics }, alignment.pairs)
  expect(Object.fromEntries(columns.map(({ id }, i) => [id, rows[0]?.cells[i]]))).toEqual({
    actor_a: 'FRA',
    name_a: 'France',
    topics_a: '3',
    actor_b: 'MEX',
    name_b: 'Mexico',
    topics_b: '2',
    topics_in_common: '2',
    topics_agreed: '1',
    topics_opposed: '1',
    congruence: '0.4000',
    conflict: '0.4000',
    difference: '0.0000',
    agreed_on: 'Norms of responsible behaviour',
    opposed_on: 'Human rights',
  })
})
