// The contract of the room log on SQLite, in a file and in memory, and what only a file can show: damage.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../../../server/stores/sqlite/database.ts'
import { sqliteRoomLog } from '../../../../server/stores/sqlite/room-log.ts'
import { sqliteRows } from '../../../../server/stores/sqlite/rows.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { roomLogContract } from '../../../support/room-log-contract.ts'
import { testId } from '../../../support/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'room-log-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const newFile = () => join(folder, `${++files}.db`)

describe('in memory', () =>
  roomLogContract(() => {
    const database = openDatabase(':memory:')
    return {
      log: sqliteRoomLog(database),
      reopen: () => sqliteRoomLog(database),
      close: () => database.close(),
    }
  }))

describe('in a file', () =>
  roomLogContract(() => {
    const path = newFile()
    let database = openDatabase(path)
    return {
      log: sqliteRoomLog(database),
      reopen: () => {
        closeDatabase(database)
        database = openDatabase(path)
        return sqliteRoomLog(database)
      },
      close: () => closeDatabase(database),
    }
  }))

const room = roomName('transcript', testId(1))
const update = (byte: number) => ({ member: null, update: new Uint8Array([byte]), rows: [] })
const batch = (...bytes: number[]) => ({
  room,
  epoch: 1,
  updates: bytes.map(update),
  claims: new Map(),
  receivedAtMs: 1,
})

test('a damaged snapshot is passed over and the whole log is loaded instead', () => {
  const database = openDatabase(newFile())
  const log = sqliteRoomLog(database)
  const seqs = log.appendBatch(batch(1, 2, 3))
  log.saveSnapshot(room, seqs[1] ?? 0, new Uint8Array([7, 7]))
  database.prepare("UPDATE snapshots SET bytes = x'0708'").run()
  expect(log.load(room)).toMatchObject({ snapshot: null })
  expect(log.load(room)?.updates.map(({ update: [byte] }) => byte)).toEqual([1, 2, 3])
  database.close()
})

test('a damaged update or archive is never loaded as if nothing were', () => {
  const database = openDatabase(newFile())
  const log = sqliteRoomLog(database)
  const [first] = log.appendBatch(batch(1, 2))
  database.prepare("UPDATE updates SET bytes = x'09' WHERE seq = ?").run(first)
  expect(() => log.load(room)).toThrow(`update ${first} of ${room} is damaged`)
  database.prepare("UPDATE updates SET bytes = x'01' WHERE seq = ?").run(first)
  log.saveSnapshot(room, first ?? 0, new Uint8Array([7]))
  database.prepare("UPDATE archives SET packed = x'00'").run()
  expect(() => [...log.history(room)]).toThrow('is damaged')
  database.close()
})

test('rows are read by room and by root', async () => {
  const database = openDatabase(':memory:')
  const rows = [
    { root: 'positions', key: 'p', value: 1 },
    { root: 'corrections', key: 'c', value: 2 },
  ]
  sqliteRoomLog(database).appendBatch({ ...batch(), updates: [{ ...update(1), rows }] })
  const read = sqliteRows(database)
  expect((await read.ofRoom(room)).map(({ key }) => key)).toEqual(['c', 'p'])
  expect((await read.ofRoom(room, 'positions')).map(({ value }) => value)).toEqual([1])
  database.close()
})

test('rows are read at some keys, and piece by piece in the order of keys', async () => {
  const database = openDatabase(':memory:')
  const rows = ['a', 'b', 'c', 'd'].map((key) => ({ root: 'positions', key, value: key }))
  sqliteRoomLog(database).appendBatch({ ...batch(), updates: [{ ...update(1), rows }] })
  const read = sqliteRows(database)
  const keys = (found: readonly { readonly key: string }[]) => found.map(({ key }) => key)
  expect(keys(await read.ofKeys(room, 'positions', ['c', 'none', 'a'])).sort()).toEqual(['a', 'c'])
  expect(keys(await read.ofKeys(room, 'corrections', ['c']))).toEqual([])
  expect(keys(await read.afterKey(room, 'positions', '', 3))).toEqual(['a', 'b', 'c'])
  expect(keys(await read.afterKey(room, 'positions', 'c', 3))).toEqual(['d'])
  database.close()
})

