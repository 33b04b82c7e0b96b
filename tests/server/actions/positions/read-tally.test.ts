// Counts as they are asked for over HTTP: whose row a position is in, which cells, and which kind of empty a cell is.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StanceId, TopicId } from '../../../../shared/base/id.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { addSpeaker, type Coded, codedRecord, putInProject } from './coded-record.ts'

let server: TestServer
let ana: Person
let first: Coded
let second: Coded
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  await addSpeaker(server, 'Ana', 'MEX', {
    formerly: [{ affiliation: 'OAS', actor: 'group:OAS', until: '2020-12-31' }],
  })
  await addSpeaker(server, 'Cleo', 'org:Micro Soft')
  await putInProject(server, 'organisations', 'org:Micro Soft', {
    kind: 'company',
    aliases: [],
    sameAs: 'org:Microsoft',
  })
  first = await codedRecord(server, '2020-11-13')
  second = await codedRecord(server, '2021-12-10')
  const more = { topics: ['international-law', 'norms'] as TopicId[] }
  await first.code(ana, 'MEX', more)
  await first.code(ana, 'MEX', { at: 10 })
  await first.code(ana, 'CAN', { at: 20, reportedBy: 'MEX', stance: 'opposes' as StanceId })
  await second.code(ana, 'FRA', { at: 0, onBehalfOf: 'group:EU', stance: 'of-two-minds' as StanceId })
  await second.code(ana, 'CHL', { at: 30, topics: ['of-old' as TopicId], certainty: 'unsure' })
  const gone = await first.code(ana, 'MEX', { at: 5, withdrawn: true })
  const hidden = await first.code(ana, 'MEX', { at: 6 })
  const by = ana.account.id
  await first.put('moderation', `positions:${hidden}`, { hidden: true, reason: 'twice', by, atMs: 1 })
  await first.put('moderation', `positions:${gone}`, { hidden: false, reason: 'no', by, atMs: 1 })
})
afterAll(() => server.close())

const tally = (query: Record<string, string> = {}) =>
  ana.does('readTally', { params: { project: firstSlug }, query })
const list = (query: Record<string, string> = {}) =>
  ana.does('listPositions', { params: { project: firstSlug }, query })

test('counts each position once in its row, once in the cell of each of its topics', async () => {
  const { rows, topics, stances, cells, positions, records } = await tally()
  expect(positions).toBe(5)
  expect(records.map(({ id }) => id)).toEqual([first.transcript, second.transcript])
  expect(rows).toEqual([
    { actor: 'CAN', kind: 'state', reported: true, spoke: false, positions: 1 },
    { actor: 'CHL', kind: 'state', reported: false, spoke: true, positions: 1 },
    { actor: 'MEX', kind: 'state', reported: false, spoke: true, positions: 2 },
    { actor: 'group:EU', kind: 'group', reported: false, spoke: true, positions: 1 },
    { actor: 'group:OAS', kind: 'group', reported: false, spoke: true, positions: 0 },
    { actor: 'org:Microsoft', kind: 'company', reported: false, spoke: true, positions: 0 },
  ])
  expect(topics.slice(-1)).toEqual(['of-old'])
  expect(stances.slice(-1)).toEqual(['of-two-minds'])
  const law = topics.indexOf('international-law')
  const norms = topics.indexOf('norms')
  const n = (stance: string, count: number) => stances.map((id) => (id === stance ? count : 0))
  expect(cells).toEqual(
    [
      [0, law, ...n('opposes', 1)],
      [1, topics.length - 1, ...n('supports', 1)],
      [2, law, ...n('supports', 2)],
      [2, norms, ...n('supports', 1)],
      [3, law, ...n('of-two-minds', 1)],
    ].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)),
  )
})

