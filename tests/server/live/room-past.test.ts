// Looking back at a room: its text after any update, and who wrote which words, before and after it was compacted.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ok } from '../../../shared/base/result.ts'
import type { NoteNode } from '../../../shared/records/notes/note-document.ts'
import { writtenOf } from '../../../shared/records/notes/written.ts'
import { appendNoteText } from '../../../shared/room/note-text.ts'
import { noteBody } from '../../../shared/room/room-document.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { paragraph, words } from '../../support/notes/note-of-all-kinds.ts'
import { testId, world } from '../../support/world.ts'

const texts = (nodes: readonly NoteNode[]): string[] =>
  nodes.map((node) => (node.content ?? []).map(({ text }) => text ?? '').join(''))

function typeInto(document: Y.Doc, at: number, text: string): void {
  const block = document.getXmlFragment(noteBody).get(0)
  const inside = block instanceof Y.XmlElement ? block.get(0) : null
  if (!(inside instanceof Y.XmlText)) throw new Error('no text')
  inside.insert(at, text)
}

/** Ana writes "one two", Li " and three" after it, both over the wire. */
async function written() {
  const w = await world({ ana: 'annotator', li: 'reviewer' }, { kind: 'note' })
  const [ana, li] = [w.open('ana'), w.open('li')]
  await w.settle()
  appendNoteText(ana.document, [paragraph(words('one two'))])
  await w.settle()
  typeInto(li.document, 7, ' and three')
  await w.settle()
  return { w, ana, li }
}

test('the text is read as it stood after each update, before and after the log is compacted', async () => {
  const { w, ana, li } = await written()
  const look = async () => {
    const seqs = (await w.rooms.moments(w.room)).map(({ seq }) => seq)
    const read = await w.rooms.readAt(w.room, seqs, (view, seq) => [seq === view.seq, texts(view.readNote())])
    return read.ok ? read.value : null
  }
  const before = await look()
  expect(before?.slice(-2)).toEqual([
    [true, ['one two']],
    [true, ['one two and three']],
  ])
  for (const device of [ana, li]) device.disconnect()
  w.timers.runAll()
  expect(w.log.load(w.room)?.updates).toEqual([])
  expect(await look()).toEqual(before)
})

test('every stretch has its writer and the time it was received, restored words the version they come from', async () => {
  const { w, ana, li } = await written()
  const [, , last] = await w.rooms.moments(w.room)
  const stretches = async (restored: ReadonlyMap<number, number>) => {
    const read = await w.rooms.readAuthors(w.room, restored)
    return read.ok ? read.value.flatMap((node) => node.content ?? []) : []
  }
  const told = async (restored: ReadonlyMap<number, number> = new Map()) => {
    const received = new Map((await w.rooms.moments(w.room)).map(({ seq, atMs }) => [seq, atMs]))
    return (await stretches(restored)).map((node) => {
      const { by, atMs, seq, restored: from } = writtenOf(node) ?? {}
      expect(atMs).toBe(received.get(seq ?? 0))
      return [node.text, by, from]
    })
  }
  expect(await told()).toEqual([
    ['one two', ana.member.id, undefined],
    [' and three', li.member.id, undefined],
  ])
  await w.rooms.write(w.room, li.member.id, (room) => ok(room.replaceNote([paragraph(words('one'))])))
  const restoring = (await w.rooms.moments(w.room)).at(-1)?.seq ?? 0
  expect(restoring).toBeGreaterThan(last?.seq ?? 0)
  expect(await told(new Map([[restoring, 3]]))).toEqual([['one', li.member.id, 3]])
})

test('a letter that an editor took for its twin is told of who typed it', async () => {
  const w = await world({ ana: 'annotator', li: 'reviewer' }, { kind: 'note' })
  const [ana, li] = [w.open('ana'), w.open('li')]
  await w.settle()
  appendNoteText(ana.document, [paragraph(words('her what'))])
  await w.settle()
  // Li types "own " before "what". Comparing texts, her editor takes the w that stands there for hers.
  for (const [at, letter] of [
    [4, 'o'],
    [6, 'w'],
    [6, 'n'],
    [7, ' '],
  ] as const)
    typeInto(li.document, at, letter)
  await w.settle()
  const read = await w.rooms.readAuthors(w.room, new Map())
  const told = read.ok ? read.value.flatMap((node) => node.content ?? []) : []
  expect(told.map((node) => [node.text, writtenOf(node)?.by])).toEqual([
    ['her ', ana.member.id],
    ['own ', li.member.id],
    ['what', ana.member.id],
  ])
})

test('what somebody types while another restores stands, in a block that stays', async () => {
  const { w, ana } = await written()
  await w.rooms.write(w.room, ana.member.id, (room) => {
    room.appendToNote([paragraph(words('a last line'))])
    return ok(null)
  })
  await w.settle()
  typeInto(ana.document, 0, 'Meanwhile ')
  await w.rooms.write(w.room, ana.member.id, (room) =>
    ok(room.replaceNote([paragraph(words('one two and three')), paragraph(words('another line'))])),
  )
  await w.settle()
  const read = await w.rooms.read(w.room, (view) => texts(view.readNote()))
  expect(read).toEqual(ok(['Meanwhile one two and three', 'another line']))
})

test('a moment of another room, or of none, is not found', async () => {
  const { w } = await written()
  const look = () => 1
  expect(await w.rooms.readAt(w.room, [999_999], look)).toMatchObject({ problem: { code: 'not-found' } })
  const nowhere = roomName('note', testId(500))
  expect(await w.rooms.readAt(nowhere, [1], look)).toMatchObject({ problem: { code: 'not-found' } })
  expect(await w.rooms.moments(nowhere)).toEqual([])
})

test('of a damaged log nothing is read back, and the sentence says so', async () => {
  const { w } = await written()
  const [first] = await w.rooms.moments(w.room)
  w.database.prepare("UPDATE updates SET bytes = x'00' WHERE room = ? AND seq > ?").run(w.room, first?.seq)
  const last = { problem: { code: 'fault', message: expect.stringContaining('damaged') } }
  expect(await w.rooms.readAt(w.room, [first?.seq ?? 0], () => 1)).toMatchObject(last)
  expect(await w.rooms.readAuthors(w.room, new Map())).toMatchObject(last)
})
