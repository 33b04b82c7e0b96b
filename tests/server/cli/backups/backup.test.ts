// `backup`: one moment of everything, whoever writes meanwhile; never half a file under the name asked for.
import { openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseFile } from '../../../../server/cli/open-app.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { run, spawned, testFolder } from '../../../support/command-line.ts'
import { correct, inDatabase, readingsIn } from '../../../support/data-folder.ts'
import { publishedBy } from '../../../support/publishing/publish-seen.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'

let server: TestServer
let ana: Person
let transcript: string
beforeEach(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  transcript = await server.record()
})
afterEach(() => server.close())

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `reading ${i + 1}`)

test('[I4] a backup taken while a member writes holds one moment, and its rows are what its log gives', async () => {
  const { world } = server.app
  const folder = testFolder()
  const zip = join(folder, 'out.zip')
  let written = 0
  let isDone = false
  while (written < 40) await correct(world, transcript, ana.account.id, ++written)
  const taken = spawned(['backup', zip, '--data', server.dataDir]).finally(() => {
    isDone = true
  })
  while (!isDone) {
    await correct(world, transcript, ana.account.id, ++written)
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { code, said } = await taken
  expect({ code, said }).toEqual({ code: 0, said: [] })
  expect(readdirSync(folder)).toEqual(['out.zip'])

  const restored = join(folder, 'restored')
  expect(await run(['restore', zip, '--data', restored])).toMatchObject({ code: 0, said: [] })
  const readings = readingsIn(restored, roomName('transcript', transcript))
  expect(readings.length).toBeGreaterThanOrEqual(40)
  expect(readings.length).toBeLessThan(written)
  expect(readings).toEqual(numbered(readings.length))
  expect((await run(['rebuild', '--check', '--data', restored])).said).toEqual([])
})

test('published pages come back with every version at its own address, those taken back still taken back', async () => {
  const owner = await server.owner()
  const params = { project: firstSlug }
  const publish = async (end: number) => {
    const spans = [{ startSegment: 0, start: 0, endSegment: 0, end }]
    return publishedBy(owner, { kind: 'quote', transcript, spans }, { isListed: true, licence: 'cc0-1.0' })
  }
  const kept = (await publish(10)).publication
  const gone = (await publish(20)).publication
  await owner.does('unpublish', { params: { ...params, publication: gone.id } })
  const page = await (await fetch(`${server.address}${kept.address}@1.json`)).text()
  const folder = testFolder()
  const zip = join(folder, 'out.zip')
  const restored = join(folder, 'restored')
  expect(await run(['backup', zip, '--data', server.dataDir])).toMatchObject({ code: 0 })
  expect(await run(['restore', zip, '--data', restored])).toMatchObject({ code: 0, said: [] })
  const other = await startServer({ dataDir: restored })
  try {
    const again = await (await fetch(`${other.address}${kept.address}@1.json`)).text()
    expect(again.replaceAll(other.address, server.address)).toBe(page)
    expect((await fetch(`${other.address}${gone.address}`)).status).toBe(410)
  } finally {
    await other.close()
  }
})

test('the zip holds both databases and a manifest, only its owner may read it, and the secret is not in it', async () => {
  const zip = join(testFolder(), 'out.zip')
  const { code, out } = await run(['backup', zip, '--data', server.dataDir])
  expect(code).toBe(0)
  expect(out).toMatch(/out\.zip: 3 rooms with \d+ updates, \d+ bytes\.\n$/)
  expect(statSync(zip).mode & 0o077).toBe(0)
  const entries = unzipSync(readFileSync(zip))
  expect(Object.keys(entries)).toEqual(['manifest.json', 'rapporteur.db', 'accounts.db'])
  const secret = readFileSync(join(server.dataDir, 'secret'))
  for (const bytes of Object.values(entries)) expect(Buffer.from(bytes).includes(secret)).toBe(false)
  expect(Buffer.from(entries['accounts.db'] ?? []).includes('ana@example.org')).toBe(true)
})

test('a file that is there already is never written over', async () => {
  const zip = join(testFolder(), 'out.zip')
  writeFileSync(zip, 'mine')
  expect(await run(['backup', zip, '--data', server.dataDir])).toMatchObject({
    code: 1,
    out: '',
    said: [`${zip} is there already: choose another name.`],
  })
  expect(readFileSync(zip, 'utf8')).toBe('mine')
})

test('a folder that is not there is said to be so', async () => {
  const folder = join(testFolder(), 'no')
  expect(await run(['backup', join(folder, 'out.zip'), '--data', server.dataDir])).toMatchObject({
    code: 1,
    said: [`There is no folder ${folder}.`],
  })
})

test('damage on disk is found, and leaves no file', async () => {
  await server.app.close()
  const file = openSync(databaseFile(server.dataDir), 'r+')
  const { size } = statSync(databaseFile(server.dataDir))
  for (let at = 8192; at < size; at += 4096) writeSync(file, Buffer.alloc(64, 0xa5), 0, 64, at)
  const folder = testFolder()
  const { code, said } = await run(['backup', join(folder, 'out.zip'), '--data', server.dataDir])
  expect(code).toBe(1)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^(The data in .* is damaged: |backup failed: )/)
  expect(readdirSync(folder)).toEqual([])
})

test('[I4] rows that do not agree with the log are found, and leave no file', async () => {
  await correct(server.app.world, transcript, ana.account.id, 1)
  await server.app.close()
  inDatabase(server.dataDir, (database) =>
    database.exec("UPDATE records SET author = NULL WHERE root = 'corrections'"),
  )
  const folder = testFolder()
  const { code, said } = await run(['backup', join(folder, 'out.zip'), '--data', server.dataDir])
  expect(code).toBe(1)
  expect(said[0]).toMatch(
    /does not agree with its log \(transcript:\S+ corrections:\S+ differs from the log\)\./,
  )
  expect(readdirSync(folder)).toEqual([])
})
