// Folders, tags and templates of notes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roomName } from '../../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'
import { testId } from '../../../support/world.ts'

const params = { project: firstSlug }
let server: TestServer
let ana: Person
let rui: Person
let transcript: string
beforeAll(async () => {
  server = await startServer()
  transcript = await server.record('>> ANA: suport it.\n')
  ana = await server.person('Ana', 'annotator')
  rui = await server.person('Rui', 'reader')
})
afterAll(() => server.close())

const begin = async (body: Parameters<typeof ana.does<'createNote'>>[1]['body']) =>
  (await ana.does('createNote', { params, body })).id
const read = async (note: string) => (await ana.does('readNote', { params: { note } })).note

test('what is not named stays: title, folder and tags change each by itself', async () => {
  const note = await begin({ title: 'Moratorium', folder: 'Briefings', tags: ['norms'] })
  expect(await read(note)).toMatchObject({ folder: 'Briefings', tags: ['norms'] })
  await ana.does('changeNote', { params: { note }, body: { folder: 'Country sheets' } })
  await ana.does('changeNote', { params: { note }, body: { title: 'Freeze' } })
  expect(await read(note)).toMatchObject({ title: 'Freeze', folder: 'Country sheets', tags: ['norms'] })
  await ana.does('changeNote', { params: { note }, body: { folder: '', tags: [] } })
  expect(await read(note)).toMatchObject({ title: 'Freeze', folder: '', tags: [] })
})

test('a title, a version’s name and a published view’s are one line; an older title is still read', async () => {
  const note = await begin({ title: 'Titles' })
  const owner = await server.owner()
  for (const title of ['two\nlines', 'bell\u0007', 'half \ud800', 'eman \u202ename', 'alone \u2068here'])
    for (const reply of [
      await ana.call('createNote', { params, body: { title } }),
      await ana.call('changeNote', { params: { note }, body: { title } }),
      await ana.call('nameNoteVersion', { params: { note, seq: 1 }, body: { name: title } }),
      await owner.call('previewPublication', {
        params,
        body: { subject: { kind: 'view', query: { show: 'matrix', filter: {} } }, choices: { title } },
      }),
    ])
      expect(reply).toMatchObject({
        status: 422,
        problem: { message: expect.stringContaining('A name is one line, without control characters') },
      })
  const persian = 'می‌خواهم 👩‍💻'
  await ana.does('changeNote', { params: { note }, body: { title: persian } })
  expect(await read(note)).toMatchObject({ title: persian })
  const counts = { words: 0, quotes: 0 }
  await server.app.world.notes.change(note as never, {
    by: ana.account.id as never,
    atMs: 1,
    title: 'old\u202e title',
    ...counts,
  })
  expect(await read(note)).toMatchObject({ title: 'old\u202e title' })
  const { notes } = await ana.does('listNotes', { params })
  expect(notes.map(({ title }) => title)).toContain('old\u202e title')
})

test('a tag is kept once, whatever its capitals, and broken ones are refused', async () => {
  const note = await begin({ title: 'Tags' })
  await ana.does('changeNote', { params: { note }, body: { tags: [' Norms ', 'norms', 'UN'] } })
  expect((await read(note)).tags).toEqual(['Norms', 'UN'])
  for (const tags of [['a,b'], [''], ['x'.repeat(41)], Array.from({ length: 21 }, (_, nth) => `t${nth}`)]) {
    expect(await ana.call('changeNote', { params: { note }, body: { tags } })).toMatchObject({ status: 422 })
  }
  expect(await ana.call('changeNote', { params: { note }, body: { folder: 'a\nb' } })).toMatchObject({
    status: 422,
  })
})

test('a reader can change nothing about a note', async () => {
  const note = await begin({ title: 'Mine' })
  expect(await rui.call('changeNote', { params: { note }, body: { folder: 'x' } })).toMatchObject({
    status: 403,
  })
})

test('a template writes the first content and chooses the folder', async () => {
  const note = await begin({ title: 'Mexico', template: 'country-sheet', actor: 'MEX' })
  expect(await read(note)).toMatchObject({ folder: 'Country sheets' })
  const text = await server.app.world.rooms.read(roomName('note', note), (room) => room.readNote())
  expect(JSON.stringify(text)).toContain('"actors":"MEX"')
  expect((await read(note)).words).toBeGreaterThan(5)
  const elsewhere = await begin({ title: 'x', template: 'briefing', folder: '' })
  expect((await read(elsewhere)).folder).toBe('')
})

test('a template without what it needs, or of a record that is not there, begins nothing', async () => {
  const before = (await ana.does('listNotes', { params })).notes.length
  const ask = (body: object) => ana.call('createNote', { params, body: { title: 'x', ...body } })
  expect(await ask({ template: 'country-sheet' })).toMatchObject({ problem: { field: 'actor' } })
  expect(await ask({ template: 'session-summary' })).toMatchObject({ problem: { field: 'record' } })
  expect(await ask({ template: 'session-summary', record: testId(77) })).toMatchObject({ status: 404 })
  expect((await ana.does('listNotes', { params })).notes).toHaveLength(before)
  expect(await ask({ template: 'session-summary', record: transcript })).toMatchObject({ ok: true })
})
