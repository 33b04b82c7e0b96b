// After a restore every room begins a new epoch: copies made since the backup hold things this log has never seen and
// must not be merged into it. A window that comes with an older epoch is told so (4410) and offers its unsaved work again.

import { putValue } from '../../shared/room/edit-room.ts'
import { readEpoch, readValue } from '../../shared/room/read-room.ts'
import { readRoomName } from '../../shared/room/room-name.ts'
import type { RoomLog } from '../stores/room-log.ts'
import { loadDocument } from './room-state.ts'

/** Moves every room of the log on by one epoch. For a log that no server has open. */
export function startNewEpoch(log: RoomLog, atMs: number): void {
  for (const room of log.rooms()) {
    const stored = log.load(room)
    const kind = readRoomName(room)?.kind
    if (!stored || !kind) continue
    const document = loadDocument(kind, stored)
    const epoch = Math.max(stored.epoch, readEpoch(document)) + 1
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
}
