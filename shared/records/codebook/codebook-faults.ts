// What would be wrong with a codebook after a change. Only entries the change touches are judged, and what hangs on those
// it takes out: an old fault elsewhere must not keep anybody from working.
import type { StanceId, TopicId } from '../../base/id.ts'
import { type Problem, problem } from '../../base/problem.ts'
import type { StanceRecord, TopicRecord } from './codebook.ts'
import { isInUse } from './topic-tree.ts'

export type CodebookEntries = {
  readonly topics: ReadonlyMap<TopicId, TopicRecord>
  readonly stances: ReadonlyMap<StanceId, StanceRecord>
}

export const mostTopics = 500
export const mostStances = 60

/** Names and keys are compared without regard to capitals and outer spaces. */
export const foldedName = (name: string): string => name.trim().toLowerCase()

/** The first thing wrong with `after`, as a sentence; null when nothing is. Entries left alone must be the same objects. */
export function codebookFault(before: CodebookEntries, after: CodebookEntries): Problem | null {
  return (
    tooMany(before, after) ??
    firstOf(touched(before.topics, after.topics), ([id, topic]) => topicFault(after.topics, id, topic)) ??
    leftHanging(before, after) ??
    firstOf(touched(before.stances, after.stances), ([id, stance]) => stanceFault(after.stances, id, stance))
  )
}

function firstOf<T>(items: readonly T[], look: (item: T) => Problem | null): Problem | null {
  for (const item of items) {
    const found = look(item)
    if (found) return found
  }
  return null
}

const touched = <K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): [K, V][] =>
  [...after].filter(([id, value]) => before.get(id) !== value)

function tooMany(before: CodebookEntries, after: CodebookEntries): Problem | null {
  const { topics, stances } = after
  if (topics.size > mostTopics && topics.size > before.topics.size) {
    return problem('too-many', `A codebook holds at most ${mostTopics} topics: merge some first.`)
  }
  if (stances.size > mostStances && stances.size > before.stances.size) {
    return problem('too-many', `A codebook holds at most ${mostStances} stances.`)
  }
  if (isAnyInUse(before.stances) && !isAnyInUse(stances)) {
    return problem('conflict', 'A codebook needs at least one stance that is in use.')
  }
  return null
}

const isAnyInUse = (stances: CodebookEntries['stances']) =>
  [...stances.values()].some(({ retired }) => retired !== true)

function topicFault(
  topics: ReadonlyMap<TopicId, TopicRecord>,
  id: TopicId,
  topic: TopicRecord,
): Problem | null {
  for (const step of ['parent', 'redirect'] as const) {
    const next = topic[step]
    if (next !== null && !topics.has(next)) {
      return problem('not-found', `“${topic.name}” ${stepWords[step]} a topic that is not there.`, step)
    }
    if (leadsBack(topics, id, step)) {
      return problem('conflict', `“${topic.name}” ${circleWords[step]}`, step)
    }
  }
  if (!isInUse(topic)) return null
  for (const [otherId, other] of topics) {
    if (otherId === id || !isInUse(other)) continue
    if (foldedName(other.name) === foldedName(topic.name)) {
      return problem('conflict', `There is a topic “${other.name}” already.`, 'name')
    }
    if (topic.key !== undefined && other.key === topic.key) {
      return problem('conflict', `The key ${topic.key} chooses “${other.name}” already.`, 'key')
    }
  }
  return null
}

const stepWords = { parent: 'would stand below', redirect: 'would be merged into' } as const
const circleWords = {
  parent: 'cannot stand below itself: choose another place for it.',
  redirect: 'and another topic would stand for each other: choose another one.',
} as const

/** Following `step` from a topic comes back to it. */
function leadsBack(
  topics: ReadonlyMap<TopicId, TopicRecord>,
  self: TopicId,
  step: 'parent' | 'redirect',
): boolean {
  const seen = new Set<TopicId>()
  for (let at = topics.get(self)?.[step] ?? null; at !== null && !seen.has(at); ) {
    if (at === self) return true
    seen.add(at)
    at = topics.get(at)?.[step] ?? null
  }
  return false
}

/** Topics that hang on one that is taken out. */
function leftHanging(before: CodebookEntries, after: CodebookEntries): Problem | null {
  const gone = new Map([...before.topics].filter(([id]) => !after.topics.has(id)))
  if (gone.size === 0) return null
  for (const { name, parent, redirect } of after.topics.values()) {
    const above = parent !== null ? gone.get(parent) : undefined
    if (above) return problem('conflict', `“${name}” stands below “${above.name}”: move it first.`)
    const into = redirect !== null ? gone.get(redirect) : undefined
    if (into) return problem('conflict', `“${name}” is merged into “${into.name}”, so that one stays.`)
  }
  return null
}

function stanceFault(
  stances: ReadonlyMap<StanceId, StanceRecord>,
  id: StanceId,
  stance: StanceRecord,
): Problem | null {
  if (stance.retired) return null
  for (const [otherId, other] of stances) {
    if (otherId === id || other.retired) continue
    if (foldedName(other.name) === foldedName(stance.name)) {
      return problem('conflict', `There is a stance “${other.name}” already.`, 'name')
    }
    const theirs = other.keys.map(foldedName)
    const key = stance.keys.find((key) => theirs.includes(foldedName(key)))
    if (key !== undefined) {
      return problem('conflict', `The key ${key} chooses “${other.name}” already.`, 'keys')
    }
  }
  return null
}
