// Ticking topics of a tree: a topic ticks what is below it with it, and unticks it too. The filter holds exactly the ticked
// ones, so a child can be left out of its parent again. Pure.
import type { TopicId } from '../../../../shared/base/id.ts'
import type { TopicRecord } from '../../../../shared/records/codebook/codebook.ts'

type Topics = ReadonlyMap<TopicId, TopicRecord>

const byName = new Intl.Collator('en')
const byOrder = ([, a]: readonly [TopicId, TopicRecord], [, b]: readonly [TopicId, TopicRecord]) =>
  a.order - b.order || byName.compare(a.name, b.name)

export type TopicLine = {
  readonly id: TopicId
  readonly name: string
  readonly depth: number
  readonly isRetired: boolean
}

/** Topics that positions may have today (merged ones are read as others), parents before children; a loop is cut, nothing left out. */
export function topicLines(topics: Topics): readonly TopicLine[] {
  const standing = [...topics].filter(([, topic]) => topic.redirect === null).sort(byOrder)
  const ids = new Set(standing.map(([id]) => id))
  const below = new Map<TopicId, (typeof standing)[number][]>()
  for (const entry of standing) {
    const { parent } = entry[1]
    if (parent === null) continue
    const siblings = below.get(parent)
    if (siblings) siblings.push(entry)
    else below.set(parent, [entry])
  }
  const lines: TopicLine[] = []
  const placed = new Set<TopicId>()
  const place = (id: TopicId, topic: TopicRecord, depth: number) => {
    if (placed.has(id)) return
    placed.add(id)
    lines.push({ id, name: topic.name, depth, isRetired: topic.retired })
    for (const [child, topic] of below.get(id) ?? []) place(child, topic, depth + 1)
  }
  for (const [id, topic] of standing) if (topic.parent === null || !ids.has(topic.parent)) place(id, topic, 0)
  for (const [id, topic] of standing) place(id, topic, 0)
  return lines
}

/** The topic and everything below it that stands. */
export function subtree(id: TopicId, topics: Topics): ReadonlySet<TopicId> {
  const lines = topicLines(topics)
  const at = lines.findIndex((line) => line.id === id)
  const depth = lines[at]?.depth ?? 0
  const end = lines.findIndex((line, index) => index > at && line.depth <= depth)
  return new Set(at < 0 ? [id] : lines.slice(at, end < 0 ? undefined : end).map((line) => line.id))
}

/** The filter's topics after one was ticked or unticked; in the codebook's order, unknown ones last. */
export function withTopic(
  chosen: readonly TopicId[],
  id: TopicId,
  isTicked: boolean,
  topics: Topics,
): readonly TopicId[] {
  const touched = subtree(id, topics)
  const kept = new Set(chosen.filter((topic) => !touched.has(topic)))
  if (isTicked) for (const topic of touched) kept.add(topic)
  const order = topicLines(topics).map((line) => line.id)
  return [...order.filter((topic) => kept.has(topic)), ...[...kept].filter((topic) => !order.includes(topic))]
}
