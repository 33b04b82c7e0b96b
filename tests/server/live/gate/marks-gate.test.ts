// Threads over the raw socket of a real server: as many as people begin pass, and what would hold everybody up does not,
// however it is put together.
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { NoteId } from '../../../../shared/base/id.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { openRawSocket } from '../../../support/raw-socket.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'

let server: TestServer
let ana: Person
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
})
afterAll(() => server.close())

const newNote = async () => {
  const { id } = await ana.does('createNote', { params: { project: firstSlug }, body: { title: 'Threads' } })
  return roomName('note', id as NoteId)
}
const key = (nth: number) => `thread--${String(nth).padStart(8, '0')}`
const wordsIn = (body: Y.XmlFragment) => (body.get(body.length - 1) as Y.XmlElement).get(0) as Y.XmlText

/** What the server says of a change; null where it stored it: what comes behind it is nonsense, for which alone it closes. */
async function refusalOf(room: ReturnType<typeof roomName>, change: (body: Y.XmlFragment) => void) {
  const socket = await openRawSocket(server.address, room, ana.cookie())
  const before = Y.encodeStateVector(socket.document)
  socket.document.transact(() => change(socket.document.getXmlFragment('body')))
  socket.send(Y.encodeStateAsUpdate(socket.document, before))
  const { refusal } = await socket.sendAndBeClosed(new Uint8Array([9, 9, 9]))
  return refusal?.code === 'malformed' ? null : refusal?.message
}

const writes = (body: Y.XmlFragment) => {
  const block = new Y.XmlElement('paragraph')
  body.push([block])
  block.push([new Y.XmlText('None of them spoke against it.')])
}
const begins = (from: number, count: number) => (body: Y.XmlFragment) => {
  for (let nth = from; nth < from + count; nth++) wordsIn(body).format(0, 4, { [key(nth)]: {} })
}
const tooMany = 'The words of one block carry too many threads and links.'

test('two hundred threads at the same words pass, and what is written beside them', async () => {
  const room = await newNote()
  expect(await refusalOf(room, writes)).toBeNull()
  expect(await refusalOf(room, begins(0, 200))).toBeNull()
  expect(await refusalOf(room, (body) => wordsIn(body).insert(4, ' indeed'))).toBeNull()
})

test('one more is refused, in one update or added to those that stand', async () => {
  const room = await newNote()
  expect(await refusalOf(room, writes)).toBeNull()
  expect(await refusalOf(room, begins(0, 201))).toBe(tooMany)
  expect(await refusalOf(room, begins(0, 150))).toBeNull()
  expect(await refusalOf(room, begins(150, 51))).toBe(tooMany)
})

test('threads that are gone make room for others', async () => {
  const room = await newNote()
  expect(await refusalOf(room, writes)).toBeNull()
  expect(await refusalOf(room, begins(0, 200))).toBeNull()
  const leaves = (body: Y.XmlFragment) => wordsIn(body).format(0, 4, { [key(0)]: null })
  expect(await refusalOf(room, leaves)).toBeNull()
  expect(await refusalOf(room, begins(300, 1))).toBeNull()
})
