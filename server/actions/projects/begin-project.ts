// The project a new data folder begins with: its people and records are the sample's, or none.
import { ok, type Result } from '../../../shared/base/result.ts'
import { readPeople } from '../../../shared/formats/people-csv.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import type { Project } from '../../stores/projects.ts'
import { type SourceFile, storeTranscript } from '../transcripts/import-transcript.ts'
import { newId, type World } from '../world.ts'
import { makeProject } from './make-project.ts'

export type Beginning = {
  readonly name: string
  /** people.csv; null for none. */
  readonly people: string | null
  readonly records: readonly SourceFile[]
}

export async function beginProject(world: World, beginning: Beginning): Promise<Result<Project>> {
  const made = await makeProject(world, beginning.name)
  if (!made.ok) return made
  const project = made.value
  if (beginning.people !== null) {
    const table = readPeople(beginning.people)
    if (!table.ok) return table
    const written = await world.rooms.write(roomName('project', project.id), null, (room) => {
      for (const person of table.value.people) room.put('people', newId<'person'>(world), person)
      return ok(null)
    })
    if (!written.ok) return written
  }
  for (const record of beginning.records) {
    const stored = await storeTranscript(world, project, null, record)
    if (!stored.ok) return stored
  }
  return made
}
