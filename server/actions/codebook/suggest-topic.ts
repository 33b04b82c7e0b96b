// Adds a topic. An annotator's is marked as suggested until a reviewer adopts it.
import type { TopicId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { freeSlug } from '../../../shared/base/slug.ts'
import { may } from '../../../shared/people/permissions.ts'
import type { Topic, TopicRecord } from '../../../shared/records/codebook/codebook.ts'
import { mostTopics } from '../../../shared/records/codebook/codebook-faults.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { nameTaken, noSuchTopic, topicsIn } from './topics.ts'

const pigments = 12

export type TopicAsked = Pick<TopicRecord, 'name' | 'definition' | 'parent'>

export async function suggestTopic(
  world: World,
  caller: Caller,
  input: TopicAsked,
): Promise<Result<{ topic: Topic }>> {
  const refused = refusal(caller, 'suggest-topic')
  if (refused) return refused
  const by = caller.member.id
  return world.rooms.write(roomName('project', caller.project.id), by, (room) => {
    const topics = topicsIn(room)
    const taken = nameTaken(topics, input.name)
    if (taken) return failed(taken)
    if (topics.size >= mostTopics) {
      return failed(problem('too-many', `A codebook holds at most ${mostTopics} topics: merge some first.`))
    }
    if (input.parent !== null && !topics.has(input.parent)) return failed(noSuchTopic('parent'))
    const id = freeSlug(input.name, (slug) => topics.has(slug as TopicId), 'topic') as TopicId
    const topic: TopicRecord = {
      ...input,
      colour: (topics.size % pigments) + 1,
      order: Math.max(-1, ...[...topics.values()].map(({ order }) => order)) + 1,
      retired: false,
      redirect: null,
      suggestedBy: may(caller.member, 'edit-codebook') ? null : by,
    }
    room.put('topics', id, topic)
    return ok({ topic: { ...topic, id } })
  })
}
