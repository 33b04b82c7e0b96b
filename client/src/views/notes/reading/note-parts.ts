// A long note in parts, each drawn by itself: what changes in one leaves the others as they stand. Parts are no part of the
// note; they go by which nodes are the very same as before. Pure, but for what it remembers.
import type { NoteNode } from '../../../../../shared/records/notes/note-document.ts'

/** `footnotes` is how many stand before it. */
export type Part = {
  readonly key: number
  readonly nodes: readonly NoteNode[]
  readonly footnotes: number
}

/** Blocks of one part. */
const longestPart = 50

const noteFootnotes = new WeakMap<NoteNode, readonly NoteNode[]>()

/** The footnotes in a block, in their order; a block that did not change is the very same node. */
export function footnotesIn(node: NoteNode): readonly NoteNode[] {
  if (node.type === 'footnote') return [node]
  const known = noteFootnotes.get(node)
  if (known) return known
  const found = (node.content ?? []).flatMap(footnotesIn)
  noteFootnotes.set(node, found)
  return found
}

/**
 * Cuts one note into parts, again and again as it changes: a part begins where one began before, and a part that keeps
 * any of its nodes keeps its key.
 */
export function noteCutter(): (nodes: readonly NoteNode[]) => readonly Part[] {
  let begins = new WeakSet<NoteNode>()
  let keys = new WeakMap<NoteNode, number>()
  let lastKey = 0
  return (nodes) => {
    const cut: NoteNode[][] = []
    for (const node of nodes) {
      const open = cut.at(-1)
      if (!open || open.length >= longestPart || begins.has(node)) cut.push([node])
      else open.push(node)
    }
    const known = keys
    begins = new WeakSet()
    keys = new WeakMap()
    const taken = new Set<number>()
    let footnotes = 0
    return cut.map((part) => {
      const before = part.map((node) => known.get(node)).find((key) => key !== undefined && !taken.has(key))
      const key = before ?? ++lastKey
      taken.add(key)
      const [first] = part
      if (first) begins.add(first)
      for (const node of part) keys.set(node, key)
      const made = { key, nodes: part, footnotes }
      for (const node of part) footnotes += footnotesIn(node).length
      return made
    })
  }
}

/** Whether two parts show the same. */
export const isSamePart = (a: Part, b: Part): boolean =>
  a.footnotes === b.footnotes &&
  a.nodes.length === b.nodes.length &&
  a.nodes.every((node, nth) => node === b.nodes[nth])
