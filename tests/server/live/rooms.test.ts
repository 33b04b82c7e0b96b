// All rooms of a process: actions' writes, news across rooms, limits, and what unloads.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { stepOneFrame } from '../../../server/live/frames.ts'
import { createRooms } from '../../../server/live/rooms.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok } from '../../../shared/base/result.ts'
import { putCorrection, putValue } from '../../../shared/room/edit-room.ts'
import { readTalkRoom } from '../../../shared/room/read-room.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { limits } from '../../../shared/wire/sync-message.ts'
import { contentOf, keyOf, quietLogger, testCorrection, testId, world } from '../../support/world.ts'

test('[I3] an action’s write is stored with its rows and seen by everyone before it is answered', async () => {
  const w = await world({ ana: 'annotator', li: 'reviewer' })
  const [ana, li] = [w.open('ana'), w.open('li')]
  await w.settle()
  const key = keyOf(ana.member, 1)
  putCorrection(ana.document, key, testCorrection('support'))
  await w.settle()
  const decided = await w.rooms.write(w.room, li.member.id, (room) => {
    expect(room.get('corrections', key)).toMatchObject({ reading: 'support' })
    const decision = {
      ...testCorrection('support'),
      verdict: 'accepted',
      proposer: ana.member.id,
      by: li.member.id,
    }
    room.put('decisions', key, decision)
    expect(room.get('decisions', key)).toEqual(decision)
    expect([...room.entries('decisions').keys()]).toEqual([key])
    return ok('done')
  })
  expect(decided).toEqual(ok('done'))
  expect(w.log.rowsOf(w.room).find((row) => row.root === 'decisions')).toMatchObject({
    key,
    author: li.member.id,
  })
  await w.settle()
  expect(ana.document.getMap('decisions').get(key)).toMatchObject({ verdict: 'accepted' })
})

test('an action that ends in a problem leaves nothing behind, and one that breaks the room’s table throws', async () => {
  const w = await world({ li: 'reviewer' })
  const li = w.members.li
  if (!li) throw new Error('nobody is called li')
  const before = [...w.log.history(w.room)]
  const conflict = failed(problem('conflict', 'It is decided already.'))
  const answer = await w.rooms.write(w.room, li.id, (room) => {
    room.put('attributions', '3:0', { person: null, by: li.id, atMs: 1 })
    return conflict
  })
  expect(answer).toEqual(conflict)
  await expect(
    w.rooms.write(w.room, li.id, (room) => ok(room.put('attributions', 'nonsense', {}))),
  ).rejects.toThrow()
  await expect(w.rooms.write(w.room, li.id, (room) => ok(room.put('elsewhere', 'a', {})))).rejects.toThrow(
    'no map',
  )
  expect([...w.log.history(w.room)]).toEqual(before)
})

test('a room that was never made is not found, for reading, writing and joining', async () => {
  const w = await world({ ana: 'annotator' })
  const nowhere = roomName('transcript', testId(500))
  expect(await w.rooms.read(nowhere, () => 1)).toMatchObject({ problem: { code: 'not-found' } })
  expect(await w.rooms.write(nowhere, null, () => ok(1))).toMatchObject({ problem: { code: 'not-found' } })
  const ana = w.open('ana', undefined, nowhere)
  await w.settle()
  expect(ana.closedWith).toBe(4404)
})

test('a room of talk is made by whoever comes first, at the epoch of its project', async () => {
  const w = await world({ ana: 'annotator', li: 'reviewer' })
  const talk = roomName('talk', w.project)
  const home = roomName('project', w.project)
  expect(await w.rooms.write(home, null, () => ok(1))).toMatchObject({ problem: { code: 'not-found' } })
  const updates = [{ member: null, update: Y.encodeStateAsUpdate(new Y.Doc()), rows: [] }]
  w.log.appendBatch({ room: home, epoch: 7, updates, claims: new Map(), receivedAtMs: 1 })
  const far = w.open('li', undefined, home)
  const ana = w.open('ana', undefined, talk)
  const li = w.open('li', undefined, talk)
  await w.settle()
  expect(w.log.load(talk)?.epoch).toBe(7)
  expect([...w.log.history(talk)]).toHaveLength(1)
  const message = { about: 'topics:norms', text: 'Is this too wide?', atMs: 1 }
  putValue(ana.document, 'talk', 'messages', keyOf(ana.member, 1), message)
  await w.settle()
  expect(readTalkRoom(li.document).messages.get(keyOf(ana.member, 1))).toEqual(message)
  expect(ana.isSaved).toBe(true)
  expect(far.news).toMatchObject([{ room: talk, kinds: ['messages'] }])
})

test('nobody makes a room of talk for a project there is not', async () => {
  const w = await world({ ana: 'annotator' })
  const rooms = createRooms({
    log: w.log,
    clock: () => w.clock.nowMs,
    projectOf: async () => null,
    logger: quietLogger(w.warnings),
  })
  const talk = roomName('talk', testId(77))
  expect(await rooms.write(talk, null, () => ok(1))).toMatchObject({ problem: { code: 'not-found' } })
  expect(w.log.load(talk)).toBeNull()
})

