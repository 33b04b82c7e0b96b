// The topics of an open project room, and what may be wrong with a change to one.
import type { TopicId } from '../../../shared/base/id.ts'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import type { TopicRecord } from '../../../shared/records/codebook/codebook.ts'
import type { RoomView } from '../../stores/rooms.ts'

export type Topics = ReadonlyMap<TopicId, TopicRecord>

export const topicsIn = (room: RoomView): Topics => room.entries('topics') as Topics

export const noSuchTopic = (field?: string): Problem =>
  problem('not-found', 'There is no such topic in the codebook.', field)

const folded = (name: string) => name.trim().toLowerCase()

/** A problem when a topic other than `self`, still in use, has the name already. */
export function nameTaken(topics: Topics, name: string, self?: TopicId): Problem | null {
  for (const [id, topic] of topics) {
    if (id === self || topic.retired || topic.redirect !== null) continue
    if (folded(topic.name) === folded(name)) {
      return problem('conflict', `There is a topic “${topic.name}” already.`, 'name')
    }
  }
  return null
}

/** True when following `step` from `start` comes back to `self`. */
export function leadsBack(
  topics: Topics,
  self: TopicId,
  start: TopicId,
  step: 'parent' | 'redirect',
): boolean {
  const seen = new Set<TopicId>()
  for (let at: TopicId | null = start; at !== null && !seen.has(at); ) {
    if (at === self) return true
    seen.add(at)
    at = topics.get(at)?.[step] ?? null
  }
  return false
}
