// A page taken back after the backup was made: restoring that backup does not make it public again.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseFile } from '../../../../server/cli/open-app.ts'
import type { PublicationSummary } from '../../../../shared/wire/sharing/api-publishing.ts'
import { run, testFolder } from '../../../support/command-line.ts'
import { inDatabase } from '../../../support/data-folder.ts'
import { publishedBy } from '../../../support/publishing/publish-seen.ts'
import { firstSlug, type Person, password, startServer, type TestServer } from '../../../support/server.ts'

let server: TestServer
let rea: Person
let data: readonly string[]
let zip: string
let transcript: string
let early: PublicationSummary

const subject = () => ({ kind: 'record', transcript })
const unpublish = (person: Person, publication: string) =>
  person.does('unpublish', { params: { project: firstSlug, publication } } as never)
const statusOf = async (path: string): Promise<number> => (await fetch(`${server.address}${path}`)).status

/** Published before the backup. */
beforeEach(async () => {
  server = await startServer()
  data = ['--data', server.dataDir]
  rea = await server.person('Rea', 'reviewer')
  transcript = await server.record()
  early = (await publishedBy(rea, subject())).publication
  zip = join(testFolder(), 'before.zip')
  expect((await run(['backup', zip, ...data])).code).toBe(0)
})
afterEach(() => server.close())

/** The server on the restored data. */
async function restored(): Promise<string> {
  await server.app.close()
  const { code, out } = await run(['restore', zip, ...data])
  expect(code).toBe(0)
  server = await startServer({ dataDir: server.dataDir })
  return out
}

test('a page taken back since stays taken back, at every address it had, and the restore says so', async () => {
  await unpublish(rea, early.id)
  const out = await restored()
  expect(out).toContain('1 page taken back since then stays taken back.\n')
  expect([await statusOf(early.address), await statusOf(`${early.address}@1`)]).toEqual([410, 410])
})

test('a page nobody took back is public as before, and nothing is said', async () => {
  const out = await restored()
  expect(out).not.toContain('taken back')
  expect(await statusOf(early.address)).toBe(200)
})

test('one published anew since is not there in its old version', async () => {
  await unpublish(rea, early.id)
  await publishedBy(rea, subject(), { choices: { withPositions: true } })
  expect(await statusOf(early.address)).toBe(200)
  await restored()
  expect([await statusOf(early.address), await statusOf(`${early.address}@1`)]).toEqual([410, 410])
})

test('no number of a version taken back is given to another', async () => {
  await unpublish(rea, early.id)
  await publishedBy(rea, subject(), { choices: { withPositions: true } })
  await unpublish(rea, early.id)
  await restored()
  const visitor = server.visitor()
  await visitor.signIn('rea@example.org', password)
  expect((await publishedBy({ ...visitor, account: rea.account }, subject())).publication.version).toBe(3)
  const statuses = ['', '@1', '@2', '@3'].map((version) => statusOf(`${early.address}${version}`))
  expect(await Promise.all(statuses)).toEqual([200, 410, 410, 200])
})

test('one published and taken back since answers that it was taken back, not that it never was', async () => {
  const quote = {
    kind: 'quote',
    transcript,
    spans: [{ startSegment: 1, start: 0, endSegment: 1, end: 4 }],
  }
  const { publication } = await publishedBy(rea, quote)
  await unpublish(rea, publication.id)
  const out = await restored()
  expect(out).not.toContain('taken back since')
  expect([await statusOf(publication.address), await statusOf(early.address)]).toEqual([410, 200])
})

test('restored twice it stays taken back, and the log still agrees with the rows', async () => {
  await unpublish(rea, early.id)
  await restored()
  const out = await restored()
  expect(out).toContain('1 page taken back since then stays taken back.\n')
  expect(await statusOf(early.address)).toBe(410)
  await server.app.close()
  expect(await run(['rebuild', '--check', ...data])).toMatchObject({ code: 0 })
  server = await startServer({ dataDir: server.dataDir })
})

test('where the data that was there cannot tell, the restore says what is public', async () => {
  await unpublish(rea, early.id)
  await server.app.close()
  writeFileSync(databaseFile(server.dataDir), 'nothing of a database')
  const said = /1 page of the backup is public\. The data that was there cannot tell which/
  expect((await run(['restore', zip, ...data])).out).toMatch(said)
  const folder = join(testFolder(), 'elsewhere')
  expect((await run(['restore', zip, '--data', folder])).out).toMatch(said)
  expect(readdirSync(folder)).toContain('rapporteur.db')
  expect(
    inDatabase(folder, (database) => database.prepare('SELECT count(*) FROM publications').pluck().get()),
  ).toBe(1)
  server = await startServer({ dataDir: server.dataDir })
})
