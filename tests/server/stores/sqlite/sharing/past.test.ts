// The history by time: what was done between two moments, and what has changed since one.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Past } from '../../../../../server/stores/past.ts'
import type { RoomLog } from '../../../../../server/stores/room-log.ts'
import { type Database, openDatabase } from '../../../../../server/stores/sqlite/database.ts'
import { sqliteRoomLog } from '../../../../../server/stores/sqlite/room-log.ts'
import { createPast } from '../../../../../server/stores/sqlite/sharing/past.ts'
import type { MemberId } from '../../../../../shared/base/id.ts'
import { roomName } from '../../../../../shared/room/room-name.ts'
import { testId } from '../../../../support/world.ts'

const one = roomName('transcript', testId(1))
const two = roomName('transcript', testId(2))
const foreign = roomName('transcript', testId(3))
const ana = testId(11) as MemberId
const li = testId(12) as MemberId

let database: Database
let log: RoomLog
let past: Past
beforeEach(() => {
  database = openDatabase(':memory:')
  log = sqliteRoomLog(database)
  past = createPast(database)
})
afterEach(() => void database.close())

const put = (
  atMs: number,
  member: MemberId | null,
  key: string,
  value: unknown,
  root = 'corrections',
  room = one,
) =>
  log.appendBatch({
    room,
    epoch: 1,
    updates: [{ member, update: new Uint8Array([1]), rows: [{ root, key, value }] }],
    claims: new Map(),
    receivedAtMs: atMs,
  })

const asked = { rooms: [one, two], roots: ['corrections', 'decisions', 'messages', 'moderation'] }

test('steps between two moments come in order, of the rooms and roots asked for, and of one member', async () => {
  put(1000, ana, 'a', { reading: 'x' })
  put(2000, li, 'b', { reading: 'y' }, 'corrections', two)
  put(2500, li, 'c', {}, 'corrections', foreign)
  put(2600, li, 'c', {}, 'looked')
  put(3000, ana, 'a', { reading: 'z' })
  const keys = async (fromMs: number, toMs: number, by?: MemberId) =>
    (await past.between({ ...asked, by }, fromMs, toMs)).map(({ room, key, isFirst }) => [room, key, isFirst])
  expect(await keys(0, 9999)).toEqual([
    [one, 'a', true],
    [two, 'b', true],
    [one, 'a', false],
  ])
  expect(await keys(1001, 3000)).toEqual([[two, 'b', true]])
  expect(await keys(0, 9999, ana)).toEqual([
    [one, 'a', true],
    [one, 'a', false],
  ])
  expect(await past.lastBefore(asked, 9999)).toBe(3000)
  expect(await past.lastBefore(asked, 3000)).toBe(2000)
  expect(await past.lastBefore({ ...asked, by: li }, 9999)).toBe(2000)
  expect(await past.lastBefore(asked, 1000)).toBeNull()
})

test('a step says what became of its record, and nothing of its words', async () => {
  put(1, ana, 'a', { withdrawn: true, text: 'secret' }, 'messages')
  put(2, ana, 'a', undefined, 'messages')
  put(3, ana, 'a', { about: 'topics:norms', text: 'again' }, 'messages')
  put(4, li, 'd', { verdict: 'rejected' }, 'decisions')
  put(5, li, 'messages:x', { hidden: false }, 'moderation')
  const steps = await past.between(asked, 0, 10)
  expect(
    steps.map(({ isFirst, isGone, verdict, hidden, about }) => [isFirst, isGone, verdict, hidden, about]),
  ).toEqual([
    [true, true, null, null, null],
    [false, true, null, null, null],
    [false, false, null, null, 'topics:norms'],
    [true, false, 'rejected', null, null],
    [true, false, null, false, null],
  ])
  expect(JSON.stringify(steps)).not.toContain('secret')
})

test('what changed since a moment is what others wrote last and still stands', async () => {
  put(1000, ana, 'mine', {})
  put(1000, li, 'old', {})
  put(1000, li, 'changed', { reading: 'x' })
  put(2000, li, 'changed', { reading: 'y' })
  put(2000, li, 'new', {})
  put(2000, li, 'gone', {})
  put(2100, li, 'gone', undefined)
  put(2100, li, 'withdrawn', { withdrawn: true })
  put(2100, li, 'hidden', { reading: 'rude' })
  put(2150, ana, 'corrections:hidden', { hidden: true }, 'moderation')
  put(2150, ana, 'corrections:new', { hidden: false }, 'moderation')
  put(2200, null, 'servers', {}, 'decisions')
  put(2300, li, 'elsewhere', {}, 'corrections', two)
  put(2300, li, 'unasked', {}, 'looked')
  put(2400, li, 'mine again', {})
  put(2500, ana, 'mine again', { reading: 'no, this' })
  const since = (sinceMs: number, most = 100) =>
    past.changedSince(one, ['corrections', 'decisions'], { sinceMs, notBy: ana, most })
  expect(await since(1500)).toEqual([
    { root: 'decisions', key: 'servers', member: null, atMs: 2200, isNew: true },
    { root: 'corrections', key: 'new', member: li, atMs: 2000, isNew: true },
    { root: 'corrections', key: 'changed', member: li, atMs: 2000, isNew: false },
  ])
  expect((await since(1500, 1)).map(({ key }) => key)).toEqual(['servers'])
  expect((await since(2200)).map(({ key }) => key)).toEqual([])
  expect(await since(9999)).toEqual([])
})
