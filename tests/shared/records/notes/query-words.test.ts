import { expect, test } from 'vitest'
import { projectIdSchema } from '../../../../shared/base/id.ts'
import {
  drawnFromWords,
  keyWords,
  leftOutWords,
  legendOf,
  movesWords,
  ofDayWords,
  queryLine,
  queryTitle,
  resultActorWords,
  resultCellWords,
  resultStandingWords,
} from '../../../../shared/records/notes/query-words.ts'
import {
  alignment,
  canadaTold,
  map,
  matrix,
  meeting,
  mixed,
  opposes,
  quotes,
  supports,
  time,
} from '../../../support/queries/told-results.ts'

test('a query nobody gave a title goes by what it shows', () => {
  expect([matrix, map, quotes, alignment, time, meeting].map(queryTitle)).toEqual([
    'Positions by actor and topic',
    'Where actors stand on Norms',
    'Quotes of positions',
    'Alignment between actors',
    'Change over time',
    'Who spoke when in one meeting',
  ])
})

test('every cell is said in words, three kinds of empty apart', () => {
  expect(resultCellWords({ stance: supports, positions: 1 })).toBe('supports, 1 quote')
  expect(resultCellWords({ stance: mixed, positions: 1200 })).toBe('for and against, 1,200 quotes')
  expect(resultCellWords('other')).toBe('spoke, but not on this')
  expect(resultCellWords('silent')).toBe('did not speak')
  expect(resultActorWords(canadaTold)).toBe('Canada, as others report')
})

test('names few records by their meeting and counts many', () => {
  expect(drawnFromWords(matrix)).toBe('Drawn from “IGF 2021, WS #119” and “IGF 2020, WS #341”.')
  expect(drawnFromWords({ records: [''] })).toBe('Drawn from “a record without a title”.')
  expect(drawnFromWords({ records: ['A', 'B', 'C'], moreRecords: 9 })).toBe('Drawn from 12 records.')
  expect(drawnFromWords({ records: [] })).toBe('')
})

test('says what there was no room for', () => {
  expect(leftOutWords(matrix)).toBe('')
  expect(leftOutWords({ ...matrix, more: 12, moreTopics: 1 })).toBe(
    'Not shown: 12 more rows with fewer quotes and 1 more topic with fewer quotes.',
  )
  expect(leftOutWords(quotes)).toBe('Not shown: 1 more quote.')
  expect(leftOutWords({ ...alignment, more: 40 })).toBe(
    'Not shown: 40 pairs between the most aligned and the most opposed.',
  )
})

test('the legend has each stance that occurs once, and the kinds of empty that do', () => {
  expect(legendOf(matrix)).toEqual({ stances: [supports, mixed, opposes], empty: ['other', 'silent'] })
  expect(legendOf(map)).toEqual({ stances: [supports, opposes], empty: ['other'] })
  expect(legendOf(quotes)).toEqual({ stances: [], empty: [] })
})

test('moves are counted, and why there are none is told', () => {
  expect(movesWords(time)).toBe('1 move over 2 sessions')
  expect(movesWords({ ...time, moreMoves: 4, moreSessions: 1 })).toBe('5 moves over 3 sessions')
  expect(movesWords({ ...time, moves: [] })).toBe('No moves over 2 sessions.')
  expect(movesWords({ ...time, moves: [], sessions: ['IGF'] })).toBe(
    'Change over time needs two sessions to compare; here is one.',
  )
})

test('a standing is said with how it came about', () => {
  expect(time.courses.flatMap(({ standings }) => standings.map(resultStandingWords))).toEqual([
    'opposes, 1 quote',
    'supports, 3 quotes, moved up the scale',
    'spoke, but not on this',
    'supports, 2 quotes',
    'opposes, 1 quote',
    'nothing reported',
  ])
  expect(legendOf(time).stances.map(({ word }) => word)).toEqual(['opposes', 'supports'])
  expect(legendOf(meeting).stances.map(({ word }) => word)).toEqual(['supports', 'opposes'])
})

test('of a meeting what was left out is told by kind', () => {
  expect(leftOutWords({ ...meeting, moreStretches: 2, moreQuotes: 1 })).toBe(
    'Not shown: 2 shorter stretches of speech and 1 more quote.',
  )
})

test('a frozen result is told from one of the day it was looked at', () => {
  const noon = Date.UTC(2026, 10, 22, 23, 59)
  expect(ofDayWords(noon, true)).toBe('frozen as of 22 November 2026')
  expect(ofDayWords(noon, false)).toBe('as looked at on 22 November 2026')
})

test('a query is told in a line by its title or what it shows, and whether it is frozen', () => {
  const asked = { show: 'matrix', filter: {} } as const
  const sealed = {
    project: projectIdSchema.parse('01HF7YAT000123456789ABCDEF'),
    query: asked,
    result: matrix,
    seal: 'A'.repeat(43),
  }
  expect(queryLine(asked)).toBe('Positions by actor and topic, live')
  expect(queryLine({ ...asked, title: 'Four', frozen: sealed })).toBe('Four, frozen as of 22 November 2026')
  expect(queryLine({ ...asked, frozen: map })).toBe(
    'Where actors stand on Norms, frozen as of 22 November 2026, without a seal',
  )
})

test('the key says every sign that occurs in words, and nothing where there are none', () => {
  expect(keyWords(matrix)).toMatch(
    /^Key: .*± for and against.*; · spoke, not on this; \/ did not speak\. A number/,
  )
  expect(keyWords(time)).toContain('blank: nothing reported')
  expect(keyWords(quotes)).toBe('')
})
