// What other programs get as plain text of what is copied: Markdown where there is structure, else the words alone.
import type { Slice } from '@tiptap/pm/model'
import { writeNoteMarkdown } from '../../../../../../shared/formats/note-markdown/write-note-markdown.ts'
import type { NoteNode } from '../../../../../../shared/records/notes/note-document.ts'

export function copiedText(slice: Slice): string {
  const blocks = (slice.content.toJSON() ?? []) as readonly NoteNode[]
  if (blocks.every(isPlain)) return slice.content.textBetween(0, slice.content.size, '\n\n', '\n')
  return writeNoteMarkdown(blocks, { isForOthers: true }).trimEnd()
}

const isPlain = (node: NoteNode): boolean =>
  node.type === 'text'
    ? (node.marks ?? []).every(({ type }) => type === 'thread')
    : (node.type === 'paragraph' || node.type === 'hardBreak') && (node.content ?? []).every(isPlain)
