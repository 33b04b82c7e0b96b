// What a note was: its versions, their names, going back to one, and who wrote which words.
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rebuildRows } from '../../../../server/live/rebuild.ts'
import { closeDatabase, openDatabase } from '../../../../server/stores/sqlite/database.ts'
import { sqliteRoomLog } from '../../../../server/stores/sqlite/room-log.ts'
import type { MemberId, NoteId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import { writtenOf } from '../../../../shared/records/notes/written.ts'
import { roomName } from '../../../../shared/room/room-name.ts'
import { noteOfAllKinds, paragraph, words } from '../../../support/notes/note-of-all-kinds.ts'
import { firstSlug, type Person, startServer, type TestServer } from '../../../support/server.ts'

const params = { project: firstSlug }
const line = (text: string): NoteNode => paragraph(words(text))

let server: TestServer
let ana: Person
let li: Person
let rui: Person
let note: string
beforeAll(async () => {
  server = await startServer()
  ana = await server.person('Ana', 'annotator')
  li = await server.person('Li', 'reviewer')
  rui = await server.person('Rui', 'reader')
})
afterAll(() => server.close())
beforeEach(async () => {
  note = (await ana.does('createNote', { params, body: { title: 'Moratorium' } })).id
})

const room = () => roomName('note', note)
const write = async (who: Person, ...nodes: NoteNode[]) => {
  const written = await server.app.world.rooms.write(room(), who.account.id as MemberId, (edit) => {
    edit.appendToNote(nodes)
    return ok(null)
  })
  if (!written.ok) throw new Error(written.problem.message)
}
const textNow = async () => {
  const read = await server.app.world.rooms.read(room(), (view) => view.readNote())
  return read.ok ? read.value : []
}
const versions = async () => (await ana.does('listNoteVersions', { params: { note } })).versions
const name = (seq: number, to: string) =>
  ana.does('nameNoteVersion', { params: { note, seq }, body: { name: to } })
const restore = (seq: number) => li.does('restoreNoteVersion', { params: { note }, body: { seq } })

test('a note just written in one sitting has one version, with its words and writers', async () => {
  await write(ana, line('three little words'))
  await write(li, line('and more'))
  expect(await versions()).toMatchObject([
    { number: 1, by: [ana.account.id, li.account.id], wordsBefore: 0, words: 5, named: null, restored: null },
  ])
  expect(await ana.does('readNote', { params: { note } })).toMatchObject({ version: 1 })
})

test('a named version is one of its own, keeps its text, and can be renamed and unnamed', async () => {
  await write(ana, line('first words'))
  const [first] = await versions()
  await name(first?.seq ?? 0, 'As sent')
  await write(ana, line('second'))
  const [second, named] = await versions()
  expect(named).toMatchObject({ number: 1, words: 2, named: { name: 'As sent', by: ana.account.id } })
  expect(second).toMatchObject({ number: 2, wordsBefore: 2, words: 3, named: null })
  const read = await rui.does('readNoteVersion', {
    params: { note, seq: named?.seq ?? 0 },
    query: { against: String(second?.seq) },
  })
  expect(read.nodes).toEqual([{ type: 'paragraph' }, line('first words')])
  expect(read.against).toEqual([{ type: 'paragraph' }, line('first words'), line('second')])
  await name(named?.seq ?? 0, '')
  expect(await versions()).toHaveLength(1)
})

test('a version that is none of this note’s is not found, to read, name or restore', async () => {
  const other = (await ana.does('createNote', { params, body: { title: 'Other' } })).id
  const [foreign] = (await ana.does('listNoteVersions', { params: { note: other } })).versions
  const seq = foreign?.seq ?? 0
  const before = await textNow()
  const asked = [
    await ana.call('readNoteVersion', { params: { note, seq } }),
    await ana.call('nameNoteVersion', { params: { note, seq }, body: { name: 'x' } }),
    await ana.call('restoreNoteVersion', { params: { note }, body: { seq } }),
  ]
  for (const answer of asked) expect(answer).toMatchObject({ status: 404 })
  expect(await textNow()).toEqual(before)
})

describe('restoring', () => {
  test('brings back every kind of block, in the restorer’s name, and can be taken back', async () => {
    await write(ana, ...noteOfAllKinds)
    const [full] = await versions()
    await name(full?.seq ?? 0, 'Full')
    await server.app.world.rooms.write(room(), ana.account.id as MemberId, (edit) =>
      ok(edit.replaceNote([line('nothing but this')])),
    )
    const restored = await restore(full?.seq ?? 0)
    expect(await textNow()).toEqual([{ type: 'paragraph' }, ...noteOfAllKinds])
    const [now, before] = await versions()
    expect(now).toMatchObject({ seq: restored.seq, by: [li.account.id], restored: full?.seq })
    expect(before).toMatchObject({ seq: restored.before, words: 3 })
    await restore(restored.before)
    expect(await textNow()).toEqual([line('nothing but this')])
  })

  test('what stands already is written no second time, and is still its writers’', async () => {
    await write(ana, line('Ana wrote this'))
    const [first] = await versions()
    await name(first?.seq ?? 0, 'First')
    await write(li, line('Li wrote that'))
    await restore(first?.seq ?? 0)
    const credited = (await rui.does('readNoteAuthors', { params: { note } })).nodes
    const stretches = credited.flatMap((node) => node.content ?? [])
    expect(stretches.map((node) => [node.text, writtenOf(node)?.by])).toEqual([
      ['Ana wrote this', ana.account.id],
    ])
    expect(await restore(first?.seq ?? 0)).toMatchObject({ seq: null })
  })

  test('words written again are the restorer’s, with the version they come from', async () => {
    await write(ana, line('Ana wrote this'))
    const [first] = await versions()
    await server.app.world.rooms.write(room(), ana.account.id as MemberId, (edit) => ok(edit.replaceNote([])))
    await restore(first?.seq ?? 0)
    const credited = (await ana.does('readNoteAuthors', { params: { note } })).nodes
    const written = credited.flatMap((node) => node.content ?? []).map(writtenOf)
    expect(written).toMatchObject([{ by: li.account.id, restored: first?.seq }])
  })

  test('rows, list and log agree after it, compacted or not', async () => {
    await write(ana, line('one'), line('two'))
    const [first] = await versions()
    await name(first?.seq ?? 0, 'Two lines')
    await write(ana, line('three'))
    await restore(first?.seq ?? 0)
    expect(await server.app.world.notes.get(note as NoteId)).toMatchObject({ words: 2 })
    const database = openDatabase(join(server.dataDir, 'rapporteur.db'))
    expect(rebuildRows(sqliteRoomLog(database), { check: true }).differences).toEqual([])
    closeDatabase(database)
  })

  test('is not for readers', async () => {
    const [first] = await versions()
    const answer = await rui.call('restoreNoteVersion', { params: { note }, body: { seq: first?.seq ?? 1 } })
    expect(answer).toMatchObject({ status: 403 })
  })
})
