// Positions and questions of somebody who means harm: what they cost stays small, and the others see what is there.
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginProject } from '../../../../server/actions/projects/begin-project.ts'
import { recordKey, type TopicId } from '../../../../shared/base/id.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testCorrection, testId, testPosition } from '../../../support/world.ts'
import { type Coded, codedRecord, putIn } from './coded-record.ts'

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

test('[I5] a record of another project is neither counted, quoted, taken nor recoded, whatever names it', async () => {
  const { world } = server.app
  const li = await server.person('Li', 'reviewer')
  const made = await beginProject(world, {
    name: 'Closed doors',
    people: null,
    records: [
      { fileName: 'closed.txt', bytes: new TextEncoder().encode(`Closed\n***\n>> A: Closed words.\n`) },
    ],
  })
  if (!made.ok) throw new Error(made.problem.message)
  const [theirs] = await world.transcripts.ofProject(made.value.id)
  if (!theirs) throw new Error('no record')
  const position = recordKey(eve.account.id, testId(600_000))
  const closed = { ...testPosition, actor: 'org:Closed', topics: ['closed' as TopicId] }
  await putIn(server, roomName('transcript', theirs.id), 'positions', position, closed, eve)
  expect((await world.codings.of(made.value.id)).records[0]?.codings).toHaveLength(1)

  for (const asked of [
    { records: theirs.id },
    { records: `${theirs.id},${record.transcript}`, stances: 'supports' },
    { actors: 'MEX' },
  ]) {
    const query: Record<string, string> = asked
    const tally = await li.does('readTally', { params, query })
    const list = await li.does('listPositions', { params, query })
    expect(JSON.stringify([tally, list])).not.toMatch(/closed/i)
    const file = await li.fetch(
      `/api/projects/${firstSlug}/export/positions-zip?${new URLSearchParams(query)}`,
    )
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
    expect(strFromU8(files['positions.csv'] ?? new Uint8Array())).not.toMatch(/closed/i)
  }
  const { transcript, ...one } = { transcript: theirs.id, position, was: closed.topics, before: null }
  const recodings = [{ ...one, transcript, after: ['norms' as TopicId] }]
  expect(
    await li.call('changeCodebook', { params, body: { topics: [], stances: [], recodings } }),
  ).toMatchObject({ status: 404 })
  expect(await li.call('readMeeting', { params: { transcript }, query: {} })).toMatchObject({ status: 404 })
})

test('two hundred positions on a whole record are listed by their beginnings, with an ellipsis', async () => {
  const said = 'We support this moratorium. '.repeat(400)
  const long = await codedRecord(server, '2021-12-11', [`>> ANA: ${said}`, `>> BEN: ${said}`])
  const spans = [{ startSegment: 0, start: 0, endSegment: 1, end: 11_000 }]
  const short = [{ startSegment: 0, start: 0, endSegment: 0, end: 11_000 }]
  for (let nth = 0; nth < 20; nth++) await long.code(eve, 'MEX', { spans })
  await long.code(eve, 'MEX', { spans: short })
  await long.put('decisions', `${eve.account.id}/${testId(2)}`, {
    ...testCorrection('support', 1),
    verdict: 'accepted',
    segment: 0,
    start: 3,
    end: 10,
    published: 'support',
    reading: 'back',
    proposer: eve.account.id,
    by: rex.account.id,
  })
  const query = { records: long.transcript, rows: '200' }
  const { positions } = await rex.does('listPositions', { params, query })
  expect(positions).toHaveLength(21)
  for (const { publishedText, correctedText, changed, spans: told } of positions) {
    const isWhole = told[0]?.endSegment === 0
    expect([publishedText.length, correctedText.length]).toEqual(
      isWhole ? [11_000, 10_997] : [20_001, 19_998],
    )
    expect(publishedText.endsWith('…')).toBe(!isWhole)
    expect(correctedText).toBe(publishedText.replace('support', 'back'))
    expect(changed?.before.length ?? 0).toBeLessThanOrEqual(20_001)
  }
})
