// Where a block can be put in near a place in the text without cutting what stands there in two.
import type { Node } from '@tiptap/pm/model'

/** The place itself, or the one right after the table, the code or the words with a footnote that it lies in. */
export function blockPlace(doc: Node, at: number): number {
  const $at = doc.resolve(at)
  for (let depth = 1; depth <= $at.depth; depth += 1) {
    const { type, isTextblock } = $at.node(depth)
    const isWhole = type.name === 'table' || (isTextblock && (depth < $at.depth || type.spec.code === true))
    if (isWhole) return $at.after(depth)
  }
  return at
}
