// The codebook as it is listed.
import { expect, it } from 'vitest'
import type { StanceId, TopicId } from '../../../../shared/base/id.ts'
import type { StanceRecord, TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'
import {
  otherTopics,
  pastTopics,
  stancesInOrder,
  topicTree,
} from '../../../../shared/records/codebook/topic-tree.ts'

const starter = new Map<TopicId, TopicRecord>(starterCodebook.topics.map(({ id, ...topic }) => [id, topic]))
const topic = (id: string, given: Partial<TopicRecord> = {}): [TopicId, TopicRecord] => [
  id as TopicId,
  {
    name: id,
    definition: '',
    parent: null,
    colour: 1,
    order: 0,
    retired: false,
    redirect: null,
    suggestedBy: null,
    ...given,
  },
]
const below = (id: string) => ({ parent: id as TopicId })
const shown = (topics: ReadonlyMap<TopicId, TopicRecord>) =>
  topicTree(topics).map(({ topic: { id }, depth }) => `${'  '.repeat(depth)}${id}`)

it('lists parents before their children, each level in its order', () => {
  const topics = new Map([
    topic('b', { order: 2 }),
    topic('a', { order: 1 }),
    topic('a2', { order: 4, ...below('a') }),
    topic('a1', { order: 3, ...below('a') }),
    topic('a11', { order: 0, ...below('a1') }),
  ])
  expect(shown(topics)).toEqual(['a', '  a1', '    a11', '  a2', 'b'])
})

it('leaves nothing out: a topic below one that is gone, or below itself, is a root', () => {
  const topics = new Map([
    topic('orphan', below('nowhere')),
    topic('child', below('retired')),
    topic('retired', { retired: true }),
    topic('x', below('y')),
    topic('y', below('x')),
  ])
  expect(
    shown(topics)
      .map((row) => row.trim())
      .sort(),
  ).toEqual(['child', 'orphan', 'x', 'y'])
  expect(topicTree(starter)).toHaveLength(starter.size)
})

it('sets aside what was merged or retired, and says what it is read as today', () => {
  const topics = new Map([
    topic('old', { redirect: 'newer' as TopicId }),
    topic('newer', { redirect: 'now' as TopicId, order: 1 }),
    topic('now', { name: 'Now' }),
    topic('gone', { retired: true, order: 2 }),
  ])
  expect(pastTopics(topics).map(({ topic: { id }, now }) => [id, now?.name ?? null])).toEqual([
    ['old', 'Now'],
    ['newer', 'Now'],
    ['gone', null],
  ])
  expect(shown(topics)).toEqual(['now'])
})

it('offers as parents neither the topic itself nor anything below it', () => {
  const topics = new Map([
    topic('a'),
    topic('a1', below('a')),
    topic('a11', below('a1')),
    topic('b', { order: 1 }),
  ])
  expect(otherTopics(topics, 'a' as TopicId).map(({ topic: { id } }) => id)).toEqual(['b'])
  expect(otherTopics(topics, null)).toHaveLength(4)
})

it('lists stances in the order of their scale', () => {
  const stances = new Map<StanceId, StanceRecord>(
    starterCodebook.stances.toReversed().map(({ id, ...stance }) => [id, stance]),
  )
  expect(
    stancesInOrder(stances)
      .map(({ sign }) => sign)
      .join(''),
  ).toBe('!+~0\u2212?')
})
