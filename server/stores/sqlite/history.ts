// What keys of rooms ever held, in the table `history`: one line for each update that touched the key.
import type { MemberId } from '../../../shared/base/id.ts'
import type { RoomName } from '../../../shared/room/room-name.ts'
import type { RowStep, StepPlace, WhichKeys } from '../room-log.ts'
import type { Database } from './database.ts'

type StepColumns = {
  readonly root: string
  readonly key: string
  readonly seq: number
  readonly value: string | null
  readonly member: string | null
  readonly received_at: number
}

const readStep = ({ root, key, seq, value, member, received_at }: StepColumns): RowStep => ({
  root,
  key,
  seq,
  value: value === null ? undefined : JSON.parse(value),
  member: member as MemberId | null,
  atMs: received_at,
})

const columns = 'root, key, seq, value, member, received_at'
/** Above every key: keys are ASCII, and text is compared byte by byte. */
const afterEveryKey = '\u{10ffff}'

export type History = {
  /** To be called inside the transaction that stores the update. */
  readonly add: (room: RoomName, step: RowStep) => void
  readonly ofRoom: (room: RoomName) => readonly RowStep[]
  readonly ofKeys: (room: RoomName, root: string, which: WhichKeys | undefined) => readonly RowStep[]
  readonly after: (
    room: RoomName,
    roots: readonly string[],
    place: StepPlace,
    most: number,
  ) => readonly RowStep[]
  readonly replace: (room: RoomName, steps: readonly RowStep[]) => void
  readonly toFill: () => readonly RoomName[]
}

export function sqliteHistory(database: Database): History {
  const insert = database.prepare(
    'INSERT INTO history (room, root, key, seq, value, member, received_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const ofRoom = database.prepare<[string], StepColumns>(
    `SELECT ${columns} FROM history WHERE room = ? ORDER BY root, key, seq`,
  )
  const ofKey = database.prepare<[string, string, string], StepColumns>(
    `SELECT ${columns} FROM history WHERE room = ? AND root = ? AND key = ? ORDER BY seq`,
  )
  const between = database.prepare<[string, string, string, string], StepColumns>(
    `SELECT ${columns} FROM history WHERE room = ? AND root = ? AND key >= ? AND key < ? ORDER BY key, seq`,
  )
  const saying = database.prepare<[string, string, string, string, string], StepColumns>(
    `SELECT ${columns} FROM history WHERE room = ? AND root = ? AND key IN (
      SELECT key FROM history WHERE room = ? AND root = ? AND value ->> '$.about' = ?
    ) ORDER BY key, seq`,
  )
  const after = database.prepare<[string, number, number, string, string, string, number], StepColumns>(
    `SELECT ${columns} FROM history WHERE room = ? AND seq >= ? AND (seq, root, key) > (?, ?, ?)
     AND root IN (SELECT value FROM json_each(?)) ORDER BY seq, root, key LIMIT ?`,
  )
  const drop = database.prepare('DELETE FROM history WHERE room = ?')
  const filled = database.prepare('DELETE FROM history_to_fill WHERE room = ?')
  const toFill = database.prepare<[], string>('SELECT room FROM history_to_fill ORDER BY room').pluck()

  const add = (room: RoomName, { root, key, seq, value, member, atMs }: RowStep) =>
    insert.run(room, root, key, seq, value === undefined ? null : JSON.stringify(value), member, atMs)

  const replace = database.transaction((room: RoomName, steps: readonly RowStep[]) => {
    drop.run(room)
    for (const step of steps) add(room, step)
    filled.run(room)
  })

  return {
    add,
    ofRoom: (room) => ofRoom.all(room).map(readStep),
    ofKeys: (room, root, which) => {
      if (which && 'key' in which) return ofKey.all(room, root, which.key).map(readStep)
      if (which && 'about' in which) return saying.all(room, root, room, root, which.about).map(readStep)
      const prefix = which?.prefix ?? ''
      return between.all(room, root, prefix, prefix + afterEveryKey).map(readStep)
    },
    after: (room, roots, { seq, root, key }, most) =>
      after.all(room, seq, seq, root, key, JSON.stringify(roots), most).map(readStep),
    replace: (room, steps) => replace.immediate(room, steps),
    toFill: () => toFill.all() as RoomName[],
  }
}
