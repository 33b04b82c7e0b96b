// Numbers beside topics, from the tally of everything.
import { expect, it } from 'vitest'
import {
  positionsWords,
  topicCounts,
  unknownTopics,
} from '../../../../client/src/views/codebook/topic-counts.ts'
import type { TopicId } from '../../../../shared/base/id.ts'

const tally = {
  topics: ['norms', 'lost', 'gone'],
  // row, topic, then a count for each stance
  cells: [
    [0, 0, 2, 0, 1],
    [1, 0, 0, 1, 0],
    [1, 1, 1, 0, 0],
    [2, 2, 0, 0, 4],
  ],
}

it('adds up every stance of every actor', () => {
  expect([...topicCounts(tally)]).toEqual([
    ['norms', 4],
    ['lost', 1],
    ['gone', 4],
  ])
})

it('names the topics that only positions have, the most used first', () => {
  const known = new Map([['norms' as TopicId, true]])
  expect(unknownTopics(topicCounts(tally), known)).toEqual([
    ['gone', 4],
    ['lost', 1],
  ])
})

it('counts in words', () => {
  expect([0, 1, 1200].map(positionsWords)).toEqual(['0 positions', '1 position', '1,200 positions'])
})
