// A note's text read block by block: only what changed is read again. A whole note of ten thousand quotes takes a fifth of
// a second to read, and is asked for at every key.
import type * as Y from 'yjs'
import type { NoteNode } from '../records/notes/note-document.ts'
import { readPart } from './note-text.ts'
import { noteBody } from './room-document.ts'

const readers = new WeakMap<Y.Doc, () => readonly NoteNode[]>()

/** Reads the note's blocks in order; a block that did not change is the very same node as before. */
export function keptNoteText(document: Y.Doc): () => readonly NoteNode[] {
  const known = readers.get(document)
  if (known) return known
  const fragment = document.getXmlFragment(noteBody)
  const blocks = new WeakMap<object, readonly NoteNode[]>()
  let whole: readonly NoteNode[] | null = null
  const readBlock = (part: object): readonly NoteNode[] => {
    const kept = blocks.get(part)
    if (kept) return kept
    const nodes = readPart(part)
    blocks.set(part, nodes)
    return nodes
  }
  fragment.observeDeep((events) => {
    whole = null
    for (const { target } of events) {
      let part = target
      while (part.parent && part.parent !== fragment) part = part.parent
      blocks.delete(part)
    }
  })
  const read = () => {
    whole ??= fragment.toArray().flatMap(readBlock)
    return whole
  }
  readers.set(document, read)
  return read
}
