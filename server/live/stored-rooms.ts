// Rooms as the log has them, for a command that reads beside a running server and joins nobody.
import { problem } from '../../shared/base/problem.ts'
import { failed, ok } from '../../shared/base/result.ts'
import { readRoomName } from '../../shared/room/room-name.ts'
import type { RoomLog } from '../stores/room-log.ts'
import type { Rooms } from '../stores/rooms.ts'
import { replayRoom } from './rebuild.ts'
import { editRoom } from './room-edit.ts'

/** Problem 'not-found' when there is no such room. Nothing is kept loaded. */
export const storedRooms = (log: RoomLog): Pick<Rooms, 'read'> => ({
  read: async (name, look) => {
    const room = readRoomName(name)
    const replayed = room && replayRoom(log, name, room.kind)
    if (!room || !replayed || replayed.updates === 0) {
      return failed(problem('not-found', `There is no room ${name}.`))
    }
    try {
      return ok(look(editRoom(replayed.document, room.kind).edit))
    } finally {
      replayed.document.destroy()
    }
  },
})
