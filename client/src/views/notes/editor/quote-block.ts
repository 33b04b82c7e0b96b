// The live quote as a block of the note: it holds where the words stand and how they were cited, never the words of
// today. What breaks the form (pasted from elsewhere) is not taken as a quote.
import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import type { QuoteAttrs } from '../../../../../shared/records/notes/note-document.ts'
import { readQuote } from './quote-attrs.ts'
import { QuoteFigure } from './quote-figure.tsx'

const field = (name: keyof QuoteAttrs) => ({ [name]: { default: null, rendered: false } })

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
    return ReactNodeViewRenderer(QuoteFigure)
  },
})
