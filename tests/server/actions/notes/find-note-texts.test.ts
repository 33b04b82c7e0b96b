// Words found inside notes: by members of the project alone, at their place, and never in what was removed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countNote, countUnknownNotes } from '../../../../server/actions/notes/count-note.ts'
import type { NoteId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import { type NoteNode, quoteNode } from '../../../../shared/records/notes/note-document.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { testQuote } from '../../../support/notes/note-of-all-kinds.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'

let server: TestServer
let ana: Person
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
})
afterAll(() => server.close())

const params = { project: firstSlug }
const paragraphs = (texts: readonly string[]) =>
  texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))

/** A note of these paragraphs, read as it is when somebody pauses. */
async function note(title: string, ...texts: readonly string[]): Promise<NoteId> {
  const { id } = await ana.does('createNote', { params, body: { title } })
  await rewrite(id, texts)
  return id
}

const rewrite = (id: NoteId, texts: readonly string[]) => fill(id, paragraphs(texts))

async function fill(id: NoteId, nodes: readonly NoteNode[]): Promise<void> {
  const { world } = server.app
  const written = await world.rooms.write(roomName('note', id), ana.account.id, (room) => {
    room.replaceNote(nodes)
    return ok(null)
  })
  if (!written.ok) throw new Error(written.problem.message)
  const counted = await countNote(world, id)
  if (!counted.ok) throw new Error(counted.problem.message)
}

const find = async (words: string) => (await ana.does('findNoteTexts', { params, query: { words } })).found

test('words are found in the block they stand in, by their beginnings, whatever case and accents', async () => {
  const id = await note(
    'Modalities',
    'Nothing of the kind.',
    'The Résumé of Capacity-building measures',
    'End',
  )
  expect(await find('resume CAPACITY build')).toEqual([
    {
      note: id,
      place: 1,
      pieces: ['The ', 'Résumé', ' of ', 'Capacity', '-', 'building', ' measures'],
      more: 0,
      quote: null,
    },
  ])
  expect(await find('apacity')).toEqual([])
  expect(await find('nothing measures')).toEqual([])
})

test('a note is found once, at its best block, with how many others have the words', async () => {
  const id = await note(
    'Sanctions',
    'embargo, embargo',
    'an embargo among a great many other words of this note',
    'x',
  )
  const found = await find('embargo')
  expect(found.map(({ note: each, place, more }) => [each, place, more])).toEqual([[id, 0, 1]])
})

test('words of a quote are told as its, the same words of the note’s own are not', async () => {
  const quote = { ...testQuote, asCited: 'the multilateral  settings\nand conversations' }
  const id = await note('Quoting')
  await fill(id, [...paragraphs(['The multilateral hemisphere.']), quoteNode(quote)])
  expect((await find('conversations')).map(({ place, quote: of }) => [place, of])).toEqual([[1, quote]])
  expect((await find('hemisphere')).map(({ place, quote: of }) => [place, of])).toEqual([[0, null]])
})

test('what is written anew is found at its new place, and what was deleted is not found', async () => {
  const id = await note('Drafts', 'alpha zebra', 'beta')
  await rewrite(id, ['first', 'second', 'alpha zebra', 'gamma'])
  expect((await find('zebra')).map(({ place }) => place)).toEqual([2])
  expect(await find('beta')).toEqual([])
  await rewrite(id, ['gamma'])
  expect((await find('gamma')).map(({ place }) => place)).toEqual([0])
  expect(await find('zebra')).toEqual([])
})

test('a removed note is not found', async () => {
  const id = await note('Gone', 'ephemeral words')
  expect(await find('ephemeral')).toHaveLength(1)
  await ana.does('removeNote', { params: { note: id } })
  expect(await find('ephemeral')).toEqual([])
})

test('nothing typed is an operator or a fault', async () => {
  await note('Quotes', 'to NOT find a "quoted" thing')
  for (const words of [
    '',
    '   ',
    '"',
    '*',
    'NOT',
    'a OR b',
    'text:x',
    '(',
    "'; DROP TABLE notes; --",
    'é'.repeat(200),
  ])
    expect(Array.isArray(await find(words))).toBe(true)
  expect(await find('not "quoted')).toHaveLength(1)
})

test('somebody who left the project finds nothing, and a visitor is asked to sign in', async () => {
  await note('Secret', 'confidential matters')
  const other = await server.person('Eve', 'reader')
  expect(
    (await other.does('findNoteTexts', { params, query: { words: 'confidential' } })).found,
  ).toHaveLength(1)
  await other.does('removeMember', { params: { ...params, member: other.account.id } })
  expect(await other.call('findNoteTexts', { params, query: { words: 'confidential' } })).toMatchObject({
    ok: false,
  })
  const visitor = await server.visitor().call('findNoteTexts', { params, query: { words: 'confidential' } })
  expect(visitor).toMatchObject({ ok: false, problem: { code: 'sign-in' } })
})

test('notes an older program left are read once, when the server starts', async () => {
  const { world } = server.app
  const id = await note('Old', 'antediluvian')
  await world.notes.change(id, { by: ana.account.id, atMs: 1, words: 1, quotes: 0 })
  await world.noteTexts.replace(id, [])
  expect(await find('antediluvian')).toEqual([])
  await countUnknownNotes(world, (failed) => expect(failed).toBe(null))
  expect(await find('antediluvian')).toHaveLength(1)
})

test('a thousand blocks after one that is new are only moved', async () => {
  const many = Array.from({ length: 1000 }, (_, nth) => `block number${nth}`)
  const id = await note('Long', ...many)
  await rewrite(id, ['a new one', ...many])
  expect((await find('number999')).map(({ note: each, place }) => [each, place])).toEqual([[id, 1000]])
})
