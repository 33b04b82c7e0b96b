// After a restore every room begins a new epoch: copies made since the backup hold things this log has never seen and
// must not be merged into it. A window that comes with an older epoch is told so (4410) and offers its unsaved work again.

import { putValue } from '../../shared/room/edit-room.ts'
import { readEpoch, readValue } from '../../shared/room/read-room.ts'
import { readRoomName } from '../../shared/room/room-name.ts'
import type { RoomLog } from '../stores/room-log.ts'
import { loadDocument } from './room-state.ts'

/** 2020-01-01; seconds since then stay within what meta.epoch may be until 2051. */
const epochsCountFromMs = 1_577_836_800_000

/**
 * The epoch a restore made now begins at. One backup may be restored twice, and each time browsers have come to know its
 * epoch: counting on by one from the backup would name them alike. `replaced` is the highest epoch of what it replaces.
 */
export const epochOfRestore = (replaced: number, atMs: number): number =>
  Math.max(replaced + 1, Math.floor((atMs - epochsCountFromMs) / 1000))

/**
 * Moves every room of the log on by one epoch, or further to `atLeast`, and gives how many rooms there are. For a log
 * that no server has open. Throws when a room cannot be loaded whole.
 */
export function startNewEpoch(log: RoomLog, atMs: number, atLeast = 1): number {
  const rooms = log.rooms()
  for (const room of rooms) {
    const stored = log.load(room)
    const kind = readRoomName(room)?.kind
    if (!stored || !kind) continue
    const document = loadDocument(kind, stored)
    const epoch = Math.max(stored.epoch + 1, readEpoch(document) + 1, atLeast)
    const updates: Uint8Array[] = []
    document.on('update', (update: Uint8Array) => updates.push(update))
    putValue(document, kind, 'meta', 'epoch', epoch)
    const rows = [{ root: 'meta', key: 'epoch', value: readValue(document, kind, 'meta', 'epoch') }]
    log.appendBatch({
      room,
      epoch,
      updates: updates.map((update) => ({ member: null, update, rows })),
      claims: new Map([[document.clientID, null]]),
      receivedAtMs: atMs,
    })
    document.destroy()
  }
  return rooms.length
}
