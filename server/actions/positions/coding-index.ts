// Reads the codings of a project from its rows.
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import { actorKindOf, followSameAs } from '../../../shared/actors/actor-of-project.ts'
import { membersOn } from '../../../shared/actors/groups.ts'
import { type CodingNames, codingNames, codingOf, compareCodings } from '../../../shared/analysis/coding.ts'
import type { Standing } from '../../../shared/analysis/coding-lens.ts'
import type { ProjectId, TopicId } from '../../../shared/base/id.ts'
import { type Codebook, currentTopicId } from '../../../shared/records/codebook/codebook.ts'
import { moderationKey } from '../../../shared/records/moderation.ts'
import type { OrganisationRecord } from '../../../shared/records/organisation.ts'
import type { Person } from '../../../shared/records/person.ts'
import { personOn } from '../../../shared/records/speakers/affiliation-on.ts'
import { speakersOfTurns } from '../../../shared/records/speakers/speaker-at.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Rows } from '../../stores/room-log.ts'
import type { TranscriptFacts, Transcripts } from '../../stores/transcripts.ts'
import { codebookOf, peopleOf, recordsInRows } from '../transcripts/transcript-records.ts'
import type { CodedTranscript, Codings } from './codings.ts'

type Needs = { readonly rows: Rows; readonly transcripts: Transcripts }

export function createCodings(needs: Needs): Codings {
  return {
    of: async (project) => {
      const names = codingNames()
      const people = await peopleOf(needs, project)
      const codebook = await codebookOf(needs, project)
      const records: CodedTranscript[] = []
      for (const facts of byDay(await needs.transcripts.ofProject(project))) {
        records.push(await readCodings(needs, facts, people, names))
      }
      return {
        names,
        people,
        codebook,
        records,
        standing: standingOf(codebook, await organisationsOf(needs, project)),
      }
    },
  }
}

const byDay = (all: readonly TranscriptFacts[]): readonly TranscriptFacts[] =>
  [...all].sort((a, b) => {
    if (a.day === b.day) return 0
    if (a.day === null) return 1
    return b.day === null || a.day < b.day ? -1 : 1
  })

async function organisationsOf(
  { rows }: Needs,
  project: ProjectId,
): Promise<ReadonlyMap<ActorId, OrganisationRecord>> {
  const found = await rows.ofRoom(roomName('project', project), 'organisations')
  return new Map(found.map(({ key, value }) => [key, value as OrganisationRecord]))
}

function standingOf(codebook: Codebook, organisations: ReadonlyMap<ActorId, OrganisationRecord>): Standing {
  const topics = new Map(codebook.topics.map((topic) => [topic.id, topic]))
  return {
    sameActor: (id) => followSameAs(id, organisations),
    kindOf: (id) => actorKindOf(id, organisations),
    membersOn: (group, day) => membersOn(group, day) ?? [],
    sameTopic: (id: TopicId) => currentTopicId(id, topics),
  }
}

async function readCodings(
  { rows, transcripts }: Needs,
  { id, day, title }: TranscriptFacts,
  people: readonly Person[],
  names: CodingNames,
): Promise<CodedTranscript> {
  const stored = await transcripts.get(id)
  if (!stored) throw new Error(`transcript ${id} is listed but not there`)
  const records = recordsInRows(await rows.ofRoom(roomName('transcript', id)))
  const speaking = new Set<ActorId>()
  const peopleThen = people.map((person) => personOn(person, day))
  for (const { speaker } of speakersOfTurns(stored.transcript, records.attributions, peopleThen).flat()) {
    if (speaker.person?.actor) speaking.add(speaker.person.actor)
  }
  const codings = [...records.positions]
    .filter(
      ([key, { withdrawn }]) =>
        withdrawn !== true && records.moderation.get(moderationKey('positions', key))?.hidden !== true,
    )
    .map(([key, position]) => codingOf(key, position, records.recodings.get(key), names))
    .sort(compareCodings)
  return { id, day, title, codings, speaking }
}
