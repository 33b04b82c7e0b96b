// One more mark cuts a paragraph's words anew. ProseMirror makes the new stretches out of the elements of the old ones, the
// next for the next: a stretch more, and everything to the paragraph's end is written anew one element further on. Here
// elements whose stretch is no more are taken away first, and none takes the words of another: the rest stays as it is.
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { DecorationSource } from '@tiptap/pm/view'

/** What ProseMirror keeps for a stretch of words, or for something inserted, whose size is 0. */
type Stretch = {
  readonly node?: DocumentNode
  readonly size: number
  readonly destroy: () => void
  update: (node: DocumentNode, ...given: unknown[]) => boolean
}
type Paragraph = { readonly children: Stretch[] }

/** To be called just before ProseMirror draws the paragraph with these decorations in it. */
export function keepWordsInPlace(paragraph: HTMLElement, inside: DecorationSource): void {
  const { pmViewDesc: drawn } = paragraph as { pmViewDesc?: Paragraph }
  if (!drawn) return
  const cuts = new Set<number>()
  inside.forEachSet((set) => {
    for (const { from, to } of set.find()) cuts.add(from).add(to)
  })
  const inOrder = [...cuts].sort((a, b) => a - b)
  let next = 0
  let from = 0
  const length = drawn.children.reduce((sum, { size }) => sum + size, 0)
  const staying = drawn.children.filter((stretch) => {
    if (!stretch.node?.isText) return true
    const begin = from
    from += stretch.size
    while (next < inOrder.length && (inOrder[next] ?? 0) <= begin) next += 1
    const isWhole = (begin === 0 || inOrder[next - 1] === begin) && (inOrder[next] ?? length) === from
    if (isWhole) stretch.update = withItsWords
    else stretch.destroy()
    return isWhole
  })
  if (staying.length < drawn.children.length) drawn.children.splice(0, drawn.children.length, ...staying)
}

/** Takes other decorations, and never other words. */
function withItsWords(this: Stretch, node: DocumentNode, ...given: unknown[]): boolean {
  if (node.text !== this.node?.text) return false
  const { update } = Object.getPrototypeOf(this) as Stretch
  return update.call(this, node, ...given)
}
