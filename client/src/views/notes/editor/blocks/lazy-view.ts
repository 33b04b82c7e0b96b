// Draws a block that costs much only while it is near the screen, and its plain words elsewhere, so that a note of ten
// thousand quotes opens and scrolls. The block keeps the height it had, and stays drawn while the focus is in it.
import type { NodeViewRenderer, NodeViewRendererProps } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Decoration, DecorationSource, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { layOutLater } from './lay-out-later.ts'
import styles from './lazy-view.module.css'
import { watchNearness } from './near-watch.ts'

/**
 * A node view that is `inner` near the screen and what `drawFar` draws elsewhere; only for blocks without text of
 * their own.
 */
export const lazily =
  (inner: NodeViewRenderer, drawFar: (node: Node) => HTMLElement): NodeViewRenderer =>
  (props) =>
    new LazyView(inner, drawFar, props)

/** Whether what React draws has a place in the page yet. */
const hasFrame = (editor: NodeViewRendererProps['editor']): boolean =>
  'contentComponent' in editor && editor.contentComponent !== null

class LazyView implements NodeView {
  readonly dom = document.createElement('div')
  readonly #inner: NodeViewRenderer
  readonly #drawFar: (node: Node) => HTMLElement
  #props: NodeViewRendererProps
  #drawn: NodeView | null = null
  #isSelected = false
  #isGone = false
  readonly #layOut: () => void
  readonly #unwatch: () => void

  constructor(inner: NodeViewRenderer, drawFar: (node: Node) => HTMLElement, props: NodeViewRendererProps) {
    this.#inner = inner
    this.#drawFar = drawFar
    this.#props = props
    this.dom.className = styles.far ?? ''
    this.dom.append(drawFar(props.node))
    this.#layOut = layOutLater(this.dom, styles.unlaid ?? '')
    this.#unwatch = watchNearness(this.dom, (isNear, height) => (isNear ? this.#draw() : this.#rest(height)))
  }

  update(node: Node, decorations: readonly Decoration[], innerDecorations: DecorationSource): boolean {
    if (node.type !== this.#props.node.type) return false
    // A colleague's change anywhere gives every block a new node that says the same.
    const isSame = node.eq(this.#props.node)
    this.#props = {
      ...this.#props,
      node,
      decorations: decorations as NodeViewRendererProps['decorations'],
      innerDecorations,
    }
    if (this.#drawn) return this.#drawn.update?.(node, decorations, innerDecorations) ?? false
    if (!isSame) this.dom.replaceChildren(this.#drawFar(node))
    return true
  }

  selectNode(): void {
    this.#isSelected = true
    this.#draw()
    this.#drawn?.selectNode?.()
  }

  deselectNode(): void {
    this.#isSelected = false
    this.#drawn?.deselectNode?.()
  }

  stopEvent(event: Event): boolean {
    return this.#drawn?.stopEvent?.(event) ?? false
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' || this.dom !== mutation.target
  }

  destroy(): void {
    this.#isGone = true
    this.#layOut()
    this.#unwatch()
    this.#drawn?.destroy?.()
  }

  #draw(): void {
    if (this.#drawn || this.#isGone) return
    // A note that begins with this block selects it before React has the editor's frame; drawn then, it would stay empty.
    if (!hasFrame(this.#props.editor)) {
      requestAnimationFrame(() => this.#draw())
      return
    }
    const drawn = this.#inner(this.#props)
    this.#drawn = drawn
    this.#layOut()
    this.dom.className = ''
    this.dom.style.minHeight = ''
    this.dom.replaceChildren(drawn.dom)
    if (this.#isSelected) drawn.selectNode?.()
  }

  #rest(height: number): void {
    if (!this.#drawn || this.#isSelected || this.dom.contains(document.activeElement)) return
    this.#drawn.destroy?.()
    this.#drawn = null
    this.dom.replaceChildren(this.#drawFar(this.#props.node))
    this.dom.className = styles.far ?? ''
    this.dom.style.minHeight = `${height}px`
  }
}
