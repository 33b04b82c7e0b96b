// Moving topics: the tree afterwards, and that the order of all stays the order of the tree.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TopicId } from '../../../../shared/base/id.ts'
import type { TopicRecord } from '../../../../shared/records/codebook/codebook.ts'
import {
  type MovedTopics,
  moveTopic,
  placeForNew,
  putBelow,
  type TopicMove,
} from '../../../../shared/records/codebook/topic-places.ts'
import { topicTree } from '../../../../shared/records/codebook/topic-tree.ts'

const id = (text: string) => text as TopicId
const topic = (name: string, order: number, parent: string | null = null): [TopicId, TopicRecord] => [
  id(name),
  {
    name,
    definition: '',
    parent: parent === null ? null : id(parent),
    colour: 1,
    order,
    retired: false,
    redirect: null,
    suggestedBy: null,
  },
]
const book = () =>
  new Map([topic('a', 0), topic('a1', 1, 'a'), topic('a2', 2, 'a'), topic('b', 3), topic('c', 4)])
const shown = (topics: ReadonlyMap<TopicId, TopicRecord>) =>
  topicTree(topics)
    .map(({ topic: { id }, depth }) => `${'.'.repeat(depth)}${id}`)
    .join(' ')
const after = (topics: ReadonlyMap<TopicId, TopicRecord>, moved: MovedTopics | null) =>
  moved === null ? null : new Map([...topics, ...moved])
const moved = (name: string, move: TopicMove) => {
  const result = after(book(), moveTopic(book(), id(name), move))
  return result === null ? null : shown(result)
}

it('moves a topic up, down, in and out, with all that stands below it', () => {
  expect(moved('a', 'down')).toBe('b a .a1 .a2 c')
  expect(moved('a2', 'up')).toBe('a .a2 .a1 b c')
  expect(moved('b', 'in')).toBe('a .a1 .a2 .b c')
  expect(moved('a1', 'out')).toBe('a .a2 a1 b c')
  expect(moved('a2', 'in')).toBe('a .a1 ..a2 b c')
})

it('says when there is nowhere to go', () => {
  expect([
    moved('a', 'up'),
    moved('c', 'down'),
    moved('a', 'in'),
    moved('a', 'out'),
    moved('a2', 'down'),
  ]).toEqual([null, null, null, null, null])
})

it('changes nothing but what must', () => {
  expect(moveTopic(book(), id('b'), 'down')?.map(([each]) => each)).toEqual(['c', 'b'])
})

it('puts a topic last below another one, never below itself', () => {
  const put = after(book(), putBelow(book(), id('c'), id('a')))
  expect(put && shown(put)).toBe('a .a1 .a2 .c b')
  expect(putBelow(book(), id('a'), id('a2'))).toBeNull()
  expect(putBelow(book(), id('a'), null)).toBeNull()
})

it('makes room for a new topic beside another one with all below it, or last below it', () => {
  const added = (where: Parameters<typeof placeForNew>[1]) => {
    const { order, others } = placeForNew(book(), where)
    return shown(new Map([...book(), ...others, topic('new', order, where.parent)]))
  }
  expect(added({ parent: null, beside: id('a') })).toBe('a .a1 .a2 new b c')
  expect(added({ parent: id('a'), beside: id('a1') })).toBe('a .a1 .new .a2 b c')
  expect(added({ parent: id('a'), beside: null })).toBe('a .a1 .a2 .new b c')
  expect(added({ parent: null, beside: null })).toBe('a .a1 .a2 b c new')
  expect(placeForNew(new Map(), { parent: null, beside: null })).toEqual({ order: 0, others: [] })
})

it('after any moves every topic is still there and the order of all is the order of the tree', () => {
  const names = ['a', 'a1', 'a2', 'b', 'c']
  const step = fc.tuple(fc.constantFrom(...names), fc.constantFrom<TopicMove>('up', 'down', 'in', 'out'))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let topics: ReadonlyMap<TopicId, TopicRecord> = book()
      for (const [name, move] of steps) topics = after(topics, moveTopic(topics, id(name), move)) ?? topics
      const orders = topicTree(topics).map(({ topic: { order } }) => order)
      expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b))
      expect(topicTree(topics)).toHaveLength(names.length)
    }),
  )
})
