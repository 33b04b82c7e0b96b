// Keeps the codings of projects in memory, for 100,000 rows cannot be read at every request. Each request first asks how far
// the rooms have come and takes in what was written since; a room that began a new epoch is read anew. Rows replaced by
// `rebuild` need no care: it runs only while no server does.
import { setImmediate } from 'node:timers/promises'
import type { ActorId } from '../../../shared/actors/actor-id.ts'
import { type CodingNames, codingNames } from '../../../shared/analysis/coding.ts'
import type { ProjectId, TranscriptId } from '../../../shared/base/id.ts'
import { personOn } from '../../../shared/records/speakers/affiliation-on.ts'
import { speakersOfTurns } from '../../../shared/records/speakers/speaker-at.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Turn } from '../../../shared/transcript/transcript.ts'
import type { RoomMark, Rows } from '../../stores/room-log.ts'
import type { TranscriptFacts, Transcripts } from '../../stores/transcripts.ts'
import { afterMark, continues, isSameMark, letGo, rowSlices, stepSlices } from '../kept-rooms.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import type { CodedTranscript, Codings, ProjectCodings } from './codings.ts'
import { knowledgeRoots, type ProjectKnowledge, readKnowledge } from './project-knowledge.ts'
import { codedRoots, type RoomCodings, roomCodings } from './room-codings.ts'

type Needs = { readonly rows: Rows; readonly transcripts: Transcripts }

/** Beyond so many codings the projects not asked for longest are let go. */
const mostKept = 400_000

type KeptRecord = {
  readonly codings: RoomCodings
  mark: RoomMark
  /** What of them was given out last. */
  standing: ReturnType<RoomCodings['standing']> | null
  /** Read once: an imported record never changes. */
  turns: readonly Turn[] | null
  speaking: {
    readonly actors: ReadonlySet<ActorId>
    readonly attributions: number
    readonly people: object
  } | null
}

type KeptProject = {
  readonly names: CodingNames
  readonly records: Map<TranscriptId, KeptRecord>
  knowledge: (ProjectKnowledge & { readonly mark: RoomMark }) | null
  /** What was given out last. */
  given: ProjectCodings | null
}

const newProject = (): KeptProject => ({
  names: codingNames(),
  records: new Map(),
  knowledge: null,
  given: null,
})

const nowhere: RoomMark = { epoch: 0, seq: 0 }

export function createCodings(needs: Needs): Codings {
  /** The one asked for last comes last. */
  const projects = new Map<ProjectId, KeptProject>()

  const catchUp = async (project: ProjectId): Promise<ProjectCodings> => {
    const kept = projects.get(project) ?? newProject()
    // Let go of while it is brought on: should that fail half-way, it is read anew.
    projects.delete(project)
    const codings = await bringOn(needs, project, kept)
    projects.set(project, kept)
    letGo(projects, codingsIn, mostKept)
    return codings
  }

  return { of: oneAfterAnother(catchUp) }
}

function codingsIn({ records }: KeptProject): number {
  let size = 0
  for (const { codings } of records.values()) size += codings.standing().codings.length
  return size
}

async function bringOn(needs: Needs, project: ProjectId, kept: KeptProject): Promise<ProjectCodings> {
  const all = byDay(await needs.transcripts.ofProject(project))
  const room = roomName('project', project)
  const marks = await needs.rows.marksOf([room, ...all.map(({ id }) => roomName('transcript', id))])
  const knowledge = await knowledgeAt(needs, project, marks.get(room) ?? nowhere, kept.knowledge)
  kept.knowledge = knowledge
  const records: CodedTranscript[] = []
  for (const facts of all) {
    const { id, day, title } = facts
    const mark = marks.get(roomName('transcript', id)) ?? nowhere
    const record = await recordAt(needs, id, mark, kept)
    const speaking = await speakingIn(needs, facts, record, knowledge)
    records.push({ id, day, title, ...(await standingIn(record)), speaking })
  }
  const { standing, codebook, people } = knowledge
  const next: ProjectCodings = { names: kept.names, standing, codebook, people, records }
  if (kept.given === null || !isOf(kept.given, next)) kept.given = next
  return kept.given
}

