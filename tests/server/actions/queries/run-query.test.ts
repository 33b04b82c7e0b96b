// A query asked over HTTP, held against the oracle and against what the views of positions are told.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StanceId, TopicId } from '../../../../shared/base/id.ts'
import { type QueryResult, queryResultSchema } from '../../../../shared/records/notes/query.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { type OracleAsked, oracleTally } from '../../../support/figures/position-oracle.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { addSpeaker, type Coded, codedRecord, putInProject } from '../positions/coded-record.ts'

let server: TestServer
let ana: Person
let first: Coded
let second: Coded
const now = Date.UTC(2026, 10, 22, 14, 10)
beforeAll(async () => {
  server = await startServer({ clock: () => now })
  ana = await server.person('Ana Ribeiro', 'annotator')
  await addSpeaker(server, 'Ana', 'MEX')
  await addSpeaker(server, 'Ben', 'FRA')
  await addSpeaker(server, 'Cleo', 'org:Micro Soft')
  await putInProject(server, 'organisations', 'org:Micro Soft', {
    kind: 'company',
    aliases: [],
    sameAs: 'org:Microsoft',
  })
  first = await codedRecord(server, '2020-11-13')
  second = await codedRecord(server, '2021-12-10')
  const on = (...topics: string[]) => topics as TopicId[]
  await first.code(ana, 'MEX', { topics: on('international-law', 'norms') })
  await first.code(ana, 'MEX', { at: 10, stance: 'opposes' as StanceId })
  await first.code(ana, 'CAN', { at: 20, reportedBy: 'MEX', stance: 'opposes' as StanceId })
  await second.code(ana, 'group:EU', { at: 0, stance: 'of-two-minds' as StanceId })
  await second.code(ana, 'DEU', { at: 5, stance: 'opposes' as StanceId, topics: on('norms') })
  await second.code(ana, 'CHL', { at: 30, topics: on('of-old'), certainty: 'unsure' })
  await second.code(ana, 'QQQ', { at: 12, topics: on('norms') })
  await first.code(ana, 'MEX', { at: 5, withdrawn: true })
})
afterAll(() => server.close())

type Show = QueryResult['show']
type Of<S extends Show> = Extract<QueryResult, { readonly show: S }>

async function run<S extends Show>(show: S, query: Record<string, string> = {}): Promise<Of<S>> {
  const result = await ana.does('runQuery', { params: { project: firstSlug }, query: { show, ...query } })
  expect(queryResultSchema.safeParse(result).success).toBe(true)
  return result as Of<S>
}

async function oracle(asked: OracleAsked) {
  const { rows, projects } = server.app.world
  const project = await projects.bySlug(firstSlug)
  const record = async ({ transcript, room }: Coded, day: string) => ({
    id: transcript,
    day,
    rows: await rows.ofRoom(room),
  })
  const world = {
    project: await rows.ofRoom(roomName('project', project?.id ?? '')),
    records: [await record(first, '2020-11-13'), await record(second, '2021-12-10')],
    membersOf: (group: string) => (group === 'EU' ? ['DEU', 'FRA'] : []),
  }
  return oracleTally(world, asked)
}

/** Positions by row and topic, as the oracle names them, its stances added up. */
const cellsOfMatrix = ({ rows, topics }: Of<'matrix'>) =>
  Object.fromEntries(
    rows.flatMap(({ actor, cells }) =>
      cells.flatMap((cell, at) =>
        typeof cell === 'string'
          ? []
          : [[`${actor.id} ${actor.reported ? 'told' : 'own'} | ${topics[at]?.id}`, cell.positions]],
      ),
    ),
  )

async function cellsOfOracle(asked: OracleAsked) {
  const sums: Record<string, number> = {}
  for (const [name, count] of Object.entries((await oracle(asked)).cells)) {
    const cell = name.split(' | ').slice(0, 2).join(' | ')
    sums[cell] = (sums[cell] ?? 0) + count
  }
  return sums
}

