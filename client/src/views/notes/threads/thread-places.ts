// Which threads stand at words of a note, and at which. Pure.
import type { NoteNode } from '../../../../../shared/records/notes/note-document.ts'

/** Words of a thread in one block; `start` and `end` count from the block's beginning. */
type Piece = { readonly thread: string; readonly text: string; readonly start: number; readonly end: number }
type Standing = { readonly pieces: readonly Piece[]; readonly length: number }

/** A block that did not change is the very same node: of a long note a key looks at one block anew. */
const standingIn = new WeakMap<NoteNode, Standing>()

/** The words of each thread by its ULID, in the order of their first; pieces with other text between are joined by "…". */
export function threadWords(nodes: readonly NoteNode[]): ReadonlyMap<string, string> {
  const words = new Map<string, { text: string; at: number }>()
  let at = 0
  for (const node of nodes) {
    const { pieces, length } = standingOf(node)
    for (const { thread, text, start, end } of pieces) {
      const before = words.get(thread)
      const gap = before === undefined ? '' : before.at === at + start ? '' : ' … '
      words.set(thread, { text: `${before?.text ?? ''}${gap}${text}`, at: at + end })
    }
    at += length
  }
  return new Map([...words].map(([thread, { text }]) => [thread, text]))
}

function standingOf(node: NoteNode): Standing {
  const known = standingIn.get(node)
  if (known) return known
  const pieces: Piece[] = []
  const footnotes: NoteNode[] = []
  let at = 0
  const visit = (inner: NoteNode) => {
    if (inner.type === 'footnote') {
      footnotes.push(inner)
    } else if (inner.type === 'text') {
      const text = inner.text ?? ''
      for (const mark of inner.marks ?? []) {
        const thread = mark.type === 'thread' ? mark.attrs?.thread : undefined
        if (typeof thread === 'string') pieces.push({ thread, text, start: at, end: at + text.length })
      }
      at += text.length
    } else {
      // A block's end parts words as a space does.
      for (const child of inner.content ?? []) visit(child)
      at += 1
    }
  }
  visit(node)
  // A footnote's words are none of the sentence it stands in: they count only for a thread on them alone.
  const lengthOfText = at
  const inText = new Set(pieces.map(({ thread }) => thread))
  for (const child of footnotes.flatMap(({ content }) => content ?? [])) visit(child)
  const standing = {
    pieces: pieces.filter(({ thread, start }) => start < lengthOfText || !inText.has(thread)),
    length: at,
  }
  standingIn.set(node, standing)
  return standing
}

export const aboutNote = (note: string): string => `notes:${note}`
export const aboutWords = (note: string, thread: string): string => `notes:${note}/${thread}`

/** The ULIDs of a note's threads among what is talked about, those whose words are gone too. */
export const threadsOfNote = (abouts: Iterable<string>, note: string): readonly string[] => {
  const prefix = `${aboutNote(note)}/`
  return [...abouts].flatMap((about) => (about.startsWith(prefix) ? [about.slice(prefix.length)] : []))
}
