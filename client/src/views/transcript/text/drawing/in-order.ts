// The decorations as ProseMirror asks for them: those of one paragraph after the other. Its own answer looks through all
// paragraphs and all their frames for each of them, which in a record of hundreds is most of what one more highlight costs.
import type { Node } from '@tiptap/pm/model'
import { DecorationSet } from '@tiptap/pm/view'

/** How a set holds its paragraphs' decorations: where each begins and ends, and its own set. */
type Inside = { readonly children: readonly (number | DecorationSet)[] }

const known = new WeakMap<DecorationSet, DecorationSet>()

/**
 * The same set, quick to go through. It must hold nothing but nodes' decorations beside what lies inside a paragraph. The
 * same object for the same set, since ProseMirror compares.
 */
export function inOrder(set: DecorationSet): DecorationSet {
  if (set === DecorationSet.empty) return set
  const made = known.get(set)
  if (made) return made
  const { children } = set as unknown as Inside
  let last = 0
  let index = 0
  const forChild = (offset: number, node: Node) => {
    if (node.isLeaf) return DecorationSet.empty
    if (offset < last) index = 0
    last = offset
    while (index < children.length && Number(children[index]) < offset) index += 3
    return children[index] === offset ? children[index + 2] : DecorationSet.empty
  }
  const quick: DecorationSet = Object.assign(Object.create(set), { forChild })
  known.set(set, quick)
  return quick
}
