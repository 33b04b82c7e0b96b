// What other programs get as plain text of what is copied: Markdown where there is structure, else the words alone. Quotes
// say whose words they are.
import type { Slice } from '@tiptap/pm/model'
import {
  type QuoteInWords,
  writeNoteMarkdown,
} from '../../../../../../shared/formats/note-markdown/write-note-markdown.ts'
import type { NoteNode, QuoteAttrs } from '../../../../../../shared/records/notes/note-document.ts'

/** A quote as another program is told of it, with an address that leads there from anywhere. */
export type QuoteOf = (quote: QuoteAttrs) => QuoteInWords

export function copiedText(slice: Slice, quoteOf: QuoteOf): string {
  const blocks = (slice.content.toJSON() ?? []) as readonly NoteNode[]
  if (blocks.every(isPlain)) return slice.content.textBetween(0, slice.content.size, '\n\n', '\n')
  return writeNoteMarkdown(blocks, { isForOthers: true, quoteOf }).trimEnd()
}

const isPlain = (node: NoteNode): boolean =>
  node.type === 'text'
    ? (node.marks ?? []).every(({ type }) => type === 'thread')
    : (node.type === 'paragraph' || node.type === 'hardBreak') && (node.content ?? []).every(isPlain)
