// Frozen results over the raw socket of a real server: its own pass, forged ones are refused, and those of an older
// program, without a seal, come and go.
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { MemberId, NoteId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import type { SealedResult } from '../../../../shared/records/notes/query.ts'
import { type RoomName, roomName } from '../../../../shared/room/room-name.ts'
import { openRawSocket, type RawSocket } from '../../../support/raw-socket.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'
import { codedRecord } from '../../actions/positions/coded-record.ts'

const params = { project: firstSlug }
const query = { show: 'matrix' as const, filter: {} }

let server: TestServer
let ana: Person
let sealed: SealedResult
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  const record = await codedRecord(server, '2021-12-10')
  await record.code(ana, 'MEX')
  sealed = await ana.does('freezeQuery', { params, query: { show: 'matrix' } })
})
afterAll(() => server.close())

const noteWith = async (...blocks: NoteNode[]): Promise<RoomName> => {
  const { id } = await ana.does('createNote', { params, body: { title: 'Briefing' } })
  const room = roomName('note', id as NoteId)
  const by = ana.account.id as MemberId
  const written = await server.app.world.rooms.write(room, by, (edit) => ok(edit.appendToNote(blocks)))
  if (!written.ok) throw new Error(written.problem.message)
  return room
}
const socketOf = (room: RoomName) => openRawSocket(server.address, room, ana.cookie())
const frozenIn = async (room: RoomName): Promise<unknown[]> => {
  const read = await server.app.world.rooms.read(room, (view) => view.readNote())
  if (!read.ok) throw new Error(read.problem.message)
  return read.value.filter(({ type }) => type === 'query').map(({ attrs }) => attrs?.frozen)
}
/** What a change of the socket's own copy comes to as an update. */
const updateOf = ({ document }: RawSocket, change: (body: Y.XmlFragment) => void): Uint8Array => {
  const before = Y.encodeStateVector(document)
  document.transact(() => change(document.getXmlFragment('body')))
  return Y.encodeStateAsUpdate(document, before)
}
const blockOf = (frozen: unknown): Y.XmlElement => {
  const block = new Y.XmlElement('query')
  block.setAttribute('show', 'matrix')
  block.setAttribute('filter', {} as never)
  block.setAttribute('frozen', frozen as never)
  return block
}
const put = (frozen: unknown) => (body: Y.XmlFragment) => body.push([blockOf(frozen)])
/** Sent, and known to be stored: what comes behind it is nonsense, for which alone the server closes. */
const passes = async (socket: RawSocket, update: Uint8Array) => {
  socket.send(update)
  const { refusal } = await socket.sendAndBeClosed(new Uint8Array([1, 1, 1]))
  expect(refusal?.code).toBe('malformed')
}
const isRefused = async (socket: RawSocket, update: Uint8Array) => {
  const { refusal } = await socket.sendAndBeClosed(update)
  expect(refusal).toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('not worked out by Rapporteur for this project'),
  })
}

test('what the server froze comes into any note of its project, again as a copy', async () => {
  const room = await noteWith()
  const socket = await socketOf(room)
  const twice = (body: Y.XmlFragment) => body.push([blockOf(sealed), blockOf(sealed)])
  await passes(socket, updateOf(socket, twice))
  expect(await frozenIn(room)).toEqual([sealed, sealed])
})

test('made-up figures do not: not under a seal of something else, half a one, or one of another project', async () => {
  const room = await noteWith()
  const { world } = server.app
  const elsewhere = world.seals.seal(testId(77) as never, query, sealed.result)
  const forged = [
    { ...sealed.result, seal: sealed.seal },
    { ...sealed, result: { ...sealed.result, says: 'Mexico threatens war.' } },
    { ...sealed, result: { ...sealed.result, atMs: 0 } },
    { ...sealed, query: { show: 'matrix', filter: { said: 'own' } } },
    elsewhere,
    { ...elsewhere, project: sealed.project },
    'as of today',
  ]
  for (const frozen of forged) {
    const socket = await socketOf(room)
    await isRefused(socket, updateOf(socket, put(frozen)))
  }
  expect(await frozenIn(room)).toEqual([])
})

test('a live block is not frozen by another’s forged attribute', async () => {
  const room = await noteWith({ type: 'query', attrs: { ...query } })
  const socket = await socketOf(room)
  const update = updateOf(socket, (body) => {
    const block = body.toArray().find((node) => node instanceof Y.XmlElement && node.nodeName === 'query')
    if (block instanceof Y.XmlElement)
      block.setAttribute('frozen', { ...sealed, seal: 'A'.repeat(43) } as never)
  })
  await isRefused(socket, update)
})

test('a result of an older program comes back by undo after the room was loaded anew, and moves about', async () => {
  const room = await noteWith({ type: 'query', attrs: { ...query, frozen: sealed.result } })
  const deleter = await socketOf(room)
  await passes(
    deleter,
    updateOf(deleter, (body) => body.delete(body.length - 1, 1)),
  )
  expect(await frozenIn(room)).toEqual([])
  await server.restart()
  const undoer = await socketOf(room)
  await passes(undoer, updateOf(undoer, put(sealed.result)))
  expect(await frozenIn(room)).toEqual([sealed.result])
})

test('nonsense that stood there before keeps nobody from writing', async () => {
  const room = await noteWith({ type: 'query', attrs: { ...query, frozen: { a: 10n } } })
  const socket = await socketOf(room)
  const writes = (body: Y.XmlFragment) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText('Beside it.')])
    body.insert(0, [paragraph])
  }
  await passes(socket, updateOf(socket, writes))
  expect(await frozenIn(room)).toHaveLength(1)
})

test('a version that holds one is restored with it', async () => {
  const room = await noteWith({ type: 'query', attrs: { ...query, frozen: sealed } })
  const note = room.slice('note:'.length)
  const { versions } = await ana.does('listNoteVersions', { params: { note } })
  const socket = await socketOf(room)
  await passes(
    socket,
    updateOf(socket, (body) => body.delete(0, body.length)),
  )
  expect(await frozenIn(room)).toEqual([])
  const [first] = versions
  await ana.does('restoreNoteVersion', { params: { note }, body: { seq: first?.seq ?? 0 } })
  expect(await frozenIn(room)).toEqual([sealed])
})
