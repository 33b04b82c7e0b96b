// The records an export is about, with what people added to them. The server is free for others between one and the next.
import { setImmediate } from 'node:timers/promises'
import type { TranscriptId } from '../../../shared/base/id.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Project } from '../../stores/projects.ts'
import { noSuchTranscript } from '../transcripts/find-transcript.ts'
import { recordsInRows } from '../transcripts/transcript-records.ts'
import type { Chosen, Shelves } from './exported-file.ts'

/** `only` null: all of the project, in the order of import. */
export async function chosenRecords(
  shelves: Shelves,
  project: Project,
  only: TranscriptId | null,
): Promise<Result<readonly Chosen[]>> {
  const ids = only === null ? (await shelves.transcripts.ofProject(project.id)).map(({ id }) => id) : [only]
  const chosen: Chosen[] = []
  for (const id of ids) {
    const stored = await shelves.transcripts.get(id)
    if (stored?.project !== project.id) return failed(noSuchTranscript)
    chosen.push({ stored, records: recordsInRows(await shelves.rows.ofRoom(roomName('transcript', id))) })
    await setImmediate()
  }
  return ok(chosen)
}
