// How many words and quotes a note has, for the list of notes.
import type { NoteNode } from '../../../shared/records/notes/note-document.ts'
import { wordsIn } from '../../../shared/transcript/transcript.ts'

type NoteCount = { readonly words: number; readonly quotes: number }

/** A node never changes: of a note that is read again, only what is new is counted. */
const counted = new WeakMap<NoteNode, NoteCount>()

/** Words of the note's own; those of its quotes stand in the record. */
export function noteCount(nodes: readonly NoteNode[]): NoteCount {
  let words = 0
  let quotes = 0
  for (const node of nodes) {
    const count = counted.get(node) ?? countOf(node)
    counted.set(node, count)
    words += count.words
    quotes += count.quotes
  }
  return { words, quotes }
}

function countOf({ type, content = [] }: NoteNode): NoteCount {
  const inside = noteCount(content)
  // Marks cut a word into several text nodes, so neighbours are counted together.
  const text = content.map((child) => (child.type === 'text' ? (child.text ?? '') : ' ')).join('')
  return { words: wordsIn(text) + inside.words, quotes: inside.quotes + (type === 'quote' ? 1 : 0) }
}
