// Stores a file and its reading as a new record with an empty room. The same bytes twice are a conflict.
import type { MemberId, TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { readTranscript } from '../../../shared/formats/all-formats.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Project } from '../../stores/projects.ts'
import { type Caller, refusal } from '../caller.ts'
import { newId, type World } from '../world.ts'
import { sha256Of } from './preview-transcript.ts'

export type SourceFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** The day of the meeting, ISO 8601, when whoever imports it knows. */
  readonly day?: string | undefined
}

export async function importTranscript(
  world: World,
  caller: Caller,
  file: SourceFile,
): Promise<Result<{ id: TranscriptId }>> {
  const refused = refusal(caller, 'import')
  if (refused) return refused
  return storeTranscript(world, caller.project, caller.member.id, file)
}

/** As the program itself does it, for the samples and the command. `by` null: nobody in particular. */
export async function storeTranscript(
  world: World,
  project: Project,
  by: MemberId | null,
  file: SourceFile,
): Promise<Result<{ id: TranscriptId }>> {
  const reading = readTranscript(file.bytes)
  if (!reading.ok) return reading
  const sha256 = sha256Of(file.bytes)
  const same = await world.transcripts.bySha256(project.id, sha256)
  if (same) {
    return failed(
      problem('conflict', `This very file is in the project already, as “${same.title || same.fileName}”.`),
    )
  }
  const id = newId<'transcript'>(world)
  // The room comes first: a room without a record harms nobody, a record without a room could not be opened.
  const room = await world.rooms.create(roomName('transcript', id), by)
  if (!room.ok) return room
  const transcript = reading.value
  const added = await world.transcripts.add({
    id,
    project: project.id,
    fileName: plainFileName(file.fileName),
    sha256,
    bytes: file.bytes.length,
    format: transcript.format,
    title: transcript.title,
    day: file.day ?? null,
    importedAtMs: world.clock(),
    importedBy: by,
    transcript,
    source: file.bytes,
  })
  if (!added.ok) return added
  world.rooms.tell(project.id, ['transcripts'])
  return ok({ id })
}

/** The last part of a path, without control characters; never empty. */
function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replace(/\p{Cc}/gu, '')
    .slice(0, 255)
    .trim()
  return plain === '' ? 'record.txt' : plain
}
