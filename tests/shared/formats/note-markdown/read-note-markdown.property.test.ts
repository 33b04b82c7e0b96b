// Markdown out and in again is the same note, whatever words are in it; and nothing that is read can throw.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNoteMarkdown } from '../../../../shared/formats/note-markdown/read-note-markdown.ts'
import { writeNoteMarkdown } from '../../../../shared/formats/note-markdown/write-note-markdown.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import { anyNote } from '../../../support/notes/any-note.ts'

/** Marks in one order: a note's order among them says nothing. */
const inOrder = (nodes: readonly NoteNode[]): NoteNode[] =>
  nodes.map((node) => ({
    ...node,
    ...(node.marks ? { marks: [...node.marks].sort((a, b) => a.type.localeCompare(b.type)) } : {}),
    ...(node.content ? { content: inOrder(node.content) } : {}),
  }))

test('every note that is written out is read as the same note', () => {
  fc.assert(
    fc.property(anyNote, (note) => {
      const markdown = writeNoteMarkdown(note)
      expect(inOrder(readNoteMarkdown(markdown)), markdown).toEqual(inOrder(note))
    }),
    { numRuns: 120 },
  )
})

const sign = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    ' ',
    '    ',
    '\t',
    '*',
    '_',
    '`',
    '```',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '> ',
    '- ',
    '1. ',
    '# ',
  ],
  ...[
    '|',
    '| - |',
    '\n|-|-|\n',
    '<',
    '<!--',
    '-->',
    '<!-- quote {',
    '<!-- query {} -->',
    '<br>',
    '<script>alert(1)</script>',
    '&#0;',
    '&#xD800;',
    '\\',
    '\0',
    '\uD800',
    'a',
    'b c',
    'http://',
    '{"transcript":1}',
  ],
)

test('nothing that is read as Markdown throws, and what is read can be written again', () => {
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
      const note = readNoteMarkdown(signs.join(''))
      expect(typeof writeNoteMarkdown(note)).toBe('string')
    }),
    { numRuns: 300 },
  )
})

test('a bottomless nesting of quotations or lists is read, and stays shallow', () => {
  const depthOf = (nodes: readonly NoteNode[]): number =>
    nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map((node) => depthOf(node.content ?? [])))
  for (const sign of ['> ', '- ', '1. ', '[', '*a ']) {
    const note = readNoteMarkdown(`${sign.repeat(1000)}end`)
    expect(depthOf(note)).toBeLessThan(40)
    expect(JSON.stringify(note)).toContain('end')
  }
})
