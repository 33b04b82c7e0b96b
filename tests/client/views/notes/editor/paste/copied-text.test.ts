// Other programs get words as words, and Markdown only where there is structure to tell.
import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { noteBlocks } from '../../../../../../client/src/views/notes/editor/blocks/note-blocks.ts'
import { copiedText } from '../../../../../../client/src/views/notes/editor/paste/copied-text.ts'
import type { NoteNode } from '../../../../../../shared/records/notes/note-document.ts'
import { noteOfAllKinds, paragraph, words } from '../../../../../support/notes/note-of-all-kinds.ts'

const schema = getSchema(noteBlocks)
const quoteOf = ({ asCited }: { readonly asCited: string }) => ({
  words: asCited,
  speaker: 'Isaac Morales, Mexico',
  place: 'WS #119, ¶ 41',
  address: 'https://here/p/oewg/t/1#s41',
})
const copy = (...content: readonly NoteNode[]): string => {
  const document = Node.fromJSON(schema, { type: 'doc', content })
  return copiedText(document.slice(0, document.content.size), quoteOf)
}

test('plain paragraphs are their words, with nothing escaped', () => {
  expect(copy(paragraph(words('5 * 3_a_b')), paragraph(words('# two')))).toBe('5 * 3_a_b\n\n# two')
})

test('what has structure is Markdown, without anything that is only ours', () => {
  const text = copy(...noteOfAllKinds)
  expect(text).toContain('## What was said')
  expect(text).toContain('| Chile |')
  expect(text).not.toContain('<!--')
  expect(text).toContain(
    '> conversations\n>\n> — Isaac Morales, Mexico, [WS #119, ¶ 41](https://here/p/oewg/t/1#s41)',
  )
})
