// `import`, beside a running server and without one.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataFolder } from '../../../../server/stores/sqlite/data-folder-lock.ts'
import { run, testFolder } from '../../../support/command-line.ts'
import { firstSlug, startServer, type TestServer } from '../../../support/server.ts'

const record = join(process.cwd(), 'transcripts', 'igf2021-ws119.txt')
const project = ['--project', firstSlug]

let server: TestServer
let data: readonly string[]
beforeEach(async () => {
  server = await startServer()
  data = ['--data', server.dataDir]
})
afterEach(() => server.close())

const titles = async () => {
  const { transcripts } = await (await server.owner()).does('listTranscripts', {
    params: { project: firstSlug },
  })
  return transcripts.map(({ title }) => title)
}

const file = (name: string, content: string | Uint8Array) => {
  const path = join(testFolder(), name)
  writeFileSync(path, content)
  return path
}

test('beside a running server the record is there at once', async () => {
  const { code, out, said } = await run(['import', record, ...project, ...data])
  expect({ code, said }).toEqual({ code: 0, said: [] })
  expect(out).toMatch(/igf2021-ws119\.txt: imported as [0-9A-Z]{26}\n$/)
  expect(await titles()).toEqual(['IGF 2021 – Day 4 – WS #119 The Next Chapter of UN Cyber Dialogues'])
})

test('without a server it works by itself, and the next start has the record', async () => {
  await server.app.close()
  const { code, said } = await run(['import', record, ...project, ...data])
  expect({ code, said }).toEqual({ code: 0, said: [] })
  server = await startServer({ dataDir: server.dataDir })
  expect(await titles()).toHaveLength(1)
})

test('a project is found by its exact name too', async () => {
  const { code } = await run(['import', record, '--project', 'UN cyber dialogues at the IGF', ...data])
  expect(code).toBe(0)
})

test('an unknown project is one sentence, with a server and without, whatever the number of files', async () => {
  const asked = ['import', record, record, '--project', 'un-cyber', ...data]
  const refused = { code: 1, out: '', said: ['There is no project “un-cyber”.'] }
  expect(await run(asked)).toMatchObject(refused)
  await server.app.close()
  expect(await run(asked)).toMatchObject(refused)
  server = await startServer({ dataDir: server.dataDir })
})

test('each file stands alone: the good ones are stored, the others said to be refused', async () => {
  const picture = file('map.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]))
  const missing = join(testFolder(), 'missing.txt')
  const short = file('two.txt', 'ANA: We support a moratorium.\nLI: So do we.\n')
  const { code, out, said } = await run([
    'import',
    picture,
    record,
    missing,
    record,
    short,
    ...project,
    ...data,
    '--json',
  ])
  expect(code).toBe(1)
  const told = JSON.parse(out)
  expect(told.imported.map((one: { file: string }) => one.file)).toEqual([record, short])
  expect(told.refused.map((one: { file: string; code: string }) => [one.file, one.code])).toEqual([
    [picture, 'not-a-transcript'],
    [missing, 'not-found'],
    [record, 'conflict'],
  ])
  expect(said).toEqual([
    `${picture}: not a transcript: a PNG picture`,
    `${missing}: There is no file “${missing}”.`,
    `${record}: This very file is in the project already, as “IGF 2021 – Day 4 – WS #119 The Next Chapter of UN Cyber Dialogues”.`,
  ])
  expect(await titles()).toHaveLength(2)
})

test('a folder in use by a process that takes no commands is said to be so', async () => {
  await server.app.close()
  const lock = lockDataFolder(server.dataDir)
  expect(lock.ok).toBe(true)
  const { code, said } = await run(['import', record, ...project, ...data])
  expect({ code, said }).toEqual({
    code: 1,
    said: [`Rapporteur is already running on ${server.dataDir}. Stop it first.`],
  })
  if (lock.ok) lock.value.release()
  server = await startServer({ dataDir: server.dataDir })
})
