// A note's text with who wrote each stretch of it: the same nodes `readNoteText` gives, text cut where the writer
// changes. Who made words bold or took a quote's new words is not told: only who put them there.
import * as Y from 'yjs'
import type { NoteNode } from '../records/notes/note-document.ts'
import { type Written, writtenMark } from '../records/notes/written.ts'
import { readPart } from './note-text.ts'
import { noteBody } from './room-document.ts'

/** Who wrote a struct, by its clientID and clock; null when nobody can be named. */
export type WriterOf = (client: number, clock: number) => Written | null

/** The note's blocks in order, each to be read by `readPartAuthors`: of a long note that takes a while. */
export const noteParts = (document: Y.Doc): readonly unknown[] => document.getXmlFragment(noteBody).toArray()

/** One block's text; text and blocks without text carry the mark `written`. Changes nothing. */
export const readPartAuthors = (part: unknown, writerOf: WriterOf): NoteNode[] =>
  creditAll([part], readPart(part), writerOf)

/** Parts of the fragment and the nodes read from them go side by side: a text is as many nodes as it has stretches. */
function creditAll(parts: readonly unknown[], nodes: readonly NoteNode[], writerOf: WriterOf): NoteNode[] {
  const credited: NoteNode[] = []
  let at = 0
  for (const part of parts) {
    if (part instanceof Y.XmlText) {
      const units = unitsOf(part, writerOf)
      let from = 0
      for (; nodes[at]?.type === 'text' && from < units.length; at++) {
        const node = nodes[at]
        if (!node) break
        const length = node.text?.length ?? 0
        credited.push(...cut(node, units.slice(from, from + length)))
        from += length
      }
    } else if (part instanceof Y.XmlElement) {
      const node = nodes[at++]
      if (node) credited.push(creditElement(part, node, writerOf))
    }
  }
  return credited
}

function creditElement(element: Y.XmlElement, node: NoteNode, writerOf: WriterOf): NoteNode {
  if (node.content) return { ...node, content: creditAll(element.toArray(), node.content, writerOf) }
  const id = element._item?.id
  const written = id ? writerOf(id.client, id.clock) : null
  return written ? { ...node, marks: [...(node.marks ?? []), writtenMark(written)] } : node
}

/** The writer of every UTF-16 unit that is seen. */
function unitsOf(text: Y.XmlText, writerOf: WriterOf): (Written | null)[] {
  const units: (Written | null)[] = []
  let letters = ''
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    for (let nth = 0; nth < item.length; nth++) units.push(writerOf(item.id.client, item.id.clock + nth))
    letters += item.content.str
  }
  slideBack(units, letters)
  return units
}

/** Stretches longer than this do not come about by chance. */
const mostSlid = 8

/**
 * An editor that compares texts cannot tell which of two equal letters is the new one: "own" typed before "what" may take
 * the old "w". Where a few letters of one writer stand among another's, and the same letters end what follows, the two
 * are the other way round.
 */
function slideBack(units: (Written | null)[], letters: string): void {
  const ends = endsOfRuns(units)
  for (let run = 1; run + 2 < ends.length; run++) {
    const [from, to, end] = [ends[run - 1] ?? 0, ends[run] ?? 0, ends[run + 1] ?? 0]
    const length = to - from
    const own = units[from] ?? null
    const others = units[from - 1] ?? null
    if (length > mostSlid || units[to]?.by !== others?.by || units[end]?.by !== own?.by) continue
    if (letters.slice(from, to) !== letters.slice(end - length, end)) continue
    const between = units[to] ?? null
    units.fill(between, from, end - length)
    units.fill(own, end - length, end)
  }
}

/** Where each run of one writer ends. */
function endsOfRuns(units: readonly (Written | null)[]): number[] {
  const ends: number[] = []
  for (let at = 1; at <= units.length; at++) {
    if (at === units.length || units[at]?.by !== units[at - 1]?.by) ends.push(at)
  }
  return ends
}

function cut(node: NoteNode, units: readonly (Written | null)[]): NoteNode[] {
  const text = node.text ?? ''
  const pieces: NoteNode[] = []
  for (let from = 0; from < text.length; ) {
    const written = units[from] ?? null
    let to = from + 1
    while (to < text.length && isSame(units[to] ?? null, written)) to++
    const marks = [...(node.marks ?? []), ...(written ? [writtenMark(written)] : [])]
    pieces.push({ type: 'text', text: text.slice(from, to), ...(marks.length > 0 ? { marks } : {}) })
    from = to
  }
  return pieces
}

/** One stretch: by one member, within one sitting's worth of time. */
const isSame = (a: Written | null, b: Written | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.by === b.by &&
    a.restored === b.restored &&
    Math.abs(a.atMs - b.atMs) < oneStretchMs)

const oneStretchMs = 30 * 60_000
