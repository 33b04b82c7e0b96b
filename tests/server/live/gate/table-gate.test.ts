// Tables over the raw socket of a real server: what people make and paste passes, and what no browser could show does not,
// however it is put together.
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { NoteId } from '../../../../shared/base/id.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { openRawSocket, type RawSocket } from '../../../support/raw-socket.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'

const params = { project: firstSlug }
let server: TestServer
let ana: Person
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
})
afterAll(() => server.close())

const newNote = async () =>
  roomName('note', (await ana.does('createNote', { params, body: { title: 'Tables' } })).id as NoteId)
const join = (room: ReturnType<typeof roomName>) => openRawSocket(server.address, room, ana.cookie())

const cell = (colspan = 1): Y.XmlElement => {
  const made = new Y.XmlElement('tableCell')
  if (colspan > 1) made.setAttribute('colspan', colspan as never)
  made.insert(0, [new Y.XmlElement('paragraph')])
  return made
}
const row = (cells: number, colspan = 1): Y.XmlElement => {
  const made = new Y.XmlElement('tableRow')
  made.insert(
    0,
    Array.from({ length: cells }, () => cell(colspan)),
  )
  return made
}
const rows = (count: number, cells: number) => Array.from({ length: count }, () => row(cells))
const table = (...content: Y.XmlElement[]): Y.XmlElement => {
  const made = new Y.XmlElement('table')
  made.insert(0, content)
  return made
}
const tableIn = (body: Y.XmlFragment) =>
  body.toArray().find((block) => block instanceof Y.XmlElement && block.nodeName === 'table') as Y.XmlElement

const updateOf = ({ document }: RawSocket, change: (body: Y.XmlFragment) => void): Uint8Array => {
  const before = Y.encodeStateVector(document)
  document.transact(() => change(document.getXmlFragment('body')))
  return Y.encodeStateAsUpdate(document, before)
}
/** Sent, and known to be stored: what comes behind it is nonsense, for which alone the server closes. */
const passes = async (room: ReturnType<typeof roomName>, change: (body: Y.XmlFragment) => void) => {
  const socket = await join(room)
  socket.send(updateOf(socket, change))
  expect((await socket.sendAndBeClosed(new Uint8Array([9, 9, 9]))).refusal?.code).toBe('malformed')
}
const isRefused = async (room: ReturnType<typeof roomName>, change: (body: Y.XmlFragment) => void) => {
  const socket = await join(room)
  const { refusal } = await socket.sendAndBeClosed(updateOf(socket, change))
  expect(refusal).toMatchObject({
    code: 'too-big',
    message: 'A table in it has too many rows and columns to be shown.',
  })
}

test('a large table is pasted, made longer and has cells joined', async () => {
  const room = await newNote()
  await passes(room, (body) => body.push([table(...rows(400, 20))]))
  await passes(room, (body) => tableIn(body).push(rows(50, 20)))
  await passes(room, (body) => (tableIn(body).get(0) as Y.XmlElement).insert(0, [cell(20)]))
})

test('a row that would make a long table too wide is refused', async () => {
  const room = await newNote()
  await passes(room, (body) => body.push([table(...rows(1500, 1))]))
  await isRefused(room, (body) => tableIn(body).push([row(7, 100)]))
})

test('rows that would make a wide table too long are refused', async () => {
  const room = await newNote()
  await passes(room, (body) => body.push([table(row(5, 1000))]))
  await isRefused(room, (body) => tableIn(body).push(rows(200, 1)))
})

test('a cell of others that would become too wide is refused', async () => {
  const room = await newNote()
  await passes(room, (body) => body.push([table(...rows(1500, 2))]))
  await isRefused(room, (body) => {
    const first = (tableIn(body).get(0) as Y.XmlElement).get(0) as Y.XmlElement
    first.setAttribute('colspan', 1000 as never)
  })
})

test('what reaches down from row to row counts beside the widest row', async () => {
  const room = await newNote()
  const reaching = () => {
    const made = new Y.XmlElement('tableRow')
    const high = cell(100)
    high.setAttribute('rowspan', 500 as never)
    made.insert(0, [high])
    return made
  }
  await isRefused(room, (body) =>
    body.push([table(...Array.from({ length: 100 }, reaching), ...rows(50, 1))]),
  )
})
