// The words of a note block by block, as somebody looks for them: its own text, and the words of its quotes as cited.
import type { NoteNode } from './note-document.ts'

/** One text for each block of the note, '' for one without words; the place in the list is the block's in the note. */
export const textsInNote = (nodes: readonly NoteNode[]): readonly string[] =>
  nodes.map((node) => textOf(node).replace(/\s+/g, ' ').trim())

function textOf({ type, text, attrs, content = [] }: NoteNode): string {
  if (type === 'text') return text ?? ''
  if (type === 'hardBreak') return ' '
  if (type === 'quote') return wordsOf(attrs?.asCited)
  if (type === 'query') return wordsOf(attrs?.title)
  if (type === 'image') return wordsOf(attrs?.alt)
  const inside = content.map(textOf).join('')
  // A footnote stands inside a line, every other kind has lines of its own.
  return type === 'footnote' ? ` ${inside} ` : `${inside}\n`
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? `${value}\n` : '')
