// The codebook's topics as they are listed: a tree in their order, with the pigment and line of each; and aside, what
// was merged or retired. Pure.
import type { StanceId, TopicId } from '../../base/id.ts'
import { currentTopicId, type Stance, type StanceRecord, type Topic, type TopicRecord } from './codebook.ts'
import { topicPigments } from './topic-pigments.ts'

/** `depth` counts from 0; `pigment` from 1, from 13 on the same colours with other lines. */
export type TopicRow = { readonly topic: Topic; readonly depth: number; readonly pigment: number }

const byOrder = (a: Topic, b: Topic) => a.order - b.order || a.name.localeCompare(b.name, 'en')

/** True for a topic that can still be chosen for a position. */
export const isInUse = (topic: TopicRecord): boolean => !topic.retired && topic.redirect === null

/**
 * The topics in use, parents before their children. One whose parent is not in use, or that stands below itself,
 * is a root: nothing is ever left out.
 */
export function topicTree(topics: ReadonlyMap<TopicId, TopicRecord>): readonly TopicRow[] {
  const pigments = topicPigments(topics)
  const inUse = [...topics]
    .filter(([, topic]) => isInUse(topic))
    .map(([id, topic]): Topic => ({ ...topic, id }))
    .sort(byOrder)
  const ids = new Set(inUse.map(({ id }) => id))
  const rows: TopicRow[] = []
  const placed = new Set<TopicId>()
  const place = (topic: Topic, depth: number) => {
    if (placed.has(topic.id)) return
    placed.add(topic.id)
    rows.push({ topic, depth, pigment: pigments.get(topic.id) ?? topic.colour })
    for (const child of inUse) if (child.parent === topic.id) place(child, depth + 1)
  }
  for (const topic of inUse) if (topic.parent === null || !ids.has(topic.parent)) place(topic, 0)
  for (const topic of inUse) place(topic, 0)
  return rows
}

/** One topic no longer in use, and the one its positions are read as; null when it was only retired. */
export type PastTopic = { readonly topic: Topic; readonly now: TopicRecord | null }

export function pastTopics(topics: ReadonlyMap<TopicId, TopicRecord>): readonly PastTopic[] {
  return [...topics]
    .filter(([, topic]) => !isInUse(topic))
    .map(([id, topic]) => {
      const now = topic.redirect === null ? null : (topics.get(currentTopicId(id, topics)) ?? null)
      return { topic: { ...topic, id }, now }
    })
    .sort((a, b) => byOrder(a.topic, b.topic))
}

/** The topics a topic may be put below or merged into: in use, neither itself nor anything below it. */
export function otherTopics(
  topics: ReadonlyMap<TopicId, TopicRecord>,
  self: TopicId | null,
): readonly TopicRow[] {
  const below = new Set<TopicId>(self === null ? [] : [self])
  return topicTree(topics).filter(({ topic }) => {
    if (below.has(topic.id)) return false
    if (topic.parent === null || !below.has(topic.parent)) return true
    below.add(topic.id)
    return false
  })
}

/** All stances in the order of their scale, retired ones among them. */
export function stancesInOrder(stances: ReadonlyMap<StanceId, StanceRecord>): readonly Stance[] {
  return [...stances].map(([id, stance]): Stance => ({ ...stance, id })).sort((a, b) => a.order - b.order)
}
