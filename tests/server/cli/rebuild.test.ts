// `rebuild`: counts, compares, mends; with --check beside a running server and without changing a thing.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { roomName } from '../../../shared/room/room-name.ts'
import { run } from '../../support/command-line.ts'
import { correct, filesBelow, inDatabase, readingsIn } from '../../support/data-folder.ts'
import { firstSlug, startServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let transcript: string
let data: readonly string[]
beforeEach(async () => {
  server = await startServer()
  const ana = await server.person('Ana', 'annotator')
  transcript = await server.record('ANA: We suport it.\n', 'one.txt')
  for (let i = 1; i <= 3; i++) await correct(server.app.world, transcript, ana.account.id, i)
  data = ['--data', server.dataDir]
})
afterEach(() => server.close())

const spoil = (sql: string) => inDatabase(server.dataDir, (database) => database.exec(sql))

test('[I4] beside a running server --check counts and finds no difference', async () => {
  const { code, out, said } = await run(['rebuild', '--check', ...data])
  expect({ code, said }).toEqual({ code: 0, said: [] })
  expect(out).toMatch(/^Replayed \d+ rows of 3 rooms from 6 updates: nothing differs\.\n$/)
})

test('[I4] --check names every difference, changes nothing and ends with 1', async () => {
  await server.app.close()
  spoil(
    "UPDATE records SET value = json_set(value, '$.reading', 'forged') WHERE value ->> 'reading' = 'reading 1'",
  )
  spoil("DELETE FROM records WHERE value ->> 'reading' = 'reading 2'")
  const before = filesBelow(server.dataDir)
  const { code, out, said } = await run(['rebuild', '--check', ...data])
  expect(code).toBe(1)
  expect(out).toMatch(/: 2 differences\.\n$/)
  expect(said).toHaveLength(2)
  expect(said[0]).toMatch(/ differs from the log\.$/)
  expect(said[1]).toMatch(/ is in the log but has no row\.$/)
  expect(filesBelow(server.dataDir).filter((file) => file.startsWith('rapporteur.db '))).toEqual(
    before.filter((file) => file.startsWith('rapporteur.db ')),
  )
})

test('[I4] without --check the rows are what the log gives again', async () => {
  await server.app.close()
  spoil("DELETE FROM records WHERE root = 'corrections'")
  const { code, out, said } = await run(['rebuild', ...data])
  expect({ code, said }).toEqual({ code: 0, said: [] })
  expect(out).toMatch(/^Rebuilt \d+ rows of 3 rooms from 6 updates: 3 differences found\.\n$/)
  expect(readingsIn(server.dataDir, roomName('transcript', transcript))).toEqual([
    'reading 1',
    'reading 2',
    'reading 3',
  ])
  expect((await run(['rebuild', '--check', ...data])).code).toBe(0)
  expect((await run(['rebuild', ...data])).out).toMatch(/: nothing differed\.\n$/)
})

test('what the log itself has lost is said, by rebuild too', async () => {
  await server.app.close()
  spoil("UPDATE updates SET bytes = x'0000' WHERE seq = (SELECT max(seq) FROM updates)")
  for (const args of [['rebuild', '--check'], ['rebuild']]) {
    const { code, said } = await run([...args, ...data])
    expect(code).toBe(1)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/ cannot be replayed: update \d+ of .* is damaged on disk\.$/)
  }
})

test('beside a running server nothing is replaced', async () => {
  expect(await run(['rebuild', ...data])).toMatchObject({
    code: 1,
    out: '',
    said: [`Rapporteur is already running on ${server.dataDir}. Stop it first.`],
  })
})

test('[I4] which words a note quotes is derived from its text again', async () => {
  const ben = await server.person('Ben', 'annotator')
  const params = { project: firstSlug }
  const { id: note } = await ben.does('createNote', { params, body: { title: 'Norms' } })
  const quote = { transcript, source: null, spans: [{ startSegment: 0, start: 0, endSegment: 0, end: 2 }] }
  await ben.does('addQuotes', { params: { note }, body: { quotes: [quote, quote] } })
  expect((await run(['rebuild', '--check', ...data])).code).toBe(0)
  await server.app.close()
  spoil('DELETE FROM note_quotes WHERE place = 1')
  const { code, said } = await run(['rebuild', '--check', ...data])
  expect({ code, said }).toEqual({ code: 1, said: [`note:${note} quotes other words than are listed.`] })
  expect((await run(['rebuild', ...data])).code).toBe(0)
  expect((await run(['rebuild', '--check', ...data])).code).toBe(0)
})
