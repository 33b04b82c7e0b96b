// Begins a new epoch in a stored room, as a restore must: a browser's copy of an older epoch may hold work that the log
// has no longer, so it is told (4410) and offered to its person instead of merged. The log goes on; nothing is lost.
import { type RoomName, readRoomName } from '../../shared/room/room-name.ts'
import type { RoomLog } from '../stores/room-log.ts'
import { editRoom } from './room-edit.ts'
import { loadDocument } from './room-state.ts'

/** 2020-01-01; seconds since then stay within what meta.epoch may be until 2051. */
const epochsCountFromMs = 1_577_836_800_000

/**
 * The epoch of a restore made now: above every epoch in `known` (what is restored, what it replaces), and by the clock
 * above those of any other restore of the same backup, also where nothing is left to ask.
 */
export const nextEpoch = (known: readonly number[], nowMs: number): number =>
  Math.max(...known.map((epoch) => epoch + 1), Math.floor((nowMs - epochsCountFromMs) / 1000), 1)

/** The room must be stored and not loaded anywhere. Throws when it cannot be loaded whole. */
export function beginEpoch(log: RoomLog, name: RoomName, epoch: number, atMs: number): void {
  const kind = readRoomName(name)?.kind
  const stored = log.load(name)
  if (!kind || !stored) throw new Error(`${name} is no stored room`)
  const document = loadDocument(kind, stored)
  let update: Uint8Array | null = null
  document.on('update', (bytes: Uint8Array) => {
    update = bytes
  })
  const pending = editRoom(document, kind)
  pending.edit.put('meta', 'epoch', epoch)
  pending.apply()
  if (update === null) throw new Error(`${name} is in epoch ${epoch} already`)
  log.appendBatch({
    room: name,
    epoch,
    updates: [{ member: null, update, rows: [{ root: 'meta', key: 'epoch', value: epoch }] }],
    claims: new Map([[document.clientID, null]]),
    receivedAtMs: atMs,
  })
  document.destroy()
}
