// The topics of a codebook as files list them: parents before children, each once. A topic whose parent was merged hangs
// where that one went; one that would hang on itself stands at the top.
import type { TopicId } from '../../base/id.ts'
import { currentTopicId, type Topic } from '../../records/codebook/codebook.ts'

export type CodeNode = { readonly topic: Topic; readonly children: readonly CodeNode[] }

/** Everything but what was merged, as a forest, each level in the codebook's order. */
export function codeForest(topics: readonly Topic[]): readonly CodeNode[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]))
  const listed = topics.filter(({ redirect }) => redirect === null).toSorted((a, b) => a.order - b.order)
  const isListed = new Set(listed.map(({ id }) => id))
  const parentOf = ({ parent }: Topic): TopicId | null => {
    const standing = parent === null ? null : currentTopicId(parent, byId)
    return standing !== null && isListed.has(standing) ? standing : null
  }
  const parents = new Map(listed.map((topic) => [topic.id, parentOf(topic)]))
  for (const { id } of listed) if (hangsOnItself(id, parents)) parents.set(id, null)
  const below = new Map<TopicId | null, Topic[]>()
  for (const topic of listed) {
    const parent = parents.get(topic.id) ?? null
    below.set(parent, [...(below.get(parent) ?? []), topic])
  }
  const nodesUnder = (parent: TopicId | null): CodeNode[] =>
    (below.get(parent) ?? []).map((topic) => ({ topic, children: nodesUnder(topic.id) }))
  return nodesUnder(null)
}

function hangsOnItself(id: TopicId, parents: ReadonlyMap<TopicId, TopicId | null>): boolean {
  const seen = new Set<TopicId>()
  for (let at = parents.get(id) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

/** The forest, parents first, then what was merged. */
export function codesInOrder(topics: readonly Topic[]): readonly Topic[] {
  const flat = (nodes: readonly CodeNode[]): Topic[] =>
    nodes.flatMap(({ topic, children }) => [topic, ...flat(children)])
  const merged = topics.filter(({ redirect }) => redirect !== null).toSorted((a, b) => a.order - b.order)
  return [...flat(codeForest(topics)), ...merged]
}
