// A footnote stands where it is referred to and holds its own words, so that two people's footnotes never meet in one
// list. It shows as a raised number; its words open in a small box beneath while the cursor is in them.
import { Node } from '@tiptap/core'
import { insertFootnote, openFootnote } from '../footnotes/footnote-acts.ts'
import { footnoteKeys } from '../footnotes/footnote-keys.ts'
import { footnoteNumbers } from '../footnotes/footnote-numbers.ts'
import { FootnoteView } from '../footnotes/footnote-view.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: {
      /** A footnote after the selection, opened to be written; where one stands beside the cursor, that is opened. */
      insertFootnote: () => ReturnType
      /** Puts the cursor at the end of the words of the footnote at this position. */
      openFootnote: (position: number) => ReturnType
    }
  }
}

export const FootnoteNode = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  content: 'text*',
  selectable: true,
  draggable: false,
  parseHTML() {
    return [{ tag: 'span[data-footnote]' }]
  },
  renderHTML() {
    return ['span', { 'data-footnote': '' }, 0]
  },
  renderText({ node }) {
    return ` [${node.textContent}]`
  },
  addNodeView() {
    return ({ node, view, getPos, decorations }) => new FootnoteView(node, view, getPos, decorations)
  },
  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ state, dispatch }) =>
          insertFootnote(state, dispatch),
      openFootnote:
        (position) =>
        ({ state, dispatch }) =>
          openFootnote(position)(state, dispatch),
    }
  },
  addKeyboardShortcuts() {
    return footnoteKeys(() => this.editor)
  },
  addProseMirrorPlugins() {
    return [footnoteNumbers()]
  },
})
