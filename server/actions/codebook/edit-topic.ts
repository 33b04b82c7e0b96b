// Renames, redefines, moves, retires, redirects or adopts a topic. Positions keep the topic's id and are read through it.
import type { TopicId } from '../../../shared/base/id.ts'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { TopicRecord } from '../../../shared/records/codebook/codebook.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { leadsBack, nameTaken, noSuchTopic, type Topics, topicsIn } from './topics.ts'

type Change = { readonly [K in keyof Omit<TopicRecord, 'suggestedBy'>]?: TopicRecord[K] | undefined }
export type TopicChange = Change & { readonly adopt?: true | undefined }

export async function editTopic(
  world: World,
  caller: Caller,
  input: { readonly topic: TopicId; readonly change: TopicChange },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'edit-codebook')
  if (refused) return refused
  const { topic: id, change } = input
  return world.rooms.write(roomName('project', caller.project.id), caller.member.id, (room) => {
    const topics = topicsIn(room)
    const topic = topics.get(id)
    if (!topic) return failed(noSuchTopic())
    const { adopt, ...changed } = change
    const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
    const after: TopicRecord = { ...topic, ...given, ...(adopt && { suggestedBy: null }) }
    const wrong = whatIsWrong(topics, id, change, after)
    if (wrong) return failed(wrong)
    room.put('topics', id, after)
    return ok(done)
  })
}

function whatIsWrong(
  topics: Topics,
  id: TopicId,
  { name, parent, redirect, retired }: TopicChange,
  after: TopicRecord,
): Problem | null {
  // A topic that comes back into use may find its name given away meanwhile.
  const isBack = (retired === false || redirect === null) && !after.retired && after.redirect === null
  if (name !== undefined || isBack) {
    const taken = nameTaken(topics, after.name, id)
    if (taken) return taken
  }
  if (parent !== undefined && parent !== null) {
    if (!topics.has(parent)) return noSuchTopic('parent')
    if (leadsBack(topics, id, parent, 'parent')) {
      return problem('conflict', 'A topic cannot stand below itself: choose another place for it.', 'parent')
    }
  }
  if (redirect !== undefined && redirect !== null) {
    if (!topics.has(redirect)) return noSuchTopic('redirect')
    if (leadsBack(topics, id, redirect, 'redirect')) {
      return problem('conflict', 'These topics would stand for each other: choose another one.', 'redirect')
    }
  }
  return null
}
