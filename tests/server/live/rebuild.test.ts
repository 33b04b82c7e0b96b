// Rows are derived: the log alone gives them again, and anything that differs is found and mended.
import { expect, test } from 'vitest'
import { fillHistory, rebuildRows } from '../../../server/live/rebuild.ts'
import { openDatabase } from '../../../server/stores/sqlite/database.ts'
import { allMigrations } from '../../../server/stores/sqlite/migrations/all-migrations.ts'
import { migrate } from '../../../server/stores/sqlite/migrations/migrate.ts'
import { sqliteRoomLog } from '../../../server/stores/sqlite/room-log.ts'
import { putCorrection } from '../../../shared/room/edit-room.ts'
import { keyOf, testCorrection, world } from '../../support/world.ts'

async function usedWorld() {
  const w = await world({ ana: 'annotator' })
  const ana = w.open('ana')
  await w.settle()
  for (let i = 0; i < 12; i++) {
    putCorrection(
      ana.document,
      keyOf(ana.member, i % 5),
      i % 4 === 3 ? undefined : testCorrection(`reading ${i}`),
    )
    if (i % 3 === 0) await w.settle()
  }
  await w.settle()
  return w
}

test('[I4] the log gives the same rows, times and order included, before and after compaction', async () => {
  const w = await usedWorld()
  const rows = w.log.rowsOf(w.room)
  const updates = [...w.log.history(w.room)].length
  expect(rebuildRows(w.log, { check: true })).toEqual({
    rooms: 1,
    updates,
    rows: rows.length,
    differences: [],
  })
  w.restart()
  const again = w.open('ana')
  await w.settle()
  again.disconnect()
  w.timers.runAll()
  expect(w.log.load(w.room)?.snapshot).not.toBeNull()
  expect(rebuildRows(w.log, { check: true })).toEqual({
    rooms: 1,
    updates,
    rows: rows.length,
    differences: [],
  })
})

test('[I4] a row that was changed, lost or slipped in is found, and rebuilding mends it', async () => {
  const w = await usedWorld()
  const rows = w.log.rowsOf(w.room)
  const [first, second] = rows.filter(({ root }) => root === 'corrections')
  w.database.prepare("UPDATE records SET value = '{}' WHERE key = ?").run(first?.key)
  w.database.prepare('DELETE FROM records WHERE key = ?').run(second?.key)
  w.database
    .prepare(
      "INSERT INTO records SELECT room, root, 'stray', value, author, created_at, updated_at, seq FROM records LIMIT 1",
    )
    .run()
  expect(rebuildRows(w.log, { check: true }).differences).toHaveLength(3)
  expect(rebuildRows(w.log, { check: false }).differences).toHaveLength(3)
  expect(rebuildRows(w.log, { check: true }).differences).toEqual([])
  expect(w.log.rowsOf(w.room)).toEqual(rows)
})

test('a snapshot that says something else than the log is found', async () => {
  const w = await usedWorld()
  const last = [...w.log.history(w.room)].at(-1)
  w.log.saveSnapshot(w.room, last?.seq ?? 0, new Uint8Array([0, 0]))
  expect(rebuildRows(w.log, { check: true }).differences).toEqual([
    `${w.room} loads differently from its snapshot than from its whole log.`,
  ])
})

test('[I4] a step of the history that was changed, lost or slipped in is found, and rebuilding mends it', async () => {
  const w = await usedWorld()
  const steps = w.log.stepsOf(w.room)
  const [first, second] = steps.filter(({ root }) => root === 'corrections')
  const at = (step: typeof first) => [w.room, step?.key, step?.seq]
  w.database.prepare("UPDATE history SET value = '{}' WHERE room = ? AND key = ? AND seq = ?").run(at(first))
  w.database.prepare('DELETE FROM history WHERE room = ? AND key = ? AND seq = ?').run(at(second))
  w.database.prepare("INSERT INTO history VALUES (?, 'corrections', 'stray', 1, NULL, NULL, 1)").run(w.room)
  const found = rebuildRows(w.log, { check: true }).differences
  expect(found).toHaveLength(3)
  for (const sentence of found) expect(sentence).toContain('history')
  expect(rebuildRows(w.log, { check: false }).differences).toHaveLength(3)
  expect(rebuildRows(w.log, { check: true }).differences).toEqual([])
  expect(w.log.stepsOf(w.room)).toEqual(steps)
})

/** The room's data as the version before the history left it. */
function withoutHistory(from: Awaited<ReturnType<typeof usedWorld>>) {
  const older = allMigrations.filter(({ name }) => name < '0004')
  const database = openDatabase(':memory:', older)
  database.prepare('INSERT INTO rooms VALUES (?, 1, 1)').run(from.room)
  const names = ['updates', 'archives', 'snapshots', 'client_owners', 'records'] as const
  for (const name of names) {
    for (const row of from.database.prepare<[], object>(`SELECT * FROM ${name}`).all()) {
      const values = Object.values(row)
      database.prepare(`INSERT INTO ${name} VALUES (${values.map(() => '?').join(', ')})`).run(values)
    }
  }
  return database
}

test('[I4] data of the version before gets its whole history from the log, compacted or not', async () => {
  for (const compact of [false, true]) {
    const w = await usedWorld()
    if (compact) {
      w.restart()
      const again = w.open('ana')
      await w.settle()
      again.disconnect()
      w.timers.runAll()
      expect(w.log.load(w.room)?.snapshot).not.toBeNull()
    }
    const database = withoutHistory(w)
    migrate(database, allMigrations)
    const log = sqliteRoomLog(database)
    expect(log.stepsOf(w.room)).toEqual([])
    expect(log.roomsWithoutSteps()).toEqual([w.room])
    expect(rebuildRows(log, { check: true }).differences).toEqual([])
    fillHistory(log, (_, error) => {
      throw error
    })
    expect(log.stepsOf(w.room)).toEqual(w.log.stepsOf(w.room))
    expect(log.roomsWithoutSteps()).toEqual([])
    expect(rebuildRows(log, { check: true }).differences).toEqual([])
    database.close()
  }
})

test('a room whose log is damaged waits for its history, and the others get theirs', async () => {
  const w = await usedWorld()
  const database = withoutHistory(w)
  database.prepare("UPDATE updates SET bytes = x'09'").run()
  migrate(database, allMigrations)
  const log = sqliteRoomLog(database)
  const failed: string[] = []
  fillHistory(log, (room) => failed.push(room))
  expect(failed).toEqual([w.room])
  expect(log.roomsWithoutSteps()).toEqual([w.room])
  database.close()
})
