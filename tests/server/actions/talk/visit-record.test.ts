// "Since you were last here": visits by one member, and what others wrote after one ended.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RoomName, roomName } from '../../../../shared/room/room-name.ts'
import type { Person } from '../../../support/server.ts'
import { testCorrection, testId, testPassage } from '../../../support/world.ts'
import { inProject, minute, type TalkTable, talkTable } from './talk-table.ts'

let table: TalkTable
let ana: Person
let li: Person
let rex: Person
let record: string
let room: RoomName
beforeAll(async () => {
  table = await talkTable()
  ana = await table.server.person('Ana', 'annotator')
  li = await table.server.person('Li', 'reviewer')
  rex = await table.server.person('Rex', 'reader')
  record = await table.server.record('The record\n***\n>> ANA: We suport it.\n')
  room = roomName('transcript', record)
})
afterAll(() => table.server.close())

const visit = async (person: Person) =>
  (await person.does('visitRecord', { params: { transcript: record } })).sinceMs
const since = async (person: Person, sinceMs: number) =>
  (await person.does('readSince', { params: { transcript: record }, query: { sinceMs: String(sinceMs) } }))
    .changes

test('coming back tells when one was last here, for as long as one stays, and what others did meanwhile', async () => {
  expect(await visit(ana)).toBeNull()
  const mine = table.newKey(ana)
  await table.put(ana, room, 'corrections', mine, testCorrection('support'))
  table.clock.nowMs += 4 * minute
  expect(await visit(ana)).toBeNull()
  const left = table.clock.nowMs
  table.clock.nowMs += 60 * minute
  const theirs = table.newKey(li)
  await table.put(li, room, 'passages', theirs, testPassage)
  const said = await table.says(li, room, `corrections:${mine}`)
  await table.put(li, room, 'moderation', `corrections:${theirs}`, {
    hidden: false,
    reason: 'ok',
    by: li.account.id,
    atMs: 1,
  })
  const heard = table.clock.nowMs
  table.clock.nowMs += 60 * minute
  expect(await visit(ana)).toBe(left)
  const own = table.newKey(ana)
  await table.put(ana, room, 'corrections', own, testCorrection('supported'))
  table.clock.nowMs += 9 * minute
  expect(await visit(ana)).toBe(left)
  const changes = await since(ana, left)
  expect(changes).toHaveLength(3)
  expect(changes).toContainEqual({ root: 'messages', key: said, by: li.account.id, atMs: heard, isNew: true })
  expect(changes.map(({ key }) => key)).not.toContain(own)
  expect((await since(li, left)).map(({ key }) => key)).toEqual([own])
  expect(await since(ana, heard)).toEqual([])
})

test('what one decided on or took a side in is no news, until somebody changes it after that', async () => {
  const left = table.clock.nowMs
  table.clock.nowMs += 60 * minute
  const [accepted, agreed] = [table.newKey(ana), table.newKey(ana)]
  for (const key of [accepted, agreed])
    await table.put(ana, room, 'corrections', key, testCorrection('support'))
  table.clock.nowMs += minute
  const decision = {
    verdict: 'accepted',
    segment: 0,
    start: 3,
    end: 9,
    published: 'suport',
    reading: 'support',
    proposer: ana.account.id,
    by: li.account.id,
    atMs: 1,
  }
  await table.put(li, room, 'decisions', accepted, decision)
  const side = { segment: 0, start: 3, end: 9, published: 'suport', reading: 'support', atMs: 1 }
  await table.put(li, room, 'support', `${agreed}/${li.account.id}`, side)
  const keys = async (person: Person) => (await since(person, left)).map(({ root, key }) => `${root} ${key}`)
  expect(await keys(li)).toEqual([])
  expect(await keys(ana)).toEqual([`decisions ${accepted}`])
  table.clock.nowMs += minute
  await table.put(ana, room, 'corrections', agreed, testCorrection('supported'))
  expect(await keys(li)).toEqual([`corrections ${agreed}`])
})

test('a reader has visits too; a stranger is told nothing', async () => {
  expect(await visit(rex)).toBeNull()
  const nowhere = { params: { transcript: testId(5) } }
  expect(await ana.call('visitRecord', nowhere)).toMatchObject({ status: 404 })
  expect(await table.server.visitor().call('visitRecord', { params: { transcript: record } })).toMatchObject({
    status: 401,
  })
  expect(
    await ana.call('readSince', { params: { transcript: record }, query: { sinceMs: 'then' } }),
  ).toMatchObject({
    status: 422,
  })
})

test('a choice of daily mail is one member’s and one project’s, and says that this server sends none', async () => {
  expect(await ana.does('readDigest', { params: inProject })).toEqual({ digest: 'daily', isMailed: false })
  await ana.does('setDigest', { params: inProject, body: { digest: 'never' } })
  expect(await ana.does('readDigest', { params: inProject })).toEqual({ digest: 'never', isMailed: false })
  expect(await li.does('readDigest', { params: inProject })).toMatchObject({ digest: 'daily' })
})
