// Frozen results after a restore into another folder, as on another machine: what was sealed before is still vouched for.
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run, testFolder } from '../../../support/command-line.ts'
import { firstSlug, startServer, type TestServer } from '../../../support/server.ts'

let server: TestServer
let other: TestServer | null = null
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  await other?.close()
  await server.close()
})

test('a seal from before the backup fits where it is restored', async () => {
  const ana = await server.person('Ana', 'annotator')
  await server.record()
  const asked = { params: { project: firstSlug }, query: { show: 'matrix' } }
  const sealed = await ana.does('freezeQuery', asked)
  const zip = join(testFolder(), 'data.zip')
  expect((await run(['backup', zip, '--data', server.dataDir])).code).toBe(0)
  const dataDir = join(testFolder(), 'elsewhere')
  expect((await run(['restore', zip, '--data', dataDir])).code).toBe(0)
  other = await startServer({ dataDir })
  const { seals } = other.app.world
  expect(seals.isGenuine(sealed.project, sealed)).toBe(true)
  expect(seals.isGenuine(sealed.project, { ...sealed, result: { ...sealed.result, says: 'More.' } })).toBe(
    false,
  )
})
