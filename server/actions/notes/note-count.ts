// How many words and quotes a note has, for the list of notes.
import type { NoteNode } from '../../../shared/records/notes/note-document.ts'
import { wordsIn } from '../../../shared/transcript/transcript.ts'

/** Words of the note's own; those of its quotes stand in the record. */
export function noteCount(nodes: readonly NoteNode[]): { readonly words: number; readonly quotes: number } {
  let words = 0
  let quotes = 0
  for (const node of nodes) {
    if (node.type === 'quote') quotes += 1
    const inside = noteCount(node.content ?? [])
    // Marks cut a word into several text nodes, so neighbours are counted together.
    words += wordsIn(
      (node.content ?? []).map(({ type, text }) => (type === 'text' ? (text ?? '') : ' ')).join(''),
    )
    words += inside.words
    quotes += inside.quotes
  }
  return { words, quotes }
}
