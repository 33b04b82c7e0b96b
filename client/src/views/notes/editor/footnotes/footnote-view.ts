// Draws one footnote: a raised number that opens it, and its words in a box that shows while it is open. Plain elements:
// the words are edited by the note's own editor, so that colleagues' carets and undo work in them as anywhere.
import type { Node } from '@tiptap/pm/model'
import type { Decoration, EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { openFootnote } from './footnote-acts.ts'
import styles from './footnotes.module.css'

export class FootnoteView implements NodeView {
  readonly dom = document.createElement('span')
  readonly contentDOM = document.createElement('span')
  readonly #number = document.createElement('button')

  constructor(
    node: Node,
    view: EditorView,
    getPos: () => number | undefined,
    decorations: readonly Decoration[],
  ) {
    this.dom.className = styles.footnote ?? ''
    this.contentDOM.className = styles.words ?? ''
    this.#number.type = 'button'
    this.#number.className = styles.number ?? ''
    this.#number.contentEditable = 'false'
    this.#number.tabIndex = -1
    this.#number.addEventListener('mousedown', (event) => event.preventDefault())
    this.#number.addEventListener('click', () => {
      const at = getPos()
      if (at === undefined || !view.editable) return
      openFootnote(at)(view.state, view.dispatch)
      view.focus()
    })
    this.dom.append(this.contentDOM, this.#number)
    this.#draw(node, decorations)
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== 'footnote') return false
    this.#draw(node, decorations)
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && this.#number.contains(event.target)
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #draw(node: Node, decorations: readonly Decoration[]): void {
    const shown: { readonly footnote?: unknown; readonly isOpen?: unknown } =
      decorations.find(({ spec }) => spec.footnote !== undefined)?.spec ?? {}
    const number = String(shown.footnote ?? '')
    if (this.#number.textContent !== number) this.#number.textContent = number
    this.#number.id = `footnote-${number}`
    this.#number.title = node.textContent
    this.#number.setAttribute('aria-label', `Footnote ${number}`)
    this.dom.toggleAttribute('data-open', shown.isOpen === true)
    this.contentDOM.toggleAttribute('data-empty', node.content.size === 0)
  }
}
