// A record's line in words.
import { expect, it } from 'vitest'
import {
  dayWords,
  recordTitle,
  reviewWords,
  speakerWords,
  wordsWords,
} from '../../../../client/src/views/library/record-words.ts'
import { libraryEntry } from './library-entry.ts'

const speaking = (speakers: string[], turns = 3, unlabelledTurns = 0) =>
  speakerWords(libraryEntry({ speakers, turns, unlabelledTurns }))

it('says the session before the name', () => {
  expect(recordTitle({ session: 'WS #119', name: 'The Next Chapter' })).toBe('WS #119 The Next Chapter')
  expect(recordTitle({ session: null, name: 'Opening' })).toBe('Opening')
})

it('names the first actor codes and counts everybody else', () => {
  expect(speaking(['MEX', 'Yik Chan Chin', 'FRA', 'CHL', 'NLD', 'EST'])).toMatchObject({
    codes: ['MEX', 'FRA', 'CHL', 'NLD'],
    rest: '+\u00a02',
  })
  expect(speaking(['MEX'])).toMatchObject({ codes: ['MEX'], rest: '' })
})

it('names no more codes than fit one line', () => {
  expect(speaking(['MSFT', 'MEX', 'FRA', 'UNIDIR', 'NLD'])).toMatchObject({
    codes: ['MSFT', 'MEX', 'FRA'],
    rest: '+\u00a02',
  })
})

it('counts speakers when no actor is known', () => {
  expect(speaking(['MODERATOR', 'Ana']).rest).toBe('2 speakers')
  expect(speaking(['Ana']).rest).toBe('1 speaker')
})

it('says how many turns are still to be named', () => {
  expect(speaking([], 36, 4).toName).toBe('4 of 36 turns to name')
  expect(speaking([], 36, 0).toName).toBe('all named')
})

it('says progress and length with their figures', () => {
  expect(reviewWords({ accepted: 1250, proposed: 41, gaps: 1 })).toBe('1,250 accepted, 41 open, 1 gap')
  expect(wordsWords({ words: 10_105 })).toBe('10,105 words')
})

it('says a day without its year, and nothing when it is not known', () => {
  expect(dayWords('2021-12-10')).toBe('10 December')
  expect(dayWords(null)).toBeNull()
  expect(dayWords('some day')).toBeNull()
})
