// The topics of an open project room, and what may be wrong with a new one.
import type { TopicId } from '../../../shared/base/id.ts'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import type { TopicRecord } from '../../../shared/records/codebook/codebook.ts'
import { foldedName } from '../../../shared/records/codebook/codebook-faults.ts'
import { isInUse } from '../../../shared/records/codebook/topic-tree.ts'
import type { RoomView } from '../../stores/rooms.ts'

export type Topics = ReadonlyMap<TopicId, TopicRecord>

export const topicsIn = (room: RoomView): Topics => room.entries('topics') as Topics

export const noSuchTopic = (field?: string): Problem =>
  problem('not-found', 'There is no such topic in the codebook.', field)

/** A problem when a topic in use has the name already. */
export function nameTaken(topics: Topics, name: string): Problem | null {
  for (const topic of topics.values()) {
    if (isInUse(topic) && foldedName(topic.name) === foldedName(name)) {
      return problem('conflict', `There is a topic “${topic.name}” already.`, 'name')
    }
  }
  return null
}
