// `restore`: the old data is kept, everybody begins anew, and no stale copy is merged. What is refused changes nothing.
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { accountsFile, databaseFile } from '../../../../server/cli/open-app.ts'
import { writeBackup } from '../../../../server/jobs/write-backup.ts'
import { copyDatabase } from '../../../../server/stores/sqlite/copy-database.ts'
import { closeDatabase, openDatabase } from '../../../../server/stores/sqlite/database.ts'
import { rooms0001 } from '../../../../server/stores/sqlite/migrations/0001-rooms.ts'
import { allMigrations } from '../../../../server/stores/sqlite/migrations/all-migrations.ts'
import { type RoomName, roomName } from '../../../../shared/room/room-name.ts'
import { protocolVersion } from '../../../../shared/wire/sync-message.ts'
import { run, testFolder } from '../../../support/command-line.ts'
import { correct, filesBelow, inDatabase, readingsIn } from '../../../support/data-folder.ts'
import { type Person, password, startServer, type TestServer, type Visitor } from '../../../support/server.ts'

let server: TestServer
let ana: Person
let room: RoomName
let zip: string
let data: readonly string[]

/** Yesterday is in the backup; today was written after it. */
beforeEach(async () => {
  server = await startServer()
  data = ['--data', server.dataDir]
  ana = await server.person('Ana', 'annotator')
  const transcript = await server.record()
  room = roomName('transcript', transcript)
  await correct(server.app.world, transcript, ana.account.id, 1, 'yesterday')
  zip = join(testFolder(), 'yesterday.zip')
  expect((await run(['backup', zip, ...data])).code).toBe(0)
  await correct(server.app.world, transcript, ana.account.id, 2, 'today')
})
afterEach(() => server.close())

const epochOf = (dataDir: string): number =>
  inDatabase(dataDir, (database) =>
    database.prepare<[string], number>('SELECT epoch FROM rooms WHERE room = ?').pluck().get(room),
  ) ?? 0

const asideOf = (out: string): string => /is kept in (.+)\n/.exec(out)?.[1] ?? ''

/** The code a window that knows this epoch is closed with; `open` when it is let in. */
async function window(visitor: Visitor, epoch: number | null): Promise<number | 'open'> {
  const address = server.address.replace('http', 'ws')
  const socket = new WebSocket(
    `${address}/sync/${room}?v=${protocolVersion}${epoch === null ? '' : `&e=${epoch}`}`,
    {
      headers: { cookie: visitor.cookie() },
    },
  )
  const answer = await Promise.race([
    once(socket, 'message').then(() => 'open' as const),
    once(socket, 'close').then(([code]) => Number(code)),
  ])
  // A refusal is a message too; what follows it is the closing code.
  if (answer !== 'open') return answer
  const closed = once(socket, 'close').then(([code]) => Number(code))
  socket.close()
  const code = await closed
  return code >= 4000 ? code : 'open'
}

test('what was written after the backup goes, what was there is kept aside, and the log agrees with the rows', async () => {
  await server.app.close()
  const secret = readFileSync(join(server.dataDir, 'secret'), 'utf8')
  const { code, out, said } = await run(['restore', zip, ...data])
  expect({ code, said }).toEqual({ code: 0, said: [] })
  expect(out).toMatch(/^Restored the backup of \d{4}-.*Z into .*: 3 rooms\.\n/)
  expect(readingsIn(server.dataDir, room)).toEqual(['yesterday'])
  const aside = asideOf(out)
  expect(aside.startsWith(join(server.dataDir, 'before-restore-'))).toBe(true)
  expect(readingsIn(aside, room)).toEqual(['yesterday', 'today'])
  expect(readFileSync(join(server.dataDir, 'secret'), 'utf8')).toBe(secret)
  expect(await run(['rebuild', '--check', ...data])).toMatchObject({ code: 0, said: [] })
  expect(readdirSync(server.dataDir).filter((name) => name.startsWith('restoring-'))).toEqual([])
})

test('everybody signs in again, and a window from before the restore is told so with 4410', async () => {
  expect(await window(ana, 1)).toBe('open')
  await server.app.close()
  expect((await run(['restore', zip, ...data])).code).toBe(0)
  server = await startServer({ dataDir: server.dataDir })
  const visitor = server.visitor()
  const before = await fetch(`${server.address}/api/session`, { headers: { cookie: ana.cookie() } })
  expect(await before.json()).toMatchObject({ account: null })
  expect((await visitor.signIn('ana@example.org', password)).ok).toBe(true)
  expect(await window(visitor, 1)).toBe(4410)
  expect(await window(visitor, null)).toBe('open')
})

test('the same backup restored twice begins two epochs, so that a window of the first is stale in the second', async () => {
  await server.app.close()
  const epochs = [epochOf(server.dataDir)]
  for (let i = 0; i < 2; i++) {
    expect((await run(['restore', zip, ...data])).code).toBe(0)
    epochs.push(epochOf(server.dataDir))
  }
  expect(new Set(epochs).size).toBe(3)
  expect([...epochs].sort((a, b) => a - b)).toEqual(epochs)
})

