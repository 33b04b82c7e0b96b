// Copying and dragging out: both of ProseMirror's serializers, which would give the published text, give the reading on screen.
import { type Attrs, DOMSerializer, type Fragment } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Span } from '../../../../../shared/transcript/span.ts'
import { asPlainText, copiedParagraphs } from './copied-text.ts'
import { textStateOf } from './text-plugin.ts'

/** A plugin that copies the selected span as it is read. */
export function copiesReading(
  texts: readonly string[],
  selectionOf: (view: EditorView) => Span | null,
): Plugin {
  let editor: EditorView | null = null
  const paragraphs = (view: EditorView) => {
    const span = selectionOf(view)
    const { bySegment, look } = textStateOf(view.state).drawing
    return span ? copiedParagraphs(texts, span, bySegment, look.reading) : []
  }

  class ReadingSerializer extends DOMSerializer {
    override serializeFragment(
      _fragment: Fragment,
      _options?: { document?: Document } & Attrs,
      target?: HTMLElement | DocumentFragment,
    ): HTMLElement | DocumentFragment {
      const into = target ?? document.createDocumentFragment()
      for (const text of editor ? paragraphs(editor) : []) {
        const paragraph = document.createElement('p')
        paragraph.textContent = text
        into.appendChild(paragraph)
      }
      return into
    }
  }

  return new Plugin({
    view: (view) => {
      editor = view
      return {}
    },
    props: {
      clipboardTextSerializer: (_slice, view) => asPlainText(paragraphs(view)),
      clipboardSerializer: new ReadingSerializer({}, {}),
    },
  })
}
