// A data folder of the version before the history: the server fills it from the log when it starts.
import { expect, test } from 'vitest'
import { databaseFile } from '../../../../../server/cli/open-app.ts'
import { openMoment } from '../../../../../server/stores/sqlite/database.ts'
import { roomName } from '../../../../../shared/room/room-name.ts'
import { correct, inDatabase } from '../../../../support/data-folder.ts'
import { startServer } from '../../../../support/server.ts'

test('[I4] starting on an older data folder gives its rooms their history, and nothing else changes', async () => {
  const older = await startServer()
  const { account } = await older.owner()
  const transcript = await older.record('Record\n***\n>> ANA: We all suport it.\n', 'record.txt')
  for (const reading of ['one', 'two', 'three'])
    await correct(older.app.world, transcript, account.id, 1, reading)
  const room = roomName('transcript', transcript)
  const steps = await older.app.world.rows.historyOf(room, 'corrections')
  const rows = await older.app.world.rows.ofRoom(room)
  expect(steps.map(({ value }) => (value as { reading: string }).reading)).toEqual(['one', 'two', 'three'])
  await older.app.close()
  inDatabase(older.dataDir, (database) =>
    // Without the history, and without the later step that made an index of it.
    database.exec(`
      DROP TABLE history; DROP TABLE history_to_fill;
      DROP TABLE seen; DROP TABLE visits; DROP TABLE digest_choices; DROP TABLE digests;
      DELETE FROM migrations WHERE name GLOB '000[457]-*'
    `),
  )
  expect(openMoment(databaseFile(older.dataDir))).toMatchObject({
    problem: { message: expect.stringContaining('older version') },
  })
  const newer = await startServer({ dataDir: older.dataDir })
  try {
    expect(await newer.app.world.rows.historyOf(room, 'corrections')).toEqual(steps)
    expect(await newer.app.world.rows.ofRoom(room)).toEqual(rows)
    await correct(newer.app.world, transcript, account.id, 1, 'four')
    expect(await newer.app.world.rows.historyOf(room, 'corrections')).toHaveLength(4)
  } finally {
    await newer.close()
  }
})
