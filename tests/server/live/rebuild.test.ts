// Rows are derived: the log alone gives them again, and anything that differs is found and mended.
import { expect, test } from 'vitest'
import { rebuildRows } from '../../../server/live/rebuild.ts'
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
