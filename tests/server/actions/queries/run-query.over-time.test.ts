// Change over time and one meeting, asked over HTTP from a real project, held against what the views of positions are told.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StanceId } from '../../../../shared/base/id.ts'
import { type QueryResult, queryResultSchema } from '../../../../shared/records/notes/query.ts'
import { publishedBy } from '../../../support/publishing/publish-seen.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { addSpeaker, type Coded, codedRecord } from '../positions/coded-record.ts'

let server: TestServer
let ana: Person
let first: Coded
let second: Coded
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana Ribeiro', 'annotator')
  await addSpeaker(server, 'Ana', 'MEX')
  first = await codedRecord(server, '2020-11-13')
  second = await codedRecord(server, '2021-12-10')
  await first.code(ana, 'MEX', { stance: 'opposes' as StanceId })
  await second.code(ana, 'MEX', { at: 4 })
  await second.code(ana, 'MEX', { at: 8 })
  await second.code(ana, 'CAN', { at: 12, reportedBy: 'MEX', stance: 'opposes' as StanceId })
})
afterAll(() => server.close())

async function run<S extends QueryResult['show']>(show: S, query: Record<string, string> = {}) {
  const result = await ana.does('runQuery', { params: { project: firstSlug }, query: { show, ...query } })
  expect(queryResultSchema.safeParse(result).error).toBeUndefined()
  return result as Extract<QueryResult, { readonly show: S }>
}

test('change over time has each session in order, every course and the move with both quotes', async () => {
  const over = await run('time')
  expect(over.sessions).toHaveLength(2)
  expect(over.positions).toBe(4)
  const supports = { look: 'supports', sign: '+', word: 'supports' }
  const opposes = { look: 'opposes', sign: '−', word: 'opposes' }
  expect(over.courses.map(({ actor, standings }) => [actor.id, actor.reported, standings])).toEqual([
    ['CAN', true, ['untold', { stance: opposes, positions: 1 }]],
    [
      'MEX',
      false,
      [
        { stance: opposes, positions: 1 },
        { stance: supports, positions: 2, came: 'up' },
      ],
    ],
  ])
  expect(over.moves).toHaveLength(1)
  const [move] = over.moves
  expect(move).toMatchObject({
    actor: { id: 'MEX' },
    topic: 'International law',
    heading: 'up',
    says: '2 up the scale, from −1 to 1',
    before: { stance: opposes, positions: 1 },
    after: { stance: supports, positions: 2 },
  })
  expect(move?.before.quote?.address).toBe(`/p/${firstSlug}/t/${first.transcript}#s1:0-4`)
  expect(move?.after.quote?.address).toBe(`/p/${firstSlug}/t/${second.transcript}#s1:4-8`)
  expect(JSON.stringify(over)).not.toContain('Ribeiro')
})

test('of one record there is nothing to compare, and of nothing no course', async () => {
  const one = await run('time', { records: first.transcript })
  expect([one.sessions.length, one.moves, one.courses.length]).toEqual([1, [], 1])
  const none = await run('time', { actors: 'JPN' })
  expect([none.positions, none.courses, none.moves]).toEqual([0, [], []])
})

test('one meeting is the newest with positions, with the figures its view is told', async () => {
  const meeting = await run('meeting')
  const view = await ana.does('readMeeting', { params: { transcript: second.transcript }, query: {} })
  expect(meeting.record.address).toBe(`/p/${firstSlug}/t/${second.transcript}`)
  expect([meeting.words, meeting.positions]).toEqual([view.words, view.positions.length])
  expect(meeting.stretches.map(({ wordsBefore, words }) => [wordsBefore, words])).toEqual(
    view.stretches.map(({ wordsBefore, words }) => [wordsBefore, words]),
  )
  expect(meeting.rows.map(({ name, turns, positions, told }) => [name, turns, positions, told])).toEqual([
    ['Mexico', 1, 2, 0],
    ['BEN (FRANCE)', 1, 0, 0],
    ['CLEO', 1, 0, 0],
    ['Canada', 0, 0, 1],
  ])
  expect(meeting.marks.map(({ row, holder, stance }) => [row, holder.id, stance.sign])).toEqual([
    [0, 'MEX', '+'],
    [0, 'MEX', '+'],
    [0, 'CAN', '−'],
  ])
  expect(meeting.quotes).toHaveLength(3)
  expect(JSON.stringify(meeting)).not.toContain('Ribeiro')
})

test('one meeting of a record without positions says who spoke', async () => {
  const meeting = await run('meeting', { records: first.transcript, actors: 'JPN' })
  expect([meeting.positions, meeting.marks, meeting.quotes]).toEqual([0, [], []])
  expect(meeting.stretches).toHaveLength(3)
})

test('where no record is left there is no meeting, and that is said', async () => {
  const asked = { show: 'meeting', from: '2050-01-01' }
  const refused = await ana.call('runQuery', { params: { project: firstSlug }, query: asked })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'not-found', field: 'records' } })
})

test('both are published as views, and their links lead to listed pages alone', async () => {
  const owner = await server.owner()
  const publish = (subject: object) => publishedBy(owner, subject, { isListed: true })
  const page = async (show: string) => {
    const { publication } = await publish({ kind: 'view', query: { show, filter: {} } })
    const reply = await fetch(publication.url)
    expect(reply.status).toBe(200)
    return reply.text()
  }
  expect(await page('meeting')).not.toContain('/r/')
  const { publication } = await publish({ kind: 'record', transcript: second.transcript })
  const address = new URL(publication.url).pathname
  expect(await page('meeting')).toContain(`href="${address}#s1"`)
  const over = await page('time')
  expect(over).toContain(`href="${address}#s1:4-8"`)
  expect(over).not.toContain(`/t/${first.transcript}`)
})