/** Whether both are of the same moment: what is in them is never changed, but put in anew. */
const isOf = (a: ProjectCodings, b: ProjectCodings): boolean =>
  a.standing === b.standing &&
  a.codebook === b.codebook &&
  a.people === b.people &&
  a.records.length === b.records.length &&
  a.records.every((record, at) => {
    const other = b.records[at]
    return (
      record.id === other?.id &&
      record.day === other.day &&
      record.title === other.title &&
      record.codings === other.codings &&
      record.columns === other.columns &&
      record.speaking === other.speaking
    )
  })

const byDay = (all: readonly TranscriptFacts[]): readonly TranscriptFacts[] =>
  [...all].sort((a, b) => {
    if (a.day === b.day) return 0
    if (a.day === null) return 1
    return b.day === null || a.day < b.day ? -1 : 1
  })

async function knowledgeAt(
  { rows }: Needs,
  project: ProjectId,
  mark: RoomMark,
  kept: KeptProject['knowledge'],
): Promise<NonNullable<KeptProject['knowledge']>> {
  if (kept && isSameMark(kept.mark, mark)) return kept
  if (kept && continues(kept.mark, mark)) {
    const room = roomName('project', project)
    const changes = await rows.stepsAfter(room, knowledgeRoots, afterMark(kept.mark), 1)
    if (changes.length === 0) return { ...kept, mark }
  }
  return { ...(await readKnowledge(rows, project)), mark }
}

async function recordAt(
  { rows }: Needs,
  id: TranscriptId,
  mark: RoomMark,
  { names, records }: KeptProject,
): Promise<KeptRecord> {
  const room = roomName('transcript', id)
  const known = records.get(id)
  if (known && isSameMark(known.mark, mark)) return known
  let kept = known && continues(known.mark, mark) ? known : null
  if (!kept) {
    kept = { codings: roomCodings(names), mark, standing: null, turns: known?.turns ?? null, speaking: null }
    for await (const some of rowSlices(rows, room, codedRoots)) {
      for (const { root, key, value } of some) kept.codings.apply(root, key, value)
    }
    await setImmediate()
    records.set(id, kept)
    // What was written while the rows were read comes next: `mark` is from before.
  }
  for await (const { steps, mark: reached } of stepSlices(rows, room, codedRoots, kept.mark)) {
    for (const { root, key, value } of steps) kept.codings.apply(root, key, value)
    kept.mark = reached
  }
  if (kept.mark.seq < mark.seq) kept.mark = mark
  return kept
}

/** Putting many in order is work enough for once. */
async function standingIn(record: KeptRecord): Promise<ReturnType<RoomCodings['standing']>> {
  const standing = record.codings.standing()
  if (standing === record.standing) return standing
  record.standing = standing
  await setImmediate()
  return standing
}

/** By who speaks in its turns, each as they were on the day of the record. */
async function speakingIn(
  { transcripts }: Needs,
  { id, day }: TranscriptFacts,
  record: KeptRecord,
  { people }: ProjectKnowledge,
): Promise<ReadonlySet<ActorId>> {
  const attributions = record.codings.attributionsChanged()
  const { speaking } = record
  if (speaking?.attributions === attributions && speaking.people === people) return speaking.actors
  if (record.turns === null) {
    const stored = await transcripts.get(id)
    if (!stored) throw new Error(`transcript ${id} is listed but not there`)
    record.turns = stored.transcript.turns
  }
  const then = people.map((person) => personOn(person, day))
  const actors = new Set<ActorId>()
  for (const { speaker } of speakersOfTurns(
    { turns: record.turns },
    record.codings.attributions(),
    then,
  ).flat()) {
    if (speaker.person?.actor) actors.add(speaker.person.actor)
  }
  record.speaking = { actors, attributions, people }
  await setImmediate()
  return actors
}
