// A query put into a note from elsewhere: at its end, live, by those who may write.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NoteId } from '../../../../shared/base/id.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'

let server: TestServer
let ana: Person
let note: NoteId
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  const made = await ana.does('createNote', { params: { project: firstSlug }, body: { title: 'Briefing' } })
  note = made.id
})
afterAll(() => server.close())

const written = async () => {
  const read = await server.app.world.rooms.write(roomName('note', note), null, (room) => ({
    ok: true,
    value: room.readNote(),
  }))
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

test('stands at the end of the note with its title, and asks for nothing else', async () => {
  const query = { show: 'matrix' as const, filter: { said: 'own' }, title: 'At a glance' }
  await ana.does('addQuery', { params: { note }, body: query })
  expect((await written()).slice(-2)).toMatchObject([{ type: 'query', attrs: query }, { type: 'paragraph' }])
})

test('is refused to a reader, and to nobody’s note', async () => {
  const rui = await server.person('Rui', 'reader')
  const body = { show: 'map' as const, filter: {} }
  expect(await rui.call('addQuery', { params: { note }, body })).toMatchObject({
    ok: false,
    problem: { code: 'forbidden' },
  })
  expect(await ana.call('addQuery', { params: { note: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }, body })).toMatchObject({
    ok: false,
    problem: { code: 'not-found' },
  })
})

test('a frozen result is made by the server’s own figures alone: none is taken from a caller', async () => {
  const before = (await written()).length
  const body = { show: 'matrix' as const, filter: {}, frozen: { show: 'matrix' } }
  expect(await ana.call('addQuery', { params: { note }, body })).toMatchObject({
    ok: false,
    problem: { code: 'invalid' },
  })
  expect(await written()).toHaveLength(before)
})
