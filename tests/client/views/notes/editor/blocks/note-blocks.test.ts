// What the editor knows is what notes are made of, and all of it passes the way every change takes.
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { prosemirrorJSONToYDoc, updateYFragment, yDocToProsemirrorJSON } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import { noteBlocks } from '../../../../../../client/src/views/notes/editor/blocks/note-blocks.ts'
import { blockKinds, inlineKinds, markKinds } from '../../../../../../shared/records/notes/note-kinds.ts'
import { mayHold, mayMark } from '../../../../../../shared/records/notes/note-shape.ts'
import { appendNoteText, readNoteText } from '../../../../../../shared/room/note-text.ts'
import { noteOfAllKinds } from '../../../../../support/notes/note-of-all-kinds.ts'
import { world } from '../../../../../support/world.ts'

const schema = getSchema(noteBlocks)

test('the editor knows exactly the kinds a note may hold', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual(['doc', ...blockKinds, ...inlineKinds].sort())
  expect(Object.keys(schema.marks).sort()).toEqual([...markKinds].sort())
})

test('the gate lets in exactly what the editor can hold where it stands', () => {
  const kinds = ['doc', ...blockKinds, ...inlineKinds]
  for (const holder of kinds) {
    const rule = schema.nodes[holder]?.contentMatch
    // What may stand somewhere in it: every kind that a step of its rule takes.
    const held = new Set<string>()
    const seen = new Set<unknown>()
    const walk = (match: typeof rule) => {
      if (!match || seen.has(match)) return
      seen.add(match)
      for (let nth = 0; nth < match.edgeCount; nth++) {
        held.add(match.edge(nth).type.name)
        walk(match.edge(nth).next)
      }
    }
    walk(rule)
    expect([holder, kinds.filter((kind) => mayHold(holder, kind)).sort()]).toEqual([holder, [...held].sort()])
    if (held.has('text'))
      expect([holder, markKinds.filter((mark) => mayMark(holder, mark))]).toEqual([
        holder,
        markKinds.filter(
          (mark) => schema.marks[mark] && schema.nodes[holder]?.allowsMarkType(schema.marks[mark]),
        ),
      ])
  }
})

test('a note of all kinds keeps the editor’s rules', () => {
  const document = Node.fromJSON(schema, { type: 'doc', content: noteOfAllKinds })
  expect(() => document.check()).not.toThrow()
})

test('what the editor’s binding writes of every kind passes the gate and reaches the others', async () => {
  const w = await world({ ana: 'annotator', ben: 'annotator' }, { kind: 'note' })
  const [ana, ben] = [w.open('ana'), w.open('ben')]
  await w.settle()
  const document = Node.fromJSON(schema, { type: 'doc', content: noteOfAllKinds })
  ana.document.transact(() => {
    updateYFragment(ana.document, ana.document.getXmlFragment('body'), document, {
      mapping: new Map(),
      isOMark: new Map(),
    })
  })
  await w.settle()
  expect(ana.refusal).toBeNull()
  expect(ana.isSaved).toBe(true)
  expect(readNoteText(ben.document)).toMatchObject(noteOfAllKinds)
  const bound = Node.fromJSON(schema, yDocToProsemirrorJSON(ben.document, 'body'))
  expect(() => bound.check()).not.toThrow()
})

test('what the server wrote of every kind is what the editor’s binding reads, and the other way round', async () => {
  const w = await world({ ana: 'annotator' }, { kind: 'note' })
  const { document } = w.open('ana')
  appendNoteText(document, noteOfAllKinds)
  const bound = Node.fromJSON(schema, yDocToProsemirrorJSON(document, 'body'))
  bound.check()
  expect(readNoteText(prosemirrorJSONToYDoc(schema, bound.toJSON(), 'body'))).toMatchObject(noteOfAllKinds)
})
