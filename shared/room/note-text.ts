// Reads and extends a note's text as plain nodes, walking the fragment itself. An editor's schema is never involved:
// y-tiptap deletes what an older schema does not know, merely by looking.
import * as Y from 'yjs'
import type { NoteMark, NoteNode } from '../records/notes/note-document.ts'
import { noteBody } from './room-document.ts'

/** y-tiptap writes marks that may lie over themselves as `name--hash`. */
const hashedMark = /^(.*)--[a-zA-Z0-9+/=]{8}$/
/** A mark's name by the attribute it is written as. */
export const markName = (attribute: string): string => hashedMark.exec(attribute)?.[1] ?? attribute

type DeltaPiece = { readonly insert?: unknown; readonly attributes?: Record<string, unknown> }

/** The note's blocks in order. Changes nothing. */
export const readNoteText = (document: Y.Doc): NoteNode[] =>
  document.getXmlFragment(noteBody).toArray().flatMap(readPart)

/** One block, or a text, of the fragment; nothing for what is neither. */
export function readPart(part: unknown): NoteNode[] {
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
  const type = markName(name)
  const hasAttrs = typeof attrs === 'object' && attrs !== null && Object.keys(attrs).length > 0
  return hasAttrs ? { type, attrs: attrs as Record<string, unknown> } : { type }
}

/** An empty paragraph: to be written on. */
const isLine = (node: NoteNode | undefined): boolean =>
  node?.type === 'paragraph' && (node.content ?? []).length === 0

/**
 * Adds blocks after the last one, in the shape y-tiptap reads. Blocks that end in an empty line go before the one that the
 * text ends in already; where that is all there is, it stays above them. Throws on bare text: a note is made of blocks.
 */
export function appendNoteText(document: Y.Doc, nodes: readonly NoteNode[]): void {
  if (nodes.some(({ type }) => type === 'text')) throw new Error('text stands in a block, not beside one')
  const fragment = document.getXmlFragment(noteBody)
  const [last] = fragment.length > 1 ? readPart(fragment.get(fragment.length - 1)) : []
  const hasLine = isLine(last) && isLine(nodes.at(-1))
  fragment.insert(
    fragment.length - (hasLine ? 1 : 0),
    nodes.slice(0, hasLine ? -1 : undefined).map(newElement),
  )
}

/**
 * Makes the text these blocks. Blocks that are there already, in the same order, are left alone: they stay what others
 * are writing in, and so do their words' writers. All others are new ones. Throws on bare text.
 */
export function replaceNoteText(document: Y.Doc, nodes: readonly NoteNode[]): void {
  const fragment = document.getXmlFragment(noteBody)
  const wanted: readonly NoteNode[] = nodes.length > 0 ? nodes : [{ type: 'paragraph' }]
  if (wanted.some(({ type }) => type === 'text')) throw new Error('text stands in a block, not beside one')
  const parts = fragment.toArray()
  // Bare text beside blocks can only come from a broken program: it is no block of any version and goes.
  const standing = parts.map((part) => {
    const [node] = part instanceof Y.XmlElement ? readPart(part) : []
    return node ? sameText(node) : null
  })
  const kept = commonBlocks(standing, wanted.map(sameText))
  let at = parts.length
  let next = wanted.length
  for (const [old, other] of [...kept].reverse().concat([[-1, -1]])) {
    if (at > old + 1) fragment.delete(old + 1, at - old - 1)
    const fresh = wanted.slice(other + 1, next)
    if (fresh.length > 0) fragment.insert(old + 1, fresh.map(newElement))
    at = old
    next = other
  }
}

/** A node as one text whose parts always come in the same order. */
function sameText(node: NoteNode): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    return Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [
        key,
        key === 'marks' && Array.isArray(inner) ? inner.map(textOf).sort() : sorted(inner),
      ])
  }
  const textOf = (value: unknown) => JSON.stringify(sorted(value))
  return textOf(node)
}

/** Pairs of equal blocks, both sides in order: the n-th of several alike is taken for the n-th. */
function commonBlocks(
  before: readonly (string | null)[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  const places = new Map<string, number[]>()
  for (const [at, text] of after.entries()) places.set(text, [...(places.get(text) ?? []), at])
  const used = new Map<string, number>()
  const pairs: [number, number][] = []
  for (const [at, text] of before.entries()) {
    if (text === null) continue
    const nth = used.get(text) ?? 0
    const other = places.get(text)?.[nth]
    used.set(text, nth + 1)
    if (other !== undefined) pairs.push([at, other])
  }
  return longestRising(pairs)
}

/** The longest part of the pairs whose second numbers rise (patience sorting). */
function longestRising(pairs: readonly [number, number][]): readonly [number, number][] {
  const tails: number[] = []
  const before: number[] = []
  for (const [nth, [, value]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[nth] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = nth
  }
  const rising: [number, number][] = []
  for (let nth = tails.at(-1) ?? -1; nth >= 0; nth = before[nth] ?? -1) {
    const pair = pairs[nth]
    if (pair) rising.push(pair)
  }
  return rising.reverse()
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

/** Several marks of one kind over the same words (threads) each need a name of their own, as y-tiptap gives them. */
function marksAsAttributes(marks: readonly NoteMark[]): Record<string, unknown> {
  const attributes: Record<string, unknown> = {}
  for (const { type, attrs = {} } of marks) {
    attributes[type in attributes ? `${type}--${eightSigns(JSON.stringify(attrs))}` : type] = attrs
  }
  return attributes
}

/** FNV-1a as eight hexadecimal digits: enough to tell a few marks apart. */
function eightSigns(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