test('a folder in use is refused with a sentence, and nothing in it changes', async () => {
  const { code, out, said } = await run(['restore', zip, ...data])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(said).toEqual([`Rapporteur is already running on ${server.dataDir}. Stop it first.`])
  expect(await window(ana, 1)).toBe('open')
  expect(readdirSync(server.dataDir).filter((name) => name.includes('restor'))).toEqual([])
})

test('a new folder gets the data, and is not even made when the backup is refused', async () => {
  const folder = join(testFolder(), 'new')
  const bad = join(testFolder(), 'bad.zip')
  writeFileSync(bad, readFileSync(zip).subarray(0, 5000))
  expect(await run(['restore', bad, '--data', folder])).toMatchObject({
    code: 1,
    said: [`${bad} is no zip file, or only a part of one.`],
  })
  expect(existsSync(folder)).toBe(false)
  const missing = join(folder, 'no.zip')
  expect(await run(['restore', missing, '--data', folder])).toMatchObject({
    code: 1,
    said: [`There is no file “${missing}”.`],
  })
  expect(existsSync(folder)).toBe(false)
  const { code, out } = await run(['restore', zip, '--data', folder])
  expect(code).toBe(0)
  expect(out).not.toContain('is kept')
  expect(readingsIn(folder, room)).toEqual(['yesterday'])
})

test('what a killed restore left behind is cleared away by the next', async () => {
  await server.app.close()
  mkdirSync(join(server.dataDir, 'restoring-abc'))
  writeFileSync(join(server.dataDir, 'restoring-abc', 'rapporteur.db'), 'half')
  expect((await run(['restore', zip, ...data])).code).toBe(0)
  expect(readdirSync(server.dataDir).filter((name) => name.startsWith('restoring-'))).toEqual([])
})

test('a damaged database is no obstacle: it is what is put aside', async () => {
  await server.app.close()
  writeFileSync(databaseFile(server.dataDir), 'nothing of a database')
  const { code, out } = await run(['restore', zip, ...data])
  expect(code).toBe(0)
  expect(readingsIn(server.dataDir, room)).toEqual(['yesterday'])
  expect(readFileSync(databaseFile(asideOf(out)), 'utf8')).toBe('nothing of a database')
})

/** A zip with a right manifest around databases that `change` had its way with. */
async function backupWith(change: (folder: string) => void): Promise<string> {
  const folder = testFolder()
  await copyDatabase(databaseFile(server.dataDir), databaseFile(folder))
  await copyDatabase(accountsFile(server.dataDir), accountsFile(folder))
  change(folder)
  const made = join(folder, 'made.zip')
  const written = writeBackup(folder, made, { version: '0.1.0', atMs: Date.now() })
  if (!written.ok) throw new Error(written.problem.message)
  return made
}

const emptyWith = (folder: string, migrations: typeof allMigrations) => {
  rmSync(databaseFile(folder))
  closeDatabase(openDatabase(databaseFile(folder), migrations))
}

test.each<[string, (folder: string) => void, RegExp]>([
  [
    'rows that its log does not give',
    (folder) =>
      inDatabase(folder, (database) => database.exec("DELETE FROM records WHERE root = 'corrections'")),
    /^The backup .* does not agree with its log \(.* is in the log but has no row, and 1 more\)\.$/,
  ],
  [
    'a database that is none',
    (folder) =>
      writeFileSync(
        accountsFile(folder),
        'nothing of a database, although it is long enough for a header …'.repeat(9),
      ),
    /^The backup .* is damaged: /,
  ],
  [
    'data of a newer version',
    (folder) => emptyWith(folder, [...allMigrations, { name: '9999-later', up: () => {} }]),
    /^restore failed: this data was written by a newer version of Rapporteur \(9999-later\)$/,
  ],
])('a backup with %s is refused, and the folder stays as it was', async (_, change, sentence) => {
  const bad = await backupWith(change)
  await server.app.close()
  const before = filesBelow(server.dataDir)
  const { code, out, said } = await run(['restore', bad, ...data])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(sentence)
  // Reading may leave an empty write-ahead log beside a database; nothing else is new, and nothing differs.
  expect(filesBelow(server.dataDir).filter((file) => !/-(wal|shm) /.test(file))).toEqual(before)
})

test('a backup of an older version is brought up to date', async () => {
  const older = await backupWith((folder) => emptyWith(folder, [rooms0001]))
  const folder = testFolder()
  mkdirSync(join(folder, 'data'))
  expect(await run(['restore', older, '--data', join(folder, 'data')])).toMatchObject({ code: 0, said: [] })
  expect(await run(['rebuild', '--check', '--data', join(folder, 'data')])).toMatchObject({ code: 0 })
})
