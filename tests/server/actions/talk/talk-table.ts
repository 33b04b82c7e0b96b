// People who talk in one project, for tests of inbox and activity: writing goes through the rooms as it would from a screen.
import { type RecordKey, recordKey, ulid } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { Message } from '../../../../shared/records/talk/message.ts'
import { type RoomName, roomName } from '../../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'

export const inProject = { project: firstSlug }
export const minute = 60_000
const begin = Date.UTC(2026, 2, 2, 9, 0)

export type TalkTable = {
  readonly server: TestServer
  /** Goes on by hand; starts on a Monday at nine. */
  readonly clock: { nowMs: number }
  readonly talk: RoomName
  readonly newKey: (by: Person) => RecordKey
  readonly put: (
    by: Person | null,
    room: RoomName,
    root: string,
    key: string,
    value: unknown,
  ) => Promise<void>
  /** Says something a minute later, and gives its key. */
  readonly says: (by: Person, room: RoomName, about: string, more?: Partial<Message>) => Promise<RecordKey>
}

export async function talkTable(): Promise<TalkTable> {
  const clock = { nowMs: begin }
  const server = await startServer({ clock: () => clock.nowMs })
  const project = await server.app.world.projects.bySlug(firstSlug)
  let made = 0
  const newKey = (by: Person) => {
    const tail = new Uint8Array(10)
    new DataView(tail.buffer).setUint32(6, ++made)
    return recordKey(by.account.id, ulid(clock.nowMs, tail))
  }
  const put: TalkTable['put'] = async (by, room, root, key, value) => {
    const written = await server.app.world.rooms.write(room, by?.account.id ?? null, (edit) =>
      ok(edit.put(root, key, value)),
    )
    if (!written.ok) throw new Error(written.problem.message)
  }
  return {
    server,
    clock,
    talk: roomName('talk', project?.id ?? ''),
    newKey,
    put,
    says: async (by, room, about, more = {}) => {
      clock.nowMs += minute
      const key = newKey(by)
      await put(by, room, 'messages', key, { about, text: 'Is this right?', atMs: 1, ...more })
      return key
    },
  }
}
