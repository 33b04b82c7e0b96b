// The live quote as a block of the note: it holds where the words stand and how they were cited, never the words of
// today. What breaks the form (pasted from elsewhere) is not taken as a quote.
import { mergeAttributes, Node } from '@tiptap/core'
import type { Node as PlacedNode } from '@tiptap/pm/model'
import { ReactNodeViewRenderer } from '@tiptap/react'
import type { QuoteAttrs } from '../../../../../shared/records/notes/note-document.ts'
import { lazily } from './blocks/lazy-view.ts'
import { Picking } from './picking/picking.ts'
import { readQuote } from './quote-attrs.ts'
import styles from './quote-figure.module.css'
import { QuoteFigure } from './quote-figure.tsx'
import { quotesAsPublished } from './quotes/quotes-as-published.ts'

const field = (name: keyof QuoteAttrs) => ({ [name]: { default: null, rendered: false } })

/** The words as cited, while the quote is far from the screen. */
function drawAsCited(node: PlacedNode): HTMLElement {
  const figure = document.createElement('figure')
  const words = document.createElement('blockquote')
  figure.className = `${styles.quote} ${styles.unasked}`
  words.textContent = typeof node.attrs.asCited === 'string' ? node.attrs.asCited : ''
  figure.append(words)
  return figure
}

export const QuoteBlock = Node.create({
  name: 'quote',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,
  addAttributes() {
    return {
      ...field('transcript'),
      ...field('spans'),
      ...field('source'),
      ...field('asCited'),
      ...field('citedAtMs'),
      ...field('keptFor'),
      ...field('earlier'),
      ...field('published'),
      ...field('sha256'),
    }
  },
  parseHTML() {
    return [
      {
        tag: 'blockquote[data-quote]',
        getAttrs: (element) => {
          try {
            return (
              readQuote(
                JSON.parse(element.getAttribute('data-quote') ?? 'null') as Record<string, unknown>,
              ) ?? false
            )
          } catch {
            return false
          }
        },
      },
    ]
  },
  renderHTML({ node, HTMLAttributes }) {
    const quote = readQuote(node.attrs)
    return [
      'blockquote',
      mergeAttributes(HTMLAttributes, { 'data-quote': JSON.stringify(node.attrs) }),
      quote?.asCited ?? '',
    ]
  },
  renderText({ node }) {
    return `“${readQuote(node.attrs)?.asCited ?? ''}”`
  },
  addNodeView() {
    return lazily(ReactNodeViewRenderer(QuoteFigure), drawAsCited)
  },
  addExtensions() {
    return [Picking]
  },
  addProseMirrorPlugins() {
    return [quotesAsPublished()]
  },
})
