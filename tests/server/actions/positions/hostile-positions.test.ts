// Positions and questions of somebody who means harm: what they cost stays small, and the others see what is there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roomName } from '../../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testCorrection, testId } from '../../../support/world.ts'
import { type Coded, codedRecord } from './coded-record.ts'

let server: TestServer
let eve: Person
let rex: Person
let record: Coded
beforeAll(async () => {
  server = await startServer()
  eve = await server.person('Eve', 'annotator')
  rex = await server.person('Rex', 'reader')
  record = await codedRecord(server, '2021-12-10')
})
afterAll(() => server.close())

const params = { project: firstSlug }
const codings = async () => {
  const project = await server.app.world.projects.bySlug(firstSlug)
  if (!project) throw new Error('the project is gone')
  return server.app.world.codings.of(project.id)
}

test('a passage that claims to reach ten million paragraphs is quoted as far as the record goes', async () => {
  const spans = Array.from({ length: 16 }, (_, nth) => ({
    startSegment: nth * 600_000,
    start: 1,
    endSegment: (nth + 1) * 600_000,
    end: 1,
  }))
  await record.code(eve, 'MEX', { spans })
  await record.put('decisions', `${eve.account.id}/${testId(1)}`, {
    ...testCorrection('support', 1),
    verdict: 'accepted',
    proposer: eve.account.id,
    by: eve.account.id,
  })
  for (const changed of ['', 'yes']) {
    const query = changed === '' ? {} : { changed: 'yes' as const }
    const { positions, total } = await rex.does('listPositions', { params, query })
    expect(total).toBe(changed === '' ? 1 : 0)
    for (const { publishedText, correctedText } of positions) {
      expect(publishedText.length).toBeLessThan(300)
      expect(correctedText.length).toBeLessThan(300)
    }
  }
  for (const dataset of ['positions-csv', 'positions-json', 'positions-xlsx'] as const) {
    const reply = await rex.fetch(`/api/projects/${firstSlug}/export/${dataset}`)
    expect([dataset, reply.status]).toEqual([dataset, 200])
    expect((await reply.arrayBuffer()).byteLength).toBeLessThan(100_000)
  }
  const { positions } = await rex.does('readMeeting', {
    params: { transcript: record.transcript },
    query: {},
  })
  expect(positions).toHaveLength(1)
})

test('names that only a question holds are kept nowhere', async () => {
  const sizes = async () => {
    const { names } = await codings()
    return [
      names.actors.size(),
      names.topics.size(),
      names.topicLists.size(),
      names.stances.size(),
      names.coders.size(),
    ]
  }
  await rex.does('readTally', { params, query: { members: 'yes', groups: 'EU' } })
  const before = await sizes()
  const prefixes = { actors: 'org:a', topics: 't', stances: 's', coders: 'c', groups: 'g' }
  for (const [field, prefix] of Object.entries(prefixes)) {
    const query = { [field]: Array.from({ length: 700 }, (_, i) => `${prefix}-${i}`).join(',') }
    for (const by of [undefined, 'record'] as const) {
      const tally = await rex.does('readTally', { params, query: by ? { ...query, by } : query })
      expect([tally.positions, tally.cells]).toEqual([0, []])
    }
    expect((await rex.does('listPositions', { params, query })).total).toBe(0)
  }
  expect(await sizes()).toEqual(before)
})

test('a matrix of more numbers than can be sent is refused with a way out', async () => {
  const { rooms } = server.app.world
  const [first] = (await codings()).records
  if (!first) throw new Error('no record')
  const written = await rooms.write(roomName('transcript', first.id), eve.account.id, (room) => {
    for (let i = 0; i < 720; i++) {
      room.put('positions', `${eve.account.id}/${testId(100_000 + i)}`, {
        spans: [{ startSegment: 0, start: 0, endSegment: 0, end: 4 }],
        actor: `org:Made up ${i}`,
        topics: Array.from({ length: 8 }, (_, nth) => `made-up-${i}-${nth}`),
        stance: `made-up-${i}`,
        certainty: 'sure',
        atMs: 1,
      })
    }
    return { ok: true, value: null }
  })
  expect(written.ok).toBe(true)
  const refused = await rex.call('readTally', { params, query: {} })
  expect(refused).toMatchObject({ ok: false, status: 413, problem: { code: 'too-big' } })
  expect((await rex.does('readTally', { params, query: { topics: 'made-up-3-0' } })).cells).toHaveLength(1)
})
