// The one set of decorations over the text: drawn whole at first, then changed piece by piece.
// Whatever the way it came about, the set equals the one drawn whole; tests hold it to that.
import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Span } from '../../../../../../shared/transcript/span.ts'
import type { Mark } from '../mark.ts'
import type { Places } from '../places.ts'
import { drawSegment, type Look, sameSpanOrNone, sameSpans } from './draw-segment.ts'
import type { Drawn } from './drawn.ts'
import {
  changedMarks,
  type MarkChanges,
  marksBySegment,
  movedBySegment,
  type PositionChanges,
  sameHead,
  withPositions,
} from './mark-index.ts'
import { insertedElement } from './widgets.ts'

/** The published text that is drawn upon; it never changes. */
export type Ground = { readonly doc: Node; readonly places: Places; readonly texts: readonly string[] }

export type Drawing = {
  readonly look: Look
  readonly marks: readonly Mark[]
  readonly bySegment: ReadonlyMap<number, readonly Mark[]>
  /** The decorations of each segment by key. */
  readonly pieces: ReadonlyMap<number, ReadonlyMap<string, Decoration>>
  readonly set: DecorationSet
}

/** Draws everything anew: how a text is first drawn, and the way back should anything ever go wrong. */
export function drawWhole(ground: Ground, marks: readonly Mark[], look: Look): Drawing {
  const bySegment = marksBySegment(marks)
  const pieces = new Map<number, ReadonlyMap<string, Decoration>>()
  const all: Decoration[] = []
  ground.texts.forEach((_, segment) => {
    const made = new Map<string, Decoration>()
    for (const piece of piecesOf(ground, segment, bySegment, look)) {
      const decoration = decorationOf(ground, segment, piece)
      made.set(piece.key, decoration)
      all.push(decoration)
    }
    pieces.set(segment, made)
  })
  return { look, marks, bySegment, pieces, set: DecorationSet.create(ground.doc, all) }
}

/** The drawing for other marks or another look; only segments that look different are touched. */
export function redraw(ground: Ground, from: Drawing, marks: readonly Mark[], look: Look): Drawing {
  const changed = marks === from.marks ? unchanged : changedMarks(from.marks, marks)
  return redrawn(ground, from, marks, changed, look)
}

/** The drawing with some positions changed, told by whoever knows which: the others are not even compared. */
export function redrawPositions(
  ground: Ground,
  from: Drawing,
  changes: PositionChanges,
  look: Look,
): Drawing {
  const { marks, changed } = withPositions(from.marks, changes)
  return redrawn(ground, from, marks, changed, look)
}

const unchanged: MarkChanges = { gone: [], come: [] }

function redrawn(
  ground: Ground,
  from: Drawing,
  marks: readonly Mark[],
  changed: MarkChanges,
  look: Look,
): Drawing {
  const bySegment = movedBySegment(from.bySegment, changed)
  const pieces = new Map(from.pieces)
  const gone: Decoration[] = []
  const come: Decoration[] = []
  for (const segment of touchedSegments(ground, from, marks, changed, look)) {
    const before = from.pieces.get(segment)
    const after = new Map<string, Decoration>()
    for (const piece of piecesOf(ground, segment, bySegment, look)) {
      const kept = before?.get(piece.key)
      const decoration = kept ?? decorationOf(ground, segment, piece)
      after.set(piece.key, decoration)
      if (!kept) come.push(decoration)
    }
    before?.forEach((decoration, key) => {
      if (!after.has(key)) gone.push(decoration)
    })
    pieces.set(segment, after)
  }
  let set = from.set
  if (gone.length > 0) set = set.remove(gone)
  // Out of order, ProseMirror drops node decorations without a word.
  if (come.length > 0)
    set = set.add(
      ground.doc,
      come.sort((a, b) => a.from - b.from || a.to - b.to),
    )
  return { look, marks, bySegment, pieces, set }
}

/** Two pieces that are alike in everything, as two people's like selections are, are drawn once. */
const piecesOf = (
  ground: Ground,
  segment: number,
  bySegment: ReadonlyMap<number, readonly Mark[]>,
  look: Look,
): Iterable<Drawn> => {
  const pieces = drawSegment(segment, ground.texts[segment] ?? '', bySegment.get(segment) ?? [], look)
  return new Map(pieces.map((piece) => [piece.key, piece])).values()
}

function touchedSegments(
  ground: Ground,
  from: Drawing,
  marks: readonly Mark[],
  changed: MarkChanges,
  look: Look,
): ReadonlySet<number> {
  const touched = new Set<number>()
  const touch = (span: Span | null) => {
    if (span)
      for (let segment = span.startSegment; segment <= span.endSegment; segment++) touched.add(segment)
  }
  const touchMark = (mark: Mark) => (mark.kind === 'position' ? mark.spans.forEach(touch) : touch(mark.span))
  const was = from.look

  for (const mark of [...changed.gone, ...changed.come]) touchMark(mark)
  if (was.reading !== look.reading)
    for (const mark of marks) if (mark.kind === 'correction' || mark.kind === 'suspect') touchMark(mark)
  const restyled = new Set<string>()
  if (was.chosen !== look.chosen)
    for (const id of [was.chosen, look.chosen]) if (id !== null) restyled.add(id)
  if (was.arriving !== look.arriving) {
    for (const id of was.arriving) if (!look.arriving.has(id)) restyled.add(id)
    for (const id of look.arriving) if (!was.arriving.has(id)) restyled.add(id)
  }
  if (was.fresh !== look.fresh)
    for (const id of [...(was.fresh ?? []), ...(look.fresh ?? [])]) restyled.add(id)
  if (restyled.size > 0) for (const mark of marks) if (restyled.has(mark.id)) touchMark(mark)
  if (!sameSpans(was.coding, look.coding)) [...was.coding, ...look.coding].forEach(touch)
  for (const which of ['covered', 'cursor'] as const) {
    if (sameSpanOrNone(was[which], look[which])) continue
    touch(was[which])
    touch(look[which])
  }
  if (was.heads !== look.heads)
    for (let segment = 0; segment < ground.texts.length; segment++)
      if (!sameHead(was.heads[segment], look.heads[segment])) touched.add(segment)
  if (was.later !== look.later)
    for (const segment of [...(was.later ?? []), ...(look.later ?? [])])
      if (was.later?.has(segment) !== look.later?.has(segment)) touched.add(segment)
  for (const segment of touched) if (segment >= ground.texts.length) touched.delete(segment)
  return touched
}

/** One piece as a decoration. Its key is in the spec: two alike are the same to ProseMirror, two unlike never. */
function decorationOf(ground: Ground, segment: number, piece: Drawn): Decoration {
  const base = ground.places.nodePosition(segment)
  const begin = base + 1
  if (piece.what === 'segment') {
    const classes = piece.head.speaker === null ? 'seg' : 'seg turn'
    const end = begin + (ground.texts[segment]?.length ?? 0) + 1
    return Decoration.node(base, end, { class: classes }, { key: piece.key, piece })
  }
  if (piece.what === 'words') {
    return Decoration.inline(
      begin + piece.from,
      begin + piece.to,
      {
        nodeName: piece.tag,
        class: piece.classes,
        ...(piece.mark === null ? {} : { 'data-mark': piece.mark }),
        ...(piece.description === null ? {} : { 'aria-description': piece.description }),
      },
      { key: piece.key },
    )
  }
  return Decoration.widget(begin + piece.at, () => insertedElement(piece), {
    side: piece.side,
    key: piece.key,
    marks: [],
    ignoreSelection: false,
  })
}
