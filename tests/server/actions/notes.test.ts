// Notes in the list and in their rooms.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createNoteCounter } from '../../../server/actions/notes/note-counter.ts'
import type { MemberId, NoteId } from '../../../shared/base/id.ts'
import { ok } from '../../../shared/base/result.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../support/server.ts'
import { testId, testTimers } from '../../support/world.ts'

const params = { project: firstSlug }
const span = { startSegment: 0, start: 0, endSegment: 0, end: 6 }

let server: TestServer
let ana: Person
let li: Person
let rea: Person
let transcript: string
let note: string
beforeAll(async () => {
  server = await startServer()
  transcript = await server.record('>> ANA: suport it.\n')
  ana = await server.person('Ana', 'annotator')
  li = await server.person('Li', 'annotator')
  rea = await server.person('Rea', 'reviewer')
})
afterAll(() => server.close())
beforeEach(async () => {
  note = (await ana.does('createNote', { params, body: { title: 'Moratorium' } })).id
})

const textOf = async (id: string) => {
  const read = await server.app.world.rooms.read(roomName('note', id), (room) => room.readNote())
  if (!read.ok) throw new Error(read.problem.message)
  return read.value
}

test('a new note begins with one empty paragraph of the server’s', async () => {
  expect(await textOf(note)).toMatchObject([{ type: 'paragraph' }])
  expect(await ana.does('readNote', { params: { note } })).toMatchObject({
    note: { title: 'Moratorium', createdBy: ana.account.id, words: 0, quotes: 0 },
    projectSlug: firstSlug,
  })
})

test('the last changed note is listed first, under its new title', async () => {
  const later = (await ana.does('createNote', { params, body: { title: 'Later' } })).id
  await li.does('changeNote', { params: { note }, body: { title: 'Freeze' } })
  const { notes } = await ana.does('listNotes', { params })
  expect(notes.slice(0, 2)).toMatchObject([
    { id: note, title: 'Freeze', updatedBy: li.account.id },
    { id: later },
  ])
})

describe('removing a note', () => {
  test('is for its writer and reviewers', async () => {
    expect(await li.call('removeNote', { params: { note } })).toMatchObject({
      status: 403,
      problem: { message: expect.stringContaining('who began this note') },
    })
    expect(await rea.call('removeNote', { params: { note } })).toMatchObject({ ok: true })
    const own = (await ana.does('createNote', { params, body: { title: 'Own' } })).id
    expect(await ana.call('removeNote', { params: { note: own } })).toMatchObject({ ok: true })
  })

  test('takes it out of every answer and keeps its log', async () => {
    await ana.does('removeNote', { params: { note } })
    const renamed = await ana.call('changeNote', { params: { note }, body: { title: 'x' } })
    expect(renamed).toMatchObject({ status: 404, problem: { message: expect.stringContaining('removed') } })
    expect((await ana.does('listNotes', { params })).notes.some(({ id }) => id === note)).toBe(false)
    expect(await ana.call('removeNote', { params: { note } })).toMatchObject({ status: 404 })
  })
})

describe('a quote', () => {
  const quote = { transcript, spans: [span], source: null }

  test('is put at the end with the words as they stand, which the caller cannot name', async () => {
    const lie = await ana.call('addQuote', {
      params: { note },
      body: { ...quote, transcript, asCited: 'oppose' } as never,
    })
    expect(lie).toMatchObject({ status: 422 })
    await ana.does('addQuote', { params: { note }, body: { ...quote, transcript } })
    const attrs = { transcript, spans: [span], asCited: 'suport', citedAtMs: expect.any(Number) }
    expect((await textOf(note)).slice(-2)).toMatchObject([{ type: 'quote', attrs }, { type: 'paragraph' }])
    expect(await ana.does('readNote', { params: { note } })).toMatchObject({ note: { quotes: 1, words: 0 } })
  })

  test('of a whole record is too long, in one passage or in many', async () => {
    const length = 12_000
    const long = await server.record(`>> ANA: ${'word '.repeat((2 * length) / 5)}end.\n`)
    const passage = { startSegment: 0, start: 0, endSegment: 0, end: length }
    const next = { ...passage, start: length, end: 2 * length }
    const ask = (spans: (typeof passage)[]) =>
      ana.call('addQuote', { params: { note }, body: { ...quote, transcript: long, spans } })
    expect(await ask([passage, next])).toMatchObject({ status: 413, problem: { field: 'spans' } })
    expect(await ask([passage])).toMatchObject({ ok: true })
  })

  test('of no record, or of no words in it, is refused', async () => {
    const nowhere = await ana.call('addQuote', {
      params: { note },
      body: { ...quote, transcript: testId(70) },
    })
    expect(nowhere).toMatchObject({ status: 404 })
    const outside = { ...quote, transcript, spans: [{ ...span, end: 600 }] }
    expect(await ana.call('addQuote', { params: { note }, body: outside })).toMatchObject({ status: 422 })
    expect(await textOf(note)).toHaveLength(1)
  })
})

test('words written in a note’s room reach the list once it is quiet, with their writer', async () => {
  const { world } = server.app
  const timers = testTimers()
  const counter = createNoteCounter(world, timers.later, (error) => {
    throw error
  })
  await world.rooms.write(roomName('note', note), li.account.id, (room) =>
    ok(room.appendToNote([{ type: 'paragraph', content: [{ type: 'text', text: 'three little words' }] }])),
  )
  const change = { room: roomName('note', note), by: li.account.id as MemberId, atMs: Date.now() + 1000 }
  counter.changed(change)
  counter.changed(change)
  await counter.settle()
  expect(await world.notes.get(note as NoteId)).toMatchObject({
    words: 3,
    updatedBy: li.account.id,
    updatedAtMs: change.atMs,
  })
})
