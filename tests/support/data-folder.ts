// A data folder as a stopped server left it, to look into and to break.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '../../server/actions/world.ts'
import { databaseFile } from '../../server/cli/open-app.ts'
import { closeDatabase, type Database, openDatabase } from '../../server/stores/sqlite/database.ts'
import type { MemberId } from '../../shared/base/id.ts'
import { recordKey } from '../../shared/base/id.ts'
import { ok } from '../../shared/base/result.ts'
import { type RoomName, roomName } from '../../shared/room/room-name.ts'
import { testCorrection, testId } from './world.ts'

/** Opens the folder's main database for as long as `use` lasts. */
export function inDatabase<T>(dataDir: string, use: (database: Database) => T): T {
  const database = openDatabase(databaseFile(dataDir))
  try {
    return use(database)
  } finally {
    closeDatabase(database)
  }
}

/** Every file below a folder with its SHA-256: equal lists are equal folders. */
export const filesBelow = (folder: string): readonly string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map(
      (path) =>
        `${path} ${createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex')}`,
    )

/** Writes the member's correction number `number`, whose reading is `reading`, as an action would. */
export async function correct(
  world: Pick<World, 'rooms'>,
  transcript: string,
  member: MemberId,
  number: number,
  reading = `reading ${number}`,
): Promise<void> {
  const written = await world.rooms.write(roomName('transcript', transcript), member, (room) => {
    room.put('corrections', recordKey(member, testId(number)), testCorrection(reading))
    return ok(null)
  })
  if (!written.ok) throw new Error(written.problem.message)
}

/** The readings of a room's corrections as its rows have them, in the order they were written. */
export const readingsIn = (dataDir: string, room: RoomName): readonly string[] =>
  inDatabase(dataDir, (database) =>
    database
      .prepare<[string], string>(
        "SELECT value ->> 'reading' FROM records WHERE room = ? AND root = 'corrections' ORDER BY seq",
      )
      .pluck()
      .all(room),
  )