test('the row written last is found among some roots, whatever was removed since', async () => {
  const database = openDatabase(':memory:')
  const log = sqliteRoomLog(database)
  const read = sqliteRows(database)
  const write = (root: string, key: string, value: unknown) =>
    log.appendBatch({ ...batch(), updates: [{ ...update(1), rows: [{ root, key, value }] }] })
  expect(await read.lastOf(room, ['positions'])).toBeNull()
  write('positions', 'a', 1)
  write('positions', 'b', 2)
  write('positions', 'a', 3)
  write('gaps', 'g', 4)
  write('positions', 'c', 5)
  write('positions', 'c', undefined)
  expect(await read.lastOf(room, ['positions', 'corrections'])).toMatchObject({ key: 'a', value: 3 })
  expect(await read.lastOf(room, ['positions', 'gaps'])).toMatchObject({ root: 'gaps', value: 4 })
  database.close()
})

test('what came since is read in the order it was written, removals too, piece by piece', async () => {
  const database = openDatabase(':memory:')
  const log = sqliteRoomLog(database)
  const read = sqliteRows(database)
  const other = roomName('transcript', testId(77))
  expect(await read.marksOf([room])).toEqual(new Map())
  const write = (...rows: { root: string; key: string; value: unknown }[]) =>
    log.appendBatch({ ...batch(), updates: [{ ...update(1), rows }] })[0] ?? 0
  const position = (key: string, value: unknown) => ({ root: 'positions', key, value })
  const first = write(position('b', 1), position('a', 1), { root: 'gaps', key: 'g', value: 1 })
  const second = write(position('a', undefined))
  const third = write({ root: 'recodings', key: 'b', value: 2 })
  log.appendBatch({
    ...batch(),
    room: other,
    epoch: 3,
    updates: [{ ...update(1), rows: [position('x', 1)] }],
  })
  const roots = ['positions', 'recodings']
  const since = async (place: Parameters<typeof read.stepsAfter>[2], most = 9) =>
    (await read.stepsAfter(room, roots, place, most)).map(({ key, seq, value }) => [key, seq, value])
  const nowhere = { seq: 0, root: '', key: '' }
  const all = [
    ['a', first, 1],
    ['b', first, 1],
    ['a', second, undefined],
    ['b', third, 2],
  ]
  expect(await since(nowhere)).toEqual(all)
  expect(await since(nowhere, 1)).toEqual(all.slice(0, 1))
  expect(await since({ seq: first, root: 'positions', key: 'a' }, 2)).toEqual(all.slice(1, 3))
  expect(await since({ seq: third + 1, root: '', key: '' })).toEqual([])
  const marks = await read.marksOf([room, other, roomName('transcript', testId(78))])
  expect(marks).toEqual(
    new Map([
      [room, { epoch: 1, seq: third }],
      [other, { epoch: 3, seq: third + 1 }],
    ]),
  )
  database.close()
})

test('the history is read by key, by the beginning of keys, by what it is about, and by root', async () => {
  const database = openDatabase(':memory:')
  const log = sqliteRoomLog(database)
  for (const [root, key] of [
    ['support', 'a/1'],
    ['support', 'a/2'],
    ['support', 'ab/1'],
    ['corrections', 'a'],
  ] as const) {
    log.appendBatch({ ...batch(), updates: [{ ...update(1), rows: [{ root, key, value: key }] }] })
  }
  const messages = [
    { key: 'm/1', value: { about: 'a' } },
    { key: 'm/2', value: { about: 'b', text: '"about":"a"' } },
    { key: 'm/1', value: { about: 'b' } },
    { key: 'm/1', value: undefined },
  ]
  for (const row of messages)
    log.appendBatch({ ...batch(), updates: [{ ...update(1), rows: [{ root: 'messages', ...row }] }] })
  const read = sqliteRows(database)
  const keys = async (...which: Parameters<typeof read.historyOf>) =>
    (await read.historyOf(...which)).map(({ key }) => key)
  expect(await keys(room, 'support', { prefix: 'a/' })).toEqual(['a/1', 'a/2'])
  expect(await keys(room, 'support', { key: 'a/1' })).toEqual(['a/1'])
  expect(await keys(room, 'support')).toEqual(['a/1', 'a/2', 'ab/1'])
  expect(await keys(room, 'decisions')).toEqual([])
  expect(await keys(room, 'messages', { about: 'a' })).toEqual(['m/1', 'm/1', 'm/1'])
  expect(await keys(room, 'messages', { about: 'b' })).toEqual(['m/1', 'm/1', 'm/1', 'm/2'])
  database.close()
})
