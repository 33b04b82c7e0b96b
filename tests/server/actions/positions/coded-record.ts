// A project with coded records, written as people's screens and the server's actions would write them.
import type { PersonId } from '../../../../shared/base/id.ts'
import { type RecordKey, recordKey, type StanceId, type TopicId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { Position } from '../../../../shared/records/positions/position.ts'
import { type RoomName, roomName } from '../../../../shared/room/room-name.ts'
import { firstSlug, type Person, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'

export const speech = [
  '>> ANA (MEXICO): We support a moratorium, and so does Canada.',
  '>> BEN (FRANCE): On behalf of the European Union we oppose it.',
  '>> CLEO: Nobody asked us.',
]

let ids = 5000
const newId = () => testId(++ids)

export type Coded = {
  readonly transcript: string
  readonly room: RoomName
  /** Writes a position of four characters, the nth of the segment, and gives its key. */
  readonly code: (
    by: Person,
    actor: string,
    given?: Partial<Position> & { at?: number },
  ) => Promise<RecordKey>
  readonly put: (root: string, key: string, value: unknown, by?: Person) => Promise<void>
}

/** Imports a record of this speech; no two are the same file. `day` is its meeting's. */
export async function codedRecord(
  server: TestServer,
  day: string | null,
  lines: readonly string[] = speech,
): Promise<Coded> {
  const name = `record-${newId()}`
  const owner = await server.owner()
  const { id: transcript } = await owner.does('importTranscript', {
    params: { project: firstSlug },
    query: { fileName: `${name}.txt`, ...(day !== null && { day }) },
    body: `Record ${name}\n***\n${lines.join('\n\n')}\n`,
  })
  const room = roomName('transcript', transcript)
  const put: Coded['put'] = (root, key, value, by) => putIn(server, room, root, key, value, by)
  return {
    transcript,
    room,
    put,
    code: async (by, actor, { at = 0, ...given } = {}) => {
      const key = recordKey(by.account.id, newId())
      const position: Position = {
        spans: [{ startSegment: 0, start: at, endSegment: 0, end: at + 4 }],
        actor,
        topics: ['international-law' as TopicId],
        stance: 'supports' as StanceId,
        certainty: 'sure',
        atMs: 1000,
        ...given,
      }
      await put('positions', key, position, by)
      return key
    },
  }
}

export async function putIn(
  server: TestServer,
  room: RoomName,
  root: string,
  key: string,
  value: unknown,
  by?: Person,
): Promise<void> {
  const written = await server.app.world.rooms.write(room, by?.account.id ?? null, (edit) =>
    ok(edit.put(root, key, value)),
  )
  if (!written.ok) throw new Error(written.problem.message)
}

/** Writes into the project's room, as the server's actions do. */
export async function putInProject(
  server: TestServer,
  root: string,
  key: string,
  value: unknown,
): Promise<void> {
  const project = await server.app.world.projects.bySlug(firstSlug)
  await putIn(server, roomName('project', project?.id ?? ''), root, key, value)
}

/** Adds somebody who may speak, for an actor; labels with this name mean them. */
export async function addSpeaker(
  server: TestServer,
  name: string,
  actor: string | null,
  more: object = {},
): Promise<PersonId> {
  const id = newId() as PersonId
  await putInProject(server, 'people', id, { name, aliases: [], affiliation: '', actor, ...more })
  return id
}
