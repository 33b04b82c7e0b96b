// Moving topics in their tree. What is shown is the order of siblings, but the codebook's own order is one list of all:
// moves keep it in step with the tree, so that lists without depth read the same way. Pure; only what changes is given.
import type { TopicId } from '../../base/id.ts'
import type { TopicRecord } from './codebook.ts'
import { topicTree } from './topic-tree.ts'

type Topics = ReadonlyMap<TopicId, TopicRecord>
export type TopicMove = 'up' | 'down' | 'in' | 'out'
/** Topics with another parent or order than before, as they are from then on. */
export type MovedTopics = readonly (readonly [TopicId, TopicRecord])[]

/** Up and down among its siblings, in below the one above it, out beside its parent. Null: it cannot go there. */
export function moveTopic(topics: Topics, id: TopicId, move: TopicMove): MovedTopics | null {
  const levels = levelsOf(topics)
  const parent = parentShown(topics, id)
  const siblings = levels.get(parent) ?? []
  const at = siblings.indexOf(id)
  if (at < 0) return null
  const above = siblings[at - 1]
  if (move === 'in') {
    if (above === undefined) return null
    return settle(topics, levels, id, above, (levels.get(above) ?? []).length)
  }
  if (move === 'out') {
    if (parent === null) return null
    const outside = parentShown(topics, parent)
    const beside = (levels.get(outside) ?? []).indexOf(parent)
    return settle(topics, levels, id, outside, beside + 1)
  }
  const to = move === 'up' ? at - 1 : at + 1
  if (to < 0 || to >= siblings.length) return null
  return settle(topics, levels, id, topics.get(id)?.parent ?? null, to, parent)
}

/** Puts a topic below another one, last there; null when it stands there already or would stand below itself. */
export function putBelow(topics: Topics, id: TopicId, parent: TopicId | null): MovedTopics | null {
  const topic = topics.get(id)
  if (!topic || topic.parent === parent) return null
  const levels = levelsOf(topics)
  for (let at = parent; at !== null; at = parentShown(topics, at)) if (at === id) return null
  return settle(topics, levels, id, parent, (levels.get(parent) ?? []).length)
}

/**
 * Where a new topic goes: after `beside` with all below it, or last below `parent`. Gives its order, and the topics that
 * must make room.
 */
export function placeForNew(
  topics: Topics,
  { parent, beside }: { readonly parent: TopicId | null; readonly beside: TopicId | null },
): { readonly order: number; readonly others: MovedTopics } {
  const rows = topicTree(topics)
  const before = beside ?? parent
  let at = rows.length
  if (before !== null) {
    const from = rows.findIndex(({ topic }) => topic.id === before)
    const depth = rows[from]?.depth ?? 0
    const next = rows.findIndex((row, nth) => nth > from && row.depth <= depth)
    at = from < 0 || next < 0 ? rows.length : next
  }
  const highest = Math.max(-1, ...[...topics.values()].map(({ order }) => order))
  if (at === rows.length) return { order: highest + 1, others: [] }
  const order = (at === 0 ? -1 : (rows[at - 1]?.topic.order ?? -1)) + 1
  const others: [TopicId, TopicRecord][] = []
  let last = order
  for (const { topic } of rows.slice(at)) {
    if (topic.order > last) break
    last += 1
    others.push([topic.id, withPlace(topics, topic.id, topic.parent, last)])
  }
  return { order, others }
}

/** Ids of each level in their order, as the tree shows them. */
function levelsOf(topics: Topics): Map<TopicId | null, TopicId[]> {
  const levels = new Map<TopicId | null, TopicId[]>()
  const path: TopicId[] = []
  for (const { topic, depth } of topicTree(topics)) {
    path.length = depth
    const parent = path.at(-1) ?? null
    levels.set(parent, [...(levels.get(parent) ?? []), topic.id])
    path.push(topic.id)
  }
  return levels
}

/** The topic it is shown below: its parent, unless that is not in use. */
function parentShown(topics: Topics, id: TopicId): TopicId | null {
  for (const [parent, ids] of levelsOf(topics)) if (ids.includes(id)) return parent
  return null
}

function withPlace(topics: Topics, id: TopicId, parent: TopicId | null, order: number): TopicRecord {
  const topic = topics.get(id)
  if (!topic) throw new Error(`no topic ${id}`)
  return { ...topic, parent, order }
}

/** Takes the topic out of its level, puts it at a place of another one, and deals the orders anew along the tree. */
function settle(
  topics: Topics,
  levels: Map<TopicId | null, TopicId[]>,
  id: TopicId,
  parent: TopicId | null,
  place: number,
  shownBelow: TopicId | null = parent,
): MovedTopics {
  for (const [key, ids] of levels)
    levels.set(
      key,
      ids.filter((each) => each !== id),
    )
  const level = [...(levels.get(shownBelow) ?? [])]
  level.splice(place, 0, id)
  levels.set(shownBelow, level)
  const sequence: TopicId[] = []
  const walk = (of: TopicId | null) => {
    for (const child of levels.get(of) ?? []) {
      sequence.push(child)
      walk(child)
    }
  }
  walk(null)
  const orders = sequence.map((each) => topics.get(each)?.order ?? 0).sort((a, b) => a - b)
  let last = -1
  const moved: [TopicId, TopicRecord][] = []
  sequence.forEach((each, nth) => {
    const topic = topics.get(each)
    if (!topic) return
    last = Math.max(last + 1, orders[nth] ?? 0)
    const under = each === id ? parent : topic.parent
    if (topic.order !== last || topic.parent !== under)
      moved.push([each, withPlace(topics, each, under, last)])
  })
  return moved
}
