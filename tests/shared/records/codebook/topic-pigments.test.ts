// Pigments of topics: no two in use look the same while there are lines left.
import { expect, it } from 'vitest'
import type { TopicId } from '../../../../shared/base/id.ts'
import type { TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import { starterCodebook } from '../../../../shared/records/codebook/starter-codebook.ts'
import { topicPigments } from '../../../../shared/records/codebook/topic-pigments.ts'

const starter = new Map<TopicId, TopicRecord>(starterCodebook.topics.map(({ id, ...topic }) => [id, topic]))

it('gives the starter’s 16 topics 16 looks in twelve colours', () => {
  const pigments = topicPigments(starter)
  expect(new Set(pigments.values()).size).toBe(16)
  expect(Math.max(...pigments.values())).toBeGreaterThan(12)
  for (const [id, { colour }] of starter) expect(((pigments.get(id) ?? 0) - 1) % 12).toBe(colour - 1)
})

it('gives the later topic of a colour the next line, and the fifth the first again', () => {
  const [first] = starterCodebook.topics
  if (!first) throw new Error('no topic')
  const { id: _, ...record } = first
  const five = new Map(
    [0, 1, 2, 3, 4].map((order): [TopicId, TopicRecord] => [
      `t${order}` as TopicId,
      { ...record, colour: 3, order },
    ]),
  )
  expect([...topicPigments(five).values()]).toEqual([3, 15, 27, 39, 3])
})

it('draws a redirected topic as the one it leads to, and lets its line go', () => {
  const topics = new Map(starter)
  const merged = 'critical-infrastructure' as TopicId
  const into = 'threats' as TopicId
  const record = topics.get(merged)
  if (!record) throw new Error('no topic')
  topics.set(merged, { ...record, redirect: into })
  const pigments = topicPigments(topics)
  expect(pigments.get(merged)).toBe(pigments.get(into))
})

it('keeps the line a topic chose, and gives the others what is left of its colour', () => {
  const [first] = starterCodebook.topics
  if (!first) throw new Error('no topic')
  const { id: _, ...record } = first
  const topics = new Map<TopicId, TopicRecord>([
    ['a' as TopicId, { ...record, colour: 2, order: 0, line: 'dashed' }],
    ['b' as TopicId, { ...record, colour: 2, order: 1 }],
    ['c' as TopicId, { ...record, colour: 2, order: 2 }],
    ['d' as TopicId, { ...record, colour: 2, order: 3, line: 'dashed' }],
  ])
  expect([...topicPigments(topics).values()]).toEqual([14, 2, 26, 14])
})
