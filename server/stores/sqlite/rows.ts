// Reads the rows of rooms: what lists, counts, exports and analysis are made of.
import type { MemberId } from '../../../shared/base/id.ts'
import type { RoomName } from '../../../shared/room/room-name.ts'
import type { RoomMark, Rows, StoredRow } from '../room-log.ts'
import type { Database } from './database.ts'
import { sqliteHistory } from './history.ts'

export const rowColumns = 'room, root, key, value, author, created_at, updated_at, seq'

/** A row as the table holds it: `value` is JSON. */
export type RowColumns = {
  readonly room: string
  readonly root: string
  readonly key: string
  readonly value: string
  readonly author: string | null
  readonly created_at: number
  readonly updated_at: number
  readonly seq: number
}

export const readRow = (columns: RowColumns): StoredRow => ({
  room: columns.room as RoomName,
  root: columns.root,
  key: columns.key,
  value: JSON.parse(columns.value),
  author: columns.author as MemberId | null,
  createdAtMs: columns.created_at,
  updatedAtMs: columns.updated_at,
  seq: columns.seq,
})

export function sqliteRows(database: Database): Rows {
  const all = database.prepare<[string], RowColumns>(
    `SELECT ${rowColumns} FROM records WHERE room = ? ORDER BY root, key`,
  )
  const ofRoot = database.prepare<[string, string], RowColumns>(
    `SELECT ${rowColumns} FROM records WHERE room = ? AND root = ? ORDER BY key`,
  )
  const after = database.prepare<[string, string, string, number], RowColumns>(
    `SELECT ${rowColumns} FROM records WHERE room = ? AND root = ? AND key > ? ORDER BY key LIMIT ?`,
  )
  const atKeys = database.prepare<[string, string, string], RowColumns>(
    `SELECT ${rowColumns} FROM records WHERE room = ? AND root = ? AND key IN (SELECT value FROM json_each(?))`,
  )
  // Back from the end of the history, which is left to no plan of SQLite's: that would sort all of it. A row is the last
  // step of its key.
  const last = database.prepare<[string, string], RowColumns>(
    `SELECT ${rowColumns.replace(/\w+/g, 'records.$&')} FROM history INDEXED BY history_by_seq
     CROSS JOIN records USING (room, root, key, seq)
     WHERE history.room = ? AND history.root IN (SELECT value FROM json_each(?))
     ORDER BY history.seq DESC, root, key LIMIT 1`,
  )
  const mark = database.prepare<[string], RoomMark>(
    `SELECT epoch, coalesce((SELECT max(seq) FROM history WHERE history.room = rooms.room), 0) AS seq
     FROM rooms WHERE room = ?`,
  )
  const steps = sqliteHistory(database)
  return {
    ofKeys: async (room, root, keys) => atKeys.all(room, root, JSON.stringify(keys)).map(readRow),
    afterKey: async (room, root, key, most) => after.all(room, root, key, most).map(readRow),
    lastOf: async (room, roots) => {
      const found = last.get(room, JSON.stringify(roots))
      return found ? readRow(found) : null
    },
    stepsAfter: async (room, roots, place, most) => steps.after(room, roots, place, most),
    marksOf: async (rooms) =>
      new Map(
        rooms.flatMap((room) => {
          const found = mark.get(room)
          return found ? [[room, found] as const] : []
        }),
      ),
    historyOf: async (room, root, which) => steps.ofKeys(room, root, which),
    ofRoom: async (room, root) => (root === undefined ? all.all(room) : ofRoot.all(room, root)).map(readRow),
  }
}
