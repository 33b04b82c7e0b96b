// A query of positions as a block of the note: it holds the question, and its answer only when that was frozen. What
// breaks the form (pasted from elsewhere) is not taken as a query.
import { Node } from '@tiptap/core'
import type { Node as PlacedNode } from '@tiptap/pm/model'
import { ReactNodeViewRenderer } from '@tiptap/react'
import type { QueryAttrs } from '../../../../../shared/records/notes/query.ts'
import { blockPlace } from './blocks/block-place.ts'
import { lazily } from './blocks/lazy-view.ts'
import { QueryNode } from './queries/query-node.tsx'
import { readQuery } from './query-attrs.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    query: {
      /** Puts a query where the cursor is. */
      insertQuery: (query: QueryAttrs) => ReturnType
    }
  }
}

const field = (name: keyof QueryAttrs) => ({ [name]: { default: null, rendered: false } })

function drawTitle(node: PlacedNode): HTMLElement {
  const figure = document.createElement('figure')
  figure.textContent = readQuery(node.attrs)?.title ?? 'A query of positions'
  return figure
}

export const QueryBlock = Node.create({
  name: 'query',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,
  addAttributes() {
    return {
      ...field('show'),
      ...field('filter'),
      ...field('topic'),
      ...field('compare'),
      ...field('title'),
      ...field('frozen'),
    }
  },
  parseHTML() {
    return [
      {
        tag: 'div[data-query]',
        getAttrs: (element) => {
          try {
            return readQuery(JSON.parse(element.getAttribute('data-query') ?? 'null')) ?? false
          } catch {
            return false
          }
        },
      },
    ]
  },
  renderHTML({ node }) {
    return [
      'div',
      { 'data-query': JSON.stringify(readQuery(node.attrs)) },
      readQuery(node.attrs)?.title ?? 'A query of positions',
    ]
  },
  renderText({ node }) {
    return readQuery(node.attrs)?.title ?? 'A query of positions'
  },
  addNodeView() {
    return lazily(ReactNodeViewRenderer(QueryNode), drawTitle)
  },
  addCommands() {
    return {
      insertQuery:
        (query) =>
        ({ commands, state: { doc, selection } }) => {
          const block = { type: 'query', attrs: query }
          const at = blockPlace(doc, selection.from)
          return at === selection.from ? commands.insertContent(block) : commands.insertContentAt(at, block)
        },
    }
  },
})
