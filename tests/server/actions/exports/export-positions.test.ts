// Positions as files, asked for over HTTP: what is in them is what the same filter counts on screen.
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordKey, type StanceId, type TopicId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { tableOf } from '../../../support/table-of.ts'
import { testId } from '../../../support/world.ts'
import { addSpeaker, type Coded, codedRecord, putInProject } from '../positions/coded-record.ts'

let server: TestServer
let ana: Person
let first: Coded
let second: Coded
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  await addSpeaker(server, 'Ana', 'MEX', { affiliation: 'Ministry, Mexico' })
  await putInProject(server, 'organisations', 'org:Micro Soft', {
    kind: 'company',
    aliases: [],
    sameAs: 'org:Microsoft',
  })
  first = await codedRecord(server, '2020-11-13')
  second = await codedRecord(server, '2021-12-10')
  const topics = ['international-law', 'norms'] as TopicId[]
  const key = await first.code(ana, 'MEX', { topics, comment: '=HYPERLINK("https://example.org","click")' })
  await first.put('recodings', key, {
    topics: ['norms'],
    was: topics,
    by: ana.account.id,
    atMs: 2000,
  })
  await first.code(ana, 'CAN', { at: 20, topics, reportedBy: 'MEX', stance: 'opposes' as StanceId })
  await second.code(ana, 'FRA', { onBehalfOf: 'group:EU' })
  await second.code(ana, 'org:Micro Soft', { at: 30, certainty: 'unsure' })
  await second.code(ana, 'CHL', { at: 5, withdrawn: true })
  const hidden = await second.code(ana, 'CHL', { at: 6 })
  await second.put('moderation', `positions:${hidden}`, {
    hidden: true,
    reason: 'twice',
    by: ana.account.id,
    atMs: 1,
  })
})
afterAll(() => server.close())

const taken = (format: string, query: Record<string, string> = {}) =>
  ana.fetch(`/api/projects/${firstSlug}/export/${format}?${new URLSearchParams(query)}`)
const table = async (query: Record<string, string> = {}) =>
  tableOf(await (await taken('positions-csv', query)).text())

test('a table has a row for each position and topic of today, without the withdrawn and the hidden', async () => {
  const rows = await table()
  expect(rows.map(({ holder, topic_id, day }) => [holder, topic_id, day])).toEqual([
    ['MEX', 'norms', '2020-11-13'],
    ['CAN', 'international-law', '2020-11-13'],
    ['CAN', 'norms', '2020-11-13'],
    ['group:EU', 'international-law', '2021-12-10'],
    ['org:Microsoft', 'international-law', '2021-12-10'],
  ])
  expect(rows[0]).toMatchObject({
    transcript_id: first.transcript,
    iso3: 'MEX',
    coded_topics: 'international-law; norms',
    recoded_by: 'Ana',
    comment: '=HYPERLINK("https://example.org","click")',
    speaker: 'Ana',
    affiliation: 'Ministry, Mexico',
    published_text: 'We s',
    permalink: `${server.address}/p/${firstSlug}/t/${first.transcript}#s1:0-4`,
  })
  expect(rows[1]).toMatchObject({ reported: 'TRUE', reported_by: 'MEX' })
  expect(rows[4]).toMatchObject({ actor: 'org:Micro Soft', holder_kind: 'company' })
})

test('a file holds exactly the positions that the same filter counts', async () => {
  const filters: Record<string, string>[] = [
    {},
    { topics: 'international-law' },
    { said: 'reported' },
    { said: 'own', from: '2021-01-01' },
    { groups: 'EU', members: 'yes' },
    { kinds: 'company' },
    { actors: 'org:Microsoft,CAN' },
    { certainty: 'sure', records: second.transcript },
    { stances: 'opposes', topics: 'norms' },
    { topics: 'no-such' },
  ]
  for (const query of filters) {
    const { positions, cells } = await ana.does('readTally', { params: { project: firstSlug }, query })
    const rows = await table(query)
    const words = JSON.stringify(query)
    expect(new Set(rows.map(({ position_id }) => position_id)).size, words).toBe(positions)
    const inCells = cells.flatMap(([, , ...counts]) => counts).reduce((sum, n) => sum + n, 0)
    if (query.members === undefined) expect(rows.length, words).toBe(inCells)
    const { positions: listed } = JSON.parse(await (await taken('positions-json', query)).text())
    expect(listed.length, words).toBe(positions)
  }
})

test('one record alone is taken by its id, and another project’s is not found', async () => {
  const rows = await table({ transcript: first.transcript })
  expect(new Set(rows.map(({ transcript_id }) => transcript_id))).toEqual(new Set([first.transcript]))
  expect(await table({ transcript: first.transcript, records: second.transcript })).toEqual([])
  const nowhere = await taken('positions-csv', { transcript: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })
  expect(nowhere.status).toBe(404)
})

test('the archive holds the table, the codebook it names, and what all of it means', async () => {
  const response = await taken('positions-zip', { topics: 'norms' })
  expect(response.headers.get('content-type')).toBe('application/zip')
  expect(response.headers.get('content-disposition')).toContain(`${firstSlug}-positions.zip`)
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  expect(Object.keys(files).sort()).toEqual(['README.txt', 'codebook.csv', 'positions.csv', 'stances.csv'])
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const rows = tableOf(text('positions.csv'))
  expect(rows).toEqual(await table({ topics: 'norms' }))
  const topics = new Set(tableOf(text('codebook.csv')).map(({ topic_id }) => topic_id))
  const stances = new Set(tableOf(text('stances.csv')).map(({ stance_id }) => stance_id))
  expect(rows.filter(({ topic_id }) => !topics.has(topic_id))).toEqual([])
  expect(rows.filter(({ stance_id }) => !stances.has(stance_id))).toEqual([])
  expect(text('README.txt')).toContain('Chosen by: topics=norms.')
  expect(text('README.txt')).toContain(': 2 positions in 1 record.')
})

test('a document for programs says when it was made, and keeps numbers as numbers', async () => {
  const response = await taken('positions-json')
  expect(response.headers.get('content-type')).toContain('application/json')
  const { made_at, positions, records } = await response.json()
  expect(Number.isNaN(Date.parse(made_at))).toBe(false)
  expect(positions).toHaveLength(4)
  expect(positions[1]).toMatchObject({ reported: true, start: 20, stance_value: expect.any(Number) })
  expect(records.map(({ day }: { day: string }) => day)).toEqual(['2020-11-13', '2021-12-10'])
})

test('a workbook opens as one', async () => {
  const response = await taken('positions-xlsx', { topics: 'norms' })
  expect(response.headers.get('content-type')).toContain('spreadsheetml')
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  expect(Object.keys(files)).toContain('xl/worksheets/sheet4.xml')
  expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(/<row /g)).toHaveLength(3)
})

test('very many positions of one record all come, each once', async () => {
  const many = await codedRecord(server, '2022-01-01')
  const count = 1100
  const written = await server.app.world.rooms.write(many.room, ana.account.id, (room) => {
    for (let n = 0; n < count; n++) {
      room.put('positions', recordKey(ana.account.id, testId(90_000 + n)), {
        spans: [{ startSegment: 0, start: 0, endSegment: 0, end: 4 }],
        actor: 'MEX',
        topics: ['norms', 'international-law'],
        stance: 'supports',
        certainty: 'sure',
        atMs: 1000,
      })
    }
    return ok(null)
  })
  expect(written.ok).toBe(true)
  const rows = await table({ from: '2022-01-01' })
  expect(rows).toHaveLength(count * 2)
  expect(new Set(rows.map(({ position_id }) => position_id)).size).toBe(count)
})
