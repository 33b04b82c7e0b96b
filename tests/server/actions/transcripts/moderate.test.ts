// Hiding what people say: passages and messages of a record, and messages of the project's talk. For the other records see
// decide.test.ts.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ModeratedRoot } from '../../../../shared/records/moderation.ts'
import { type RoomName, roomName } from '../../../../shared/room/room-name.ts'
import type { Person } from '../../../support/server.ts'
import { testPassage } from '../../../support/world.ts'
import { inProject, type TalkTable, talkTable } from '../talk/talk-table.ts'

let table: TalkTable
let ana: Person
let rea: Person
let record: string
let room: RoomName
beforeAll(async () => {
  table = await talkTable()
  ana = await table.server.person('Ana', 'annotator')
  rea = await table.server.person('Rea', 'reviewer')
  record = await table.server.record('The record\n***\n>> ANA: We suport it.\n')
  room = roomName('transcript', record)
})
afterAll(() => table.server.close())

const valueAt = async (where: RoomName, key: string) =>
  (await table.server.app.world.rows.ofKeys(where, 'moderation', [key]))[0]?.value
const hide = (by: Person, root: ModeratedRoot, key: string, hidden = true) =>
  by.call('moderate', { params: { transcript: record }, body: { root, key, hidden, reason: 'off topic' } })
const hideTalk = (by: Person, key: string, hidden = true) =>
  by.call('moderateTalk', { params: inProject, body: { key, hidden, reason: 'off topic' } })

test('a passage and a message of a record are hidden by a reviewer, with a reason', async () => {
  const passage = table.newKey(ana)
  await table.put(ana, room, 'passages', passage, testPassage)
  const message = await table.says(ana, room, `passages:${passage}`)
  expect(await hide(ana, 'passages', passage)).toMatchObject({ status: 403 })
  expect(await hide(rea, 'passages', passage)).toMatchObject({ ok: true })
  expect(await hide(rea, 'messages', message)).toMatchObject({ ok: true })
  const said = { hidden: true, reason: 'off topic', by: rea.account.id }
  expect(await valueAt(room, `passages:${passage}`)).toMatchObject(said)
  expect(await valueAt(room, `messages:${message}`)).toMatchObject(said)
})

test('a message of the project’s talk is hidden there, and shown again', async () => {
  const message = await table.says(ana, table.talk, 'topics:norms')
  expect(await hideTalk(ana, message)).toMatchObject({ status: 403 })
  expect(await hide(rea, 'messages', message)).toMatchObject({ status: 404 })
  expect(await hideTalk(rea, message)).toMatchObject({ ok: true })
  expect(await valueAt(table.talk, `messages:${message}`)).toMatchObject({ hidden: true })
  await hideTalk(rea, message, false)
  expect(await valueAt(table.talk, `messages:${message}`)).toMatchObject({ hidden: false })
})

test('one’s own message is withdrawn, not hidden', async () => {
  const message = await table.says(rea, table.talk, 'topics:norms')
  expect(await hideTalk(rea, message)).toMatchObject({
    status: 409,
    problem: { message: expect.stringContaining('withdraw') },
  })
})
