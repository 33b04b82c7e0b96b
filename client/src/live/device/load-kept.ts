// Opening what this device kept of a room: the rows its document starts from, and everything of this member's that
// the server has not taken and that no longer fits, as rescues.
import * as Y from 'yjs'
import { problem } from '../../../../shared/base/problem.ts'
import type { RoomKind, RoomName } from '../../../../shared/room/room-name.ts'
import { changesLost, splitKey, valuesIn, wordsOf } from '../refused/refused-change.ts'
import type { DeviceCopy, Rescue } from './device-copy.ts'
import type { LoggedRow } from './kept-log.ts'
import { type SortedRows, sortRows } from './kept-rows.ts'

export type KeptRoom = {
  readonly rows: readonly LoggedRow[]
  /** What the rows make. Reading thousands of records takes its time: it is done once. */
  readonly document: Y.Doc
  /** 0 when nothing is kept. */
  readonly epoch: number
  readonly rescues: readonly Rescue[]
}

/** From so many stored rows on they are put together into one. */
const compactFrom = 100

function rescueOf(
  lost: SortedRows['lost'][number],
  room: RoomName,
  kind: RoomKind,
  newId: () => string,
  atMs: number,
): Rescue {
  const why = lost.oldEpoch
    ? problem('old-epoch', 'The project was restored from a backup before this was sent.')
    : problem('gap', 'A piece of the copy on this device could not be read back.')
  const read = new Map(lost.rows.flatMap((row) => [...valuesIn(row.bytes, row.keys)]))
  const keys = [...new Set(lost.rows.flatMap((row) => row.keys))].filter((key) => !read.has(key))
  const found = changesLost(lost.document, null, kind, keys, why, newId)
  const unreadable = keys.filter((rooted) => !found.some(({ root, key }) => `${root}:${key}` === rooted))
  const change = (rooted: string, value: unknown, words: string, canRetry: boolean) => ({
    id: newId(),
    ...splitKey(rooted),
    value,
    previous: undefined,
    words,
    problem: why,
    canRetry,
  })
  const changes = [
    ...found,
    ...[...read].map(([rooted, value]) =>
      change(rooted, value, wordsOf(splitKey(rooted).root, value, undefined), kind !== 'note'),
    ),
    ...unreadable.map((rooted) => {
      const words = `A change to ${splitKey(rooted).root} that could not be read back`
      return change(rooted, undefined, words, false)
    }),
  ]
  return {
    id: newId(),
    room,
    atMs,
    problem: why,
    changes,
    bytes: together(lost.rows.map((row) => row.bytes)),
  }
}

/** One update out of many; when one cannot be read, their bytes one after the other, so that nothing is thrown away. */
function together(updates: readonly Uint8Array[]): Uint8Array {
  try {
    return Y.mergeUpdates([...updates])
  } catch {
    return new Uint8Array(updates.flatMap((bytes) => [...bytes]))
  }
}

/** Rejects when the device cannot be read. Puts long logs together and lets go of what is of no use. */
export async function loadKept(
  device: DeviceCopy,
  room: RoomName,
  kind: RoomKind,
  newId: () => string,
  atMs: number,
): Promise<KeptRoom> {
  const { rows } = await device.readRoom(room)
  const { epoch, good, document, lost, useless } = sortRows(rows)
  const known = await device.readRescues(room)
  const found = lost.map((work) => rescueOf(work, room, kind, newId, atMs))
  for (const rescue of found) await device.keepRescue(rescue, [])
  const stored = good.filter((row) => row.unsent !== 1)
  if (stored.length >= compactFrom) {
    const bytes = Y.mergeUpdates(stored.map((row) => row.bytes))
    const old = [...stored.map((row) => row.id), ...useless]
    await device.replace(old, { room, epoch, bytes, keys: [], atMs })
  } else if (useless.length > 0) await device.replace(useless, null)
  const loaded = good.map(({ id, bytes, unsent, keys }) => ({ id, bytes, unsent: unsent === 1, keys }))
  return {
    rows: loaded,
    document,
    epoch,
    rescues: [...known, ...found.filter((rescue) => rescue.changes.length > 0)],
  }
}