test('a group’s position counts for its members of that day when asked to', async () => {
  const { rows, positions } = await tally({ members: 'yes', groups: 'EU' })
  expect(positions).toBe(1)
  expect(rows).toHaveLength(28)
  expect(rows).toContainEqual({ actor: 'DEU', kind: 'state', reported: false, spoke: false, positions: 1 })
  expect(rows.some(({ actor }) => actor === 'GBR')).toBe(false)
})

test('with by=record says in which records an actor spoke', async () => {
  const { rows, cells } = await tally({ by: 'record', actors: 'MEX,TUV' })
  expect(rows).toEqual([
    { actor: 'MEX', kind: 'state', reported: false, spoke: true, spokeIn: [0, 1], positions: 2 },
    { actor: 'TUV', kind: 'state', reported: false, spoke: false, spokeIn: [], positions: 0 },
  ])
  expect(cells.every(([, , record]) => record === 0)).toBe(true)
})

test('lists the words of what it counted, by day and place', async () => {
  const { positions, total } = await list()
  expect(total).toBe(5)
  expect(positions.map(({ holder, publishedText }) => [holder, publishedText])).toEqual([
    ['MEX', 'We s'],
    ['MEX', ' a m'],
    ['CAN', 'ium,'],
    ['group:EU', 'We s'],
    ['CHL', 'o do'],
  ])
  expect(positions[0]).toMatchObject({ speaker: 'Ana', affiliation: 'OAS', recodedBy: null, changed: null })
  const { positions: page, total: all } = await list({ from_row: '1', rows: '2' })
  expect([page.map(({ holder }) => holder), all]).toEqual([['MEX', 'CAN'], 5])
})

test('counts anew what came and what was hidden since it was asked before', async () => {
  const before = await tally()
  const key = await first.code(ana, 'PER', { at: 40 })
  const after = await tally()
  expect([after.positions, after.rows.filter(({ actor }) => actor === 'PER').length]).toEqual([6, 1])
  const by = ana.account.id
  await first.put('moderation', `positions:${key}`, { hidden: true, reason: 'twice', by, atMs: 1 })
  expect(await tally()).toEqual(before)
  expect((await tally({ actors: 'MEX' })).rows.map(({ actor }) => actor)).toEqual(['MEX'])
  expect((await tally({ actors: 'CHL' })).rows.map(({ actor }) => actor)).toEqual(['CHL'])
})

test('reads the same in every packing, is known again by its tag, and has another once something changed', async () => {
  const inCoding = (coding: string, headers: Record<string, string> = {}) =>
    ana.fetch(`/api/projects/${firstSlug}/tally`, { headers: { 'accept-encoding': coding, ...headers } })
  const replies = await Promise.all(
    ['br', 'gzip', 'identity', 'br;q=0.5, gzip'].map((each) => inCoding(each)),
  )
  expect(replies.map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', 'gzip', null, 'gzip'])
  for (const { headers } of replies) {
    expect(headers.get('vary')).toContain('Accept-Encoding')
    expect(headers.get('content-type')).toMatch(/^application\/json/)
  }
  const counted = await tally()
  expect(await Promise.all(replies.map((reply) => reply.json()))).toEqual(replies.map(() => counted))
  const tags = replies.map(({ headers }) => headers.get('etag') ?? '')
  expect(new Set(tags).size).toBe(3)
  const again = { 'if-none-match': tags[0] ?? '', 'cache-control': 'max-age=0' }
  expect((await inCoding('br', again)).status).toBe(304)
  const key = await first.code(ana, 'BRA', { at: 44 })
  const changed = await inCoding('br', again)
  expect([changed.status, (await changed.json()).positions]).toEqual([200, counted.positions + 1])
  const by = ana.account.id
  await first.put('moderation', `positions:${key}`, { hidden: true, reason: 'twice', by, atMs: 1 })
  expect(await (await inCoding('br')).json()).toEqual(counted)
})

test('refuses who is no member', async () => {
  const stranger = server.visitor()
  expect(await stranger.call('readTally', { params: { project: firstSlug } })).toMatchObject({ status: 401 })
})