test('a matrix has the oracle’s numbers in its cells, under any filter', async () => {
  const filters: readonly (readonly [Record<string, string>, OracleAsked])[] = [
    [{}, {}],
    [{ said: 'own' }, { said: 'own' }],
    [{ actors: 'MEX,CAN' }, { actors: ['MEX', 'CAN'] }],
    [{ topics: 'norms' }, { topics: ['norms'] }],
    [
      { from: '2021-01-01', stances: 'supports' },
      { from: '2021-01-01', stances: ['supports'] },
    ],
  ]
  for (const [query, asked] of filters) {
    const matrix = await run('matrix', query)
    expect(cellsOfMatrix(matrix)).toEqual(await cellsOfOracle(asked))
    expect(matrix.positions).toBe((await oracle(asked)).positions)
  }
})

test('every word of a matrix is written out, and every kind of empty told', async () => {
  const matrix = await run('matrix', {
    actors: 'MEX,CAN,org:Microsoft,JPN,QQQ',
    topics: 'norms,international-law',
  })
  expect(matrix.topics.map(({ label }) => label)).toEqual([
    'Norms of responsible behaviour',
    'International law',
  ])
  expect(matrix.rows.map(({ actor }) => [actor.name, actor.code, actor.reported])).toEqual([
    ['Japan', 'JPN', false],
    ['Mexico', 'MEX', false],
    ['QQQ', 'QQQ', false],
    ['Microsoft', 'MSFT', false],
    ['Canada', 'CAN', true],
  ])
  const opposes = { look: 'opposes', sign: '−', word: 'opposes' }
  const supports = { look: 'supports', sign: '+', word: 'supports' }
  const mixed = { look: 'mixed', sign: '±', word: 'for and against' }
  expect(matrix.rows.map(({ cells }) => cells)).toEqual([
    ['silent', 'silent'],
    [
      { stance: supports, positions: 1 },
      { stance: mixed, positions: 2 },
    ],
    [{ stance: supports, positions: 1 }, 'other'],
    ['other', 'other'],
    ['silent', { stance: opposes, positions: 1 }],
  ])
})

test('says what was chosen, from which records, when, and names no member', async () => {
  const matrix = await run('matrix', { actors: 'MEX,CHL', coders: ana.account.id, certainty: 'sure' })
  expect(matrix.says).toBe(
    'Positions in both records, held by Mexico and Chile, coded by one member, sure only.',
  )
  expect(matrix.records).toHaveLength(1)
  expect(matrix.records[0]).toMatch(/^Record record-/)
  expect(matrix.atMs).toBe(now)
  for (const show of ['matrix', 'map', 'quotes', 'alignment'] as const) {
    const text = JSON.stringify(await run(show, { coders: ana.account.id }))
    expect(text).not.toContain('Ribeiro')
    expect(text.replaceAll(first.transcript, '').replaceAll(second.transcript, '')).not.toContain(
      ana.account.id,
    )
  }
})

test('a topic, stance or actor nobody knows is shown as itself', async () => {
  const matrix = await run('matrix', { topics: 'of-old,international-law', actors: 'CHL,group:EU,ZZZ' })
  expect(matrix.topics.map(({ label, pigment }) => [label, pigment !== null])).toEqual([
    ['International law', true],
    ['of-old', false],
  ])
  expect(matrix.rows.find(({ actor }) => actor.id === 'ZZZ')?.actor.name).toBe('ZZZ')
  expect(matrix.rows.find(({ actor }) => actor.id === 'group:EU')?.cells[0]).toEqual({
    stance: { look: 'unclear', sign: '?', word: 'of-two-minds' },
    positions: 1,
  })
})

