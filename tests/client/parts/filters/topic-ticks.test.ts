import { describe, expect, it } from 'vitest'
import { topicLines, withTopic } from '../../../../client/src/parts/filters/topic-ticks.ts'
import type { TopicId } from '../../../../shared/base/id.ts'
import type { TopicRecord } from '../../../../shared/records/codebook/codebook.ts'

const id = (name: string) => name as TopicId
const topic = (order: number, more: Partial<TopicRecord> = {}): TopicRecord => ({
  name: `topic ${order}`,
  definition: '',
  parent: null,
  colour: 1,
  order,
  retired: false,
  redirect: null,
  suggestedBy: null,
  ...more,
})
const tree = new Map<TopicId, TopicRecord>([
  [id('norms'), topic(1)],
  [id('core'), topic(2, { parent: id('norms') })],
  [id('deep'), topic(3, { parent: id('core') })],
  [id('law'), topic(4)],
  [id('old'), topic(5, { retired: true })],
  [id('merged'), topic(6, { redirect: id('law') })],
])

describe('topicLines', () => {
  it('lists parents before their children, retired ones too, and merged ones not at all', () => {
    expect(topicLines(tree).map((line) => [line.id, line.depth])).toEqual([
      ['norms', 0],
      ['core', 1],
      ['deep', 2],
      ['law', 0],
      ['old', 0],
    ])
  })

  it('leaves out no topic of a loop', () => {
    const loop = new Map([
      [id('a'), topic(1, { parent: id('b') })],
      [id('b'), topic(2, { parent: id('a') })],
    ])
    expect(topicLines(loop).map((line) => line.id)).toEqual(['a', 'b'])
  })
})

describe('withTopic', () => {
  it('ticks everything below a topic with it, in the order of the codebook', () => {
    expect(withTopic([id('law')], id('norms'), true, tree)).toEqual(['norms', 'core', 'deep', 'law'])
  })

  it('unticks everything below it, and lets a child be left out of its parent', () => {
    const all = withTopic([], id('norms'), true, tree)
    expect(withTopic(all, id('core'), false, tree)).toEqual(['norms'])
    expect(withTopic(all, id('norms'), false, tree)).toEqual([])
  })

  it('keeps a topic nobody knows, and unticks just that', () => {
    expect(withTopic([id('gone')], id('law'), true, tree)).toEqual(['law', 'gone'])
    expect(withTopic([id('gone'), id('law')], id('gone'), false, tree)).toEqual(['law'])
  })
})
