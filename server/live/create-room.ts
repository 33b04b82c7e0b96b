// The first transaction of a room: what it says of itself and its first content, written by the server alone.
// Two clients that both seeded a room would double it; so no client ever does.

import * as Y from 'yjs'
import type { MemberId } from '../../shared/base/id.ts'
import { problem } from '../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../shared/base/result.ts'
import { readRoom } from '../../shared/room/read-room.ts'
import { roomSchemaVersion } from '../../shared/room/room-meta.ts'
import type { RoomKind, RoomName } from '../../shared/room/room-name.ts'
import type { RoomLog } from '../stores/room-log.ts'
import type { RoomEdit } from '../stores/rooms.ts'
import { editRoom } from './room-edit.ts'
import { newDocument } from './room-state.ts'

export type FirstContent = {
  readonly name: RoomName
  readonly kind: RoomKind
  readonly by: MemberId | null
  readonly atMs: number
  readonly fill: ((room: RoomEdit) => void) | undefined
  /** Left out: 1. A room made late must not begin at an epoch that copies from before a restore know. */
  readonly epoch?: number
}

/** Gives the seq it was stored under; null when the room was there already. Problem 'not-stored' when the disk refuses. */
export function createRoom(
  log: RoomLog,
  { name, kind, by, atMs, fill, epoch = 1 }: FirstContent,
): Result<number | null> {
  if (log.load(name)) return ok(null)
  const document = newDocument(kind)
  const pending = editRoom(document, kind)
  pending.edit.put('meta', 'epoch', epoch)
  pending.edit.put('meta', 'schema', roomSchemaVersion)
  fill?.(pending.edit)
  pending.apply()
  const update = Y.encodeStateAsUpdate(document)
  const rows = [...readRoom(document, kind)]
  const claims = new Map([[document.clientID, null]])
  try {
    const batch = {
      room: name,
      epoch,
      updates: [{ member: by, update, rows }],
      claims,
      receivedAtMs: atMs,
    }
    return ok(log.appendBatch(batch)[0] ?? null)
  } catch {
    return failed(problem('not-stored', 'This could not be saved: the server’s disk refused it.'))
  } finally {
    document.destroy()
  }
}