test('a map has one topic: the one asked for, or the fullest', async () => {
  const fullest = await run('map')
  expect(fullest.topic.id).toBe('international-law')
  expect(fullest.positions).toBe((await oracle({ topics: ['international-law'] })).positions)
  const norms = await run('map', { topic: 'norms' })
  expect(norms.says).toBe('Positions in both records on Norms of responsible behaviour.')
  const told = norms.actors.flatMap(({ actor, cell }) =>
    typeof cell === 'string' ? [] : [[actor.id, cell.stance.sign, cell.positions]],
  )
  expect(told).toEqual([
    ['DEU', '−', 1],
    ['MEX', '+', 1],
    ['QQQ', '+', 1],
  ])
  expect(norms.actors.filter(({ cell }) => cell === 'other').map(({ actor }) => actor.id)).toContain('CHL')
  const unknown = await run('map', { topic: 'never-was' })
  expect([unknown.topic.label, unknown.positions]).toEqual(['never-was', 0])
})

test('quotes are those the list of positions has, with their place', async () => {
  const { positions, total } = await ana.does('listPositions', {
    params: { project: firstSlug },
    query: { said: 'own' },
  })
  const quotes = await run('quotes', { said: 'own' })
  expect([quotes.positions, quotes.more]).toEqual([total, 0])
  expect(quotes.quotes.map(({ corrected, address }) => [corrected, address])).toEqual(
    positions.map(({ correctedText, address }) => [correctedText, address]),
  )
  const [mexico] = quotes.quotes
  expect(mexico).toMatchObject({
    speaker: 'Ana',
    actor: { id: 'MEX', name: 'Mexico', reported: false },
    stance: { sign: '+', word: 'supports' },
    topics: ['International law', 'Norms of responsible behaviour'],
  })
  expect(mexico?.place).toMatch(/^Record record-.*, ¶ 1$/)
  const told = await run('quotes', { said: 'reported' })
  expect(told.quotes.map(({ actor }) => [actor.id, actor.reported])).toEqual([['CAN', true]])
})

test('alignment compares the actors’ own words, on what both take a side', async () => {
  const { pairs, positions } = await run('alignment')
  const named = pairs.map(({ a, b, topics, congruence, conflict, difference }) => ({
    pair: `${a.id} ${b.id}`,
    topics,
    figures: [congruence, conflict, difference].map((share) => Number(share.toFixed(4))),
  }))
  // On norms Mexico and QQQ are for, Germany against; Mexico also takes both sides of international law.
  expect(named).toEqual([
    { pair: 'MEX QQQ', topics: 1, figures: [0.5, 0, 0.5] },
    { pair: 'DEU MEX', topics: 1, figures: [0, 0.5, -0.5] },
    { pair: 'DEU QQQ', topics: 1, figures: [0, 1, -1] },
  ])
  expect(positions).toBe(
    (await oracle({ said: 'own', stances: ['proposes', 'supports', 'opposes', 'conditional'] })).positions,
  )
})

test('a query of a record that has gone says so; of several, the others are still shown', async () => {
  const gone = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
  const refused = await ana.call('runQuery', {
    params: { project: firstSlug },
    query: { show: 'matrix', records: gone },
  })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'not-found', field: 'records' } })
  const rest = await run('matrix', { records: `${gone},${first.transcript}` })
  expect(rest.says).toBe('Positions in 1 of 2 records. One of the records is not in this project any more.')
  expect(rest.positions).toBe((await oracle({ records: [first.transcript] })).positions)
})

test('what is hostile in an address is cut or refused, never a fault', async () => {
  const long = 'x'.repeat(3000)
  const matrix = await run('matrix', { topics: long, actors: `org:${long}`, stances: `${long}a,${long}b` })
  expect(matrix.positions).toBe(0)
  expect(matrix.topics[0]?.label).toHaveLength(200)
  const asked = (query: Record<string, string>) =>
    ana.call('runQuery', { params: { project: firstSlug }, query })
  expect(await asked({ show: 'pie' })).toMatchObject({ ok: false, problem: { code: 'invalid' } })
  expect(await asked({})).toMatchObject({ ok: false, problem: { code: 'invalid' } })
})

test('somebody who is no member gets nothing', async () => {
  const reply = await server
    .visitor()
    .call('runQuery', { params: { project: firstSlug }, query: { show: 'matrix' } })
  expect(reply).toMatchObject({ ok: false, problem: { code: 'sign-in' } })
})
