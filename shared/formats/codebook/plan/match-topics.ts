// Which topic of ours each topic of a file is. Names in use are unique with us, not in other programs: of several codes of
// one name the one below the same parent is ours, else the first.

import type { TopicId } from '../../../base/id.ts'
import { slugOf } from '../../../base/slug.ts'
import type { TopicRecord } from '../../../records/codebook/codebook.ts'
import { foldedName } from '../../../records/codebook/codebook-faults.ts'
import { isInUse } from '../../../records/codebook/topic-tree.ts'
import type { GuidOf } from '../code-guid.ts'
import type { ImportedTopic } from '../imported-codebook.ts'

type Topics = ReadonlyMap<TopicId, TopicRecord>

/** By place in the file; undefined where it is none of ours. Each of ours is met once. */
export function matchTopics(
  ours: Topics,
  theirs: readonly ImportedTopic[],
  guidOf: GuidOf,
): readonly (TopicId | undefined)[] {
  const matches: (TopicId | undefined)[] = theirs.map(() => undefined)
  const met = new Set<TopicId>()
  const meet = (i: number, id: TopicId | undefined) => {
    if (id === undefined || matches[i] !== undefined || met.has(id)) return
    matches[i] = id
    met.add(id)
  }
  const byGuid = new Map([...ours.keys()].map((id) => [guidOf('topic', id).toLowerCase(), id]))
  for (const [i, topic] of theirs.entries()) meet(i, byId(ours, topic) ?? byGuid.get(topic.guid ?? ''))

  const byName = new Map<string, TopicId>()
  for (const [id, topic] of ours) {
    const name = foldedName(topic.name)
    if (isInUse(topic) || !byName.has(name)) byName.set(name, id)
  }
  const nameOfParent = (topic: ImportedTopic): string | null => {
    const { parent } = topic
    if (parent === null || parent === undefined) return null
    return foldedName(typeof parent === 'number' ? (theirs[parent]?.name ?? '') : parent.words)
  }
  for (const [i, topic] of theirs.entries()) {
    const id = byName.get(foldedName(topic.name))
    const above = id === undefined ? null : (ours.get(id)?.parent ?? null)
    const aboveName = above === null ? null : foldedName(ours.get(above)?.name ?? '')
    if (aboveName === nameOfParent(topic)) meet(i, id)
  }
  for (const [i, topic] of theirs.entries()) meet(i, byName.get(foldedName(topic.name)))
  return matches
}

/**
 * An id means the same topic even under another name; but an id made where a name has no Latin letters ("topic-2") says
 * nothing in another project.
 */
function byId(ours: Topics, { id, name }: ImportedTopic): TopicId | undefined {
  const topic = id === null ? undefined : ours.get(id as TopicId)
  if (!topic) return undefined
  const isMade = /^topic(?:-\d+)?$/.test(id ?? '') && slugOf(topic.name, 'topic') === 'topic'
  return isMade && foldedName(topic.name) !== foldedName(name) ? undefined : (id as TopicId)
}
