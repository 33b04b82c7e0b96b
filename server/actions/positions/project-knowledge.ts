// What a project knows beside its records: people, codebook, organisations. Positions are seen through it.
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import { actorKindOf, followSameAs } from '../../../shared/actors/actor-of-project.ts'
import { membersOn } from '../../../shared/actors/groups.ts'
import type { Standing } from '../../../shared/analysis/coding-lens.ts'
import type { ProjectId } from '../../../shared/base/id.ts'
import { type Codebook, currentTopicId } from '../../../shared/records/codebook/codebook.ts'
import type { OrganisationRecord } from '../../../shared/records/organisation.ts'
import type { Person } from '../../../shared/records/person.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Rows } from '../../stores/room-log.ts'
import { codebookOf, peopleOf } from '../transcripts/transcript-records.ts'

/** The roots of the project's room that it is read from. */
export const knowledgeRoots = ['people', 'organisations', 'topics', 'stances'] as const

export type ProjectKnowledge = {
  readonly people: readonly Person[]
  readonly codebook: Codebook
  readonly standing: Standing
}

export async function readKnowledge(rows: Rows, project: ProjectId): Promise<ProjectKnowledge> {
  const found = await rows.ofRoom(roomName('project', project), 'organisations')
  const organisations = new Map<ActorId, OrganisationRecord>(
    found.map(({ key, value }) => [key, value as OrganisationRecord]),
  )
  const codebook = await codebookOf({ rows }, project)
  const topics = new Map(codebook.topics.map((topic) => [topic.id, topic]))
  return {
    people: await peopleOf({ rows }, project),
    codebook,
    standing: {
      sameActor: (id) => followSameAs(id, organisations),
      kindOf: (id) => actorKindOf(id, organisations),
      membersOn: (group, day) => membersOn(group, day) ?? [],
      sameTopic: (id) => currentTopicId(id, topics),
    },
  }
}
