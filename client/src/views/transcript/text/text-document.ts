// The editor's document: the published text, one node for each segment, and nothing else.
// Invariant 1: it never changes; a transaction that would change it is refused, whoever made it.
import { Extension, Node } from '@tiptap/core'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import type { Transcript } from '../../../../../shared/transcript/transcript.ts'

const TextDocument = Node.create({ name: 'doc', topNode: true, content: 'segment+' })

const Segment = Node.create({
  name: 'segment',
  content: 'text*',
  marks: '',
  selectable: false,
  draggable: false,
  addAttributes: () => ({ index: { default: 0, rendered: false } }),
  parseHTML: () => [],
  renderHTML: () => ['section', { class: 'seg' }, ['p', { class: 'seg-text' }, 0]],
})

const Words = Node.create({ name: 'text' })

/** False for whatever would change the document. */
export const keepsDocument = (transaction: Transaction): boolean => !transaction.docChanged

/** Refuses every change of the document. */
export const publishedTextNeverChanges = new Plugin({ filterTransaction: keepsDocument })

const Unchanging = Extension.create({
  name: 'publishedTextNeverChanges',
  addProseMirrorPlugins: () => [publishedTextNeverChanges],
})

/** The schema's nodes and the promise that the document stays as it is. */
export const textExtensions = [TextDocument, Segment, Words, Unchanging]

/** The document for a transcript, as the JSON an editor begins with. */
export function documentOf(transcript: Pick<Transcript, 'segments'>) {
  return {
    type: 'doc',
    content: transcript.segments.map(({ text }, index) => ({
      type: 'segment',
      attrs: { index },
      content: [{ type: 'text', text }],
    })),
  }
}
