// Figures asked over HTTP: from rows alone, for one record or all, to members of the project only.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MemberId, recordKey, type TranscriptId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'

let server: TestServer
let ana: Person
let one: TranscriptId
let nowMs = Date.UTC(2026, 0, 1)
const project = { params: { project: firstSlug } }

beforeAll(async () => {
  server = await startServer({ clock: () => nowMs })
  ana = await server.person('ana', 'annotator')
  one = (await server.record('ANA: The GEE and the OEWG.\nLI: We suport it.\n', 'one.txt')) as TranscriptId
  await server.record('ANA: Nothing here.\n', 'two.txt')
  await written(0, 4, 7, 'GEE', 'GGE', 1)
  nowMs += 6 * 60_000
  await written(1, 3, 9, 'suport', 'support', 2)
})
afterAll(() => server.close())

/** Ana proposes it and Olga accepts it. */
async function written(
  segment: number,
  start: number,
  end: number,
  published: string,
  reading: string,
  nth: number,
) {
  const owner = await server.owner()
  const member = ana.account.id as MemberId
  const key = recordKey(member, testId(nth))
  const place = { segment, start, end, published, reading }
  const stored = await server.app.world.rooms.write(roomName('transcript', one), member, (room) => {
    room.put('corrections', key, { ...place, atMs: nowMs })
    return ok(null)
  })
  expect(stored.ok).toBe(true)
  await owner.does('decide', {
    params: { transcript: one },
    body: { correction: key, verdict: 'accepted', seen: place },
  })
}

it('counts one record from its rows', async () => {
  const figures = await ana.does('readFigures', { ...project, query: { transcript: one } })
  expect(figures).toMatchObject({
    records: 1,
    paragraphs: 2,
    corrections: { accepted: 2, open: 0, rejected: 0, replaced: 0 },
    proposers: [{ member: ana.account.id, name: 'ana', accepted: 2, acceptance: 1 }],
    entities: { mended: 1, open: 0 },
  })
  expect(figures.title).not.toBeNull()
  expect(figures.classes.map((each) => [each.class, each.accepted])).toEqual([
    ['acronym', 1],
    ['spelling', 1],
  ])
})

it('measures work by the server’s clock: six minutes of Ana’s and six of Olga’s', async () => {
  const { work } = await ana.does('readFigures', { ...project, query: { transcript: one } })
  expect(work).toEqual({ ms: 12 * 60_000, acceptedPerHour: 10 })
})

it('counts all records of the project together', async () => {
  const figures = await ana.does('readFigures', project)
  expect(figures).toMatchObject({ title: null, records: 2, paragraphs: 3, corrections: { accepted: 2 } })
})

it('[I5] is for members, and knows only the project’s own records', async () => {
  const missing = await ana.call('readFigures', { ...project, query: { transcript: testId(9) } })
  expect(missing).toMatchObject({ ok: false, status: 404 })
  const stranger = await server.visitor().call('readFigures', project)
  expect(stranger).toMatchObject({ ok: false, status: 401 })
})
