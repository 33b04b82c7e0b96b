// Reads and extends a note's text as plain nodes, walking the fragment itself. An editor's schema is never involved:
// y-tiptap deletes what an older schema does not know, merely by looking.
import * as Y from 'yjs'
import type { NoteMark, NoteNode } from '../records/notes/note-document.ts'
import { noteBody } from './room-document.ts'

/** y-tiptap writes marks that may lie over themselves as `name--hash`. */
const hashedMark = /^(.*)--[a-zA-Z0-9+/=]{8}$/

type DeltaPiece = { readonly insert?: unknown; readonly attributes?: Record<string, unknown> }

/** The note's blocks in order. Changes nothing. */
export const readNoteText = (document: Y.Doc): NoteNode[] =>
  document.getXmlFragment(noteBody).toArray().flatMap(readPart)

function readPart(part: unknown): NoteNode[] {
  if (part instanceof Y.XmlText) return part.toDelta().flatMap(readPiece)
  if (!(part instanceof Y.XmlElement)) return []
  const attrs: Record<string, unknown> = part.getAttributes()
  const content = part.toArray().flatMap(readPart)
  return [
    {
      type: part.nodeName,
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(content.length > 0 ? { content } : {}),
    },
  ]
}

function readPiece({ insert, attributes }: DeltaPiece): NoteNode[] {
  if (typeof insert !== 'string') return []
  const marks = Object.entries(attributes ?? {}).map(([name, attrs]) => readMark(name, attrs))
  return [{ type: 'text', text: insert, ...(marks.length > 0 ? { marks } : {}) }]
}

function readMark(name: string, attrs: unknown): NoteMark {
  const type = hashedMark.exec(name)?.[1] ?? name
  const hasAttrs = typeof attrs === 'object' && attrs !== null && Object.keys(attrs).length > 0
  return hasAttrs ? { type, attrs: attrs as Record<string, unknown> } : { type }
}

/** Adds blocks after the last one, in the shape y-tiptap reads. Throws on bare text: a note is made of blocks. */
export function appendNoteText(document: Y.Doc, nodes: readonly NoteNode[]): void {
  const fragment = document.getXmlFragment(noteBody)
  for (const node of nodes) {
    if (node.type === 'text') throw new Error('text stands in a block, not beside one')
    fragment.push([newElement(node)])
  }
}

function newElement(node: NoteNode): Y.XmlElement {
  const element = new Y.XmlElement(node.type)
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    // Yjs keeps any plain value here, as y-tiptap relies on; only its types say string.
    if (value !== null && value !== undefined) element.setAttribute(name, value as string)
  }
  const parts: (Y.XmlElement | Y.XmlText)[] = []
  let run: DeltaPiece[] = []
  const endRun = () => {
    if (run.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(run)
    parts.push(text)
    run = []
  }
  for (const child of node.content ?? []) {
    if (child.type === 'text') {
      run.push({ insert: child.text ?? '', attributes: marksAsAttributes(child.marks ?? []) })
    } else {
      endRun()
      parts.push(newElement(child))
    }
  }
  endRun()
  element.insert(0, parts)
  return element
}

const marksAsAttributes = (marks: readonly NoteMark[]): Record<string, unknown> =>
  Object.fromEntries(marks.map(({ type, attrs }) => [type, attrs ?? {}]))
