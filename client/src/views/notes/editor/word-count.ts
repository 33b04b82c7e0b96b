// Words as people count them: letters and digits make one, marks alone do not. Of a note its own words count: those of its
// quotes stand in the record.
import type { Node } from '@tiptap/pm/model'

const words = new Intl.Segmenter('en', { granularity: 'word' })

export function countWords(text: string): number {
  let count = 0
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count++
  return count
}

/** A block never changes, it is replaced: of a long note a keystroke counts one paragraph anew. */
const counted = new WeakMap<Node, number>()

/** The words of an editor's document, its footnotes' included. */
export function wordsOf(node: Node): number {
  if (node.isAtom) return 0
  const known = counted.get(node)
  if (known !== undefined) return known
  let count = 0
  // Marks cut a word into several pieces of text, so neighbours are counted together.
  let run = ''
  for (const child of node.children) {
    run += child.isText ? (child.text ?? '') : ' '
    if (!child.isText) count += wordsOf(child)
  }
  if (node.inlineContent) count += countWords(run)
  counted.set(node, count)
  return count
}