test('a project’s sockets hear of every stored change in its rooms, open or not, and of what an action tells', async () => {
  const w = await world({ ana: 'annotator' })
  const home = roomName('project', w.project)
  await w.rooms.create(home, null)
  const ana = w.open('ana', undefined, home)
  await w.settle()
  await w.rooms.write(w.room, ana.member.id, (room) =>
    ok(room.put('attributions', '3:0', { person: null, by: ana.member.id, atMs: 1 })),
  )
  w.rooms.tell(w.project, ['transcripts'])
  await w.settle()
  const seq = [...w.log.history(w.room)].at(-1)?.seq
  expect(ana.news).toEqual([
    { room: w.room, kinds: ['attributions'], seq },
    { room: home, kinds: ['transcripts'], seq: 0 },
  ])
})

test('a room that was removed closes everyone in it for good', async () => {
  const w = await world({ ana: 'annotator' })
  const ana = w.open('ana')
  await w.settle()
  w.rooms.close(w.room)
  expect(ana.closedWith).toBe(4404)
  expect(w.rooms.loaded()).toEqual([])
})

test('an empty room is compacted and unloaded once idle, and loads again with everything', async () => {
  const w = await world({ ana: 'annotator' })
  const ana = w.open('ana')
  await w.settle()
  for (let i = 0; i < 20; i++)
    putCorrection(ana.document, keyOf(ana.member, i % 4), testCorrection(`reading ${i}`))
  await w.settle()
  const history = [...w.log.history(w.room)]
  ana.disconnect()
  expect(w.rooms.loaded()).toEqual([w.room])
  w.timers.runAll()
  expect(w.rooms.loaded()).toEqual([])
  expect(w.log.load(w.room)).toMatchObject({ updates: [] })
  expect([...w.log.history(w.room)]).toEqual(history)
  const again = w.open('ana')
  await w.settle()
  expect(contentOf(again)).toBe(contentOf(ana))
})

test('a room people work in is compacted every 500 updates', async () => {
  const w = await world({ ana: 'annotator' })
  const ana = w.open('ana')
  await w.settle()
  for (let i = 0; i < 560; i++) {
    putCorrection(ana.document, keyOf(ana.member, i % 9), testCorrection(`reading ${i}`))
    if (i % 40 === 0) await w.settle()
  }
  await w.settle()
  expect(w.log.load(w.room)?.updates.length).toBeLessThan(150)
  expect([...w.log.history(w.room)]).toHaveLength(561)
})

test('a reader may come and go with an unchanged copy, and is refused only for a change', async () => {
  const w = await world({ ana: 'annotator', rex: 'reader' })
  const [ana, rex] = [w.open('ana'), w.open('rex')]
  await w.settle()
  putCorrection(ana.document, keyOf(ana.member, 1), testCorrection('support'))
  await w.settle()
  rex.disconnect()
  rex.connect()
  await w.settle()
  expect(rex.refusal).toBeNull()
  expect(rex.isSaved).toBe(true)
  putCorrection(rex.document, keyOf(rex.member, 1), testCorrection('mine'))
  await w.settle()
  expect(rex.closedWith).toBe(4403)
})

test('a reader who takes nothing off the wire is dropped to come back later, and the others are not held up', async () => {
  const w = await world({ ana: 'annotator', slow: 'reader' })
  const [ana, slow] = [w.open('ana'), w.open('slow')]
  await w.settle()
  slow.unsentBytes = 3 * limits.unsentBytes
  putCorrection(ana.document, keyOf(ana.member, 1), testCorrection('support'))
  await w.settle()
  expect(slow.closedWith).toBe(1013)
  expect(ana.isSaved).toBe(true)
})

test('one copy of a large room is free; asking for it again and again is a flood', async () => {
  const w = await world({ ana: 'annotator', li: 'reader' })
  const ana = w.open('ana')
  await w.settle()
  ana.document.transact(() => {
    for (let i = 0; i < 1000; i++)
      putCorrection(ana.document, keyOf(ana.member, i), testCorrection('x'.repeat(400)))
  })
  await w.settle()
  const li = w.open('li')
  await w.settle()
  expect(contentOf(li)).toBe(contentOf(ana))
  for (let i = 0; i < 15; i++) li.connection?.receive(stepOneFrame(new Uint8Array([0])))
  expect(li.closedWith).toBe(4429)
  expect(ana.isOnline).toBe(true)
})

test('a flood ends its own connection with 4429', async () => {
  const w = await world({ ana: 'annotator' })
  const ana = w.open('ana')
  await w.settle()
  for (let i = 0; i < limits.messageBurst + 10; i++) ana.show({ segment: i })
  await w.settle()
  expect(ana.closedWith).toBe(4429)
})
