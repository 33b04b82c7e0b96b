// Whose project is this, and who is asking there? One place for HTTP and sockets, asked anew at every request.
// A project that is not the account's is as good as none; one it has left says so.
import type { MemberId, NoteId, ProjectId, TranscriptId } from '../../shared/base/id.ts'
import { type Problem, problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import { type RoomName, readRoomName } from '../../shared/room/room-name.ts'
import type { Project } from '../stores/projects.ts'
import type { Caller } from './caller.ts'
import { noSuchImage } from './images/read-image.ts'
import { noSuchNote } from './notes/find-note.ts'
import { noSuchTranscript } from './transcripts/find-transcript.ts'
import type { World } from './world.ts'

/** What an address names: a project by its slug, or something of a project's by id. */
export type Place =
  | { readonly kind: 'project'; readonly slug: string }
  | { readonly kind: 'project-id'; readonly id: ProjectId }
  | { readonly kind: 'transcript'; readonly id: TranscriptId }
  | { readonly kind: 'note'; readonly id: NoteId }
  | { readonly kind: 'image'; readonly id: string }

const noSuchProject = problem('not-found', 'There is no such project, or it is not yours to see.')
const noLongerMember = problem(
  'forbidden',
  'You are no longer a member of this project. Ask an owner for a new invitation.',
)

type Places = Pick<World, 'projects' | 'transcripts' | 'notes' | 'images' | 'members'>

/** Problems: `not-found`; `forbidden` for one who left or was removed. */
export async function callerFor(world: Places, account: MemberId, place: Place): Promise<Result<Caller>> {
  const { project, missing } = await projectAt(world, place)
  if (!project) return failed(missing)
  const member = await world.members.get(project.id, account)
  if (!member) return failed(missing)
  return member.active ? ok({ member, project }) : failed(noLongerMember)
}

async function projectAt(
  world: Places,
  place: Place,
): Promise<{ readonly project: Project | null; readonly missing: Problem }> {
  if (place.kind === 'project') {
    return { project: await world.projects.bySlug(place.slug), missing: noSuchProject }
  }
  const missing = {
    'project-id': noSuchProject,
    transcript: noSuchTranscript,
    note: noSuchNote,
    image: noSuchImage,
  }[place.kind]
  const id =
    place.kind === 'project-id'
      ? place.id
      : place.kind === 'transcript'
        ? (await world.transcripts.facts(place.id))?.project
        : place.kind === 'note'
          ? (await world.notes.get(place.id))?.project
          : (await world.images.get(place.id))?.project
  return { project: id === undefined ? null : await world.projects.byId(id), missing }
}

/** The project a room belongs to; null when what it is about is unknown or was removed. */
export async function projectOfRoom(world: Places, name: RoomName): Promise<ProjectId | null> {
  const place = placeOfRoom(name)
  return place === null ? null : ((await projectAt(world, place)).project?.id ?? null)
}

export function placeOfRoom(name: RoomName): Place | null {
  const read = readRoomName(name)
  if (!read) return null
  if (read.kind === 'project' || read.kind === 'talk') return { kind: 'project-id', id: read.id as ProjectId }
  if (read.kind === 'transcript') return { kind: 'transcript', id: read.id as TranscriptId }
  return { kind: 'note', id: read.id as NoteId }
}
