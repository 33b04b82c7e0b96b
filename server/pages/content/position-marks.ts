// Where positions lie in a paragraph: its pieces cut at their ends, each with the positions over it. Two positions may
// share words, and one may hold part of a corrected place: that is marked whole, as its words cannot be counted.
import type {
  PublishedParagraph,
  PublishedPiece,
  PublishedPosition,
} from '../../../shared/publishing/published-content.ts'
import { isCorrected } from './pieces.ts'

/** `number` is counted from 1 over the whole record, in reading order. */
export type NumberedPosition = { readonly number: number; readonly position: PublishedPosition }

/** A stretch of one paragraph; `start` and `end` in its published text. */
export type HeldPart = { readonly start: number; readonly end: number; readonly held: NumberedPosition }

/** `over`: those on all of it. `ending`: those whose words end with it, in the order of their numbers. */
export type MarkedRun = {
  readonly piece: PublishedPiece
  readonly start: number
  readonly over: readonly NumberedPosition[]
  readonly ending: readonly NumberedPosition[]
}

/** The parts of all positions by segment. `lengthOf` gives the length of a segment's published text. */
export function partsBySegment(
  positions: readonly NumberedPosition[],
  lengthOf: (segment: number) => number,
  segments: number,
): ReadonlyMap<number, readonly HeldPart[]> {
  const parts = new Map<number, HeldPart[]>()
  for (const held of positions) {
    for (const { startSegment, start, endSegment, end } of held.position.spans) {
      for (let at = startSegment; at <= Math.min(endSegment, segments - 1); at++) {
        const there = parts.get(at) ?? []
        parts.set(at, there)
        there.push({
          start: at === startSegment ? start : 0,
          end: at === endSegment ? end : lengthOf(at),
          held,
        })
      }
    }
  }
  return parts
}

export function markedRuns(paragraph: PublishedParagraph, parts: readonly HeldPart[]): readonly MarkedRun[] {
  const cuts = [...new Set(parts.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const runs: { piece: PublishedPiece; start: number; end: number }[] = []
  let at = paragraph.start
  for (const piece of paragraph.pieces) {
    if (isCorrected(piece)) {
      runs.push({ piece, start: at, end: at + piece.published.length })
      at += piece.published.length
      continue
    }
    const end = at + piece.text.length
    const from = at
    for (const cut of [...cuts.filter((one) => one > from && one < end), end]) {
      if (cut > at)
        runs.push({ piece: { text: piece.text.slice(at - from, cut - from) }, start: at, end: cut })
      at = cut
    }
  }
  const isOver = (run: { start: number; end: number }) => (part: HeldPart) =>
    part.start < run.end && part.end > run.start
  return runs.map((run) => {
    const over = parts.filter(isOver(run))
    return {
      piece: run.piece,
      start: run.start,
      over: over.map(({ held }) => held),
      ending: over.filter(({ end }) => end <= run.end).map(({ held }) => held),
    }
  })
}
