// The way between places in the published text and positions in the editor's document.
// A segment is one node around its text, so two positions lie between one segment's last character and the next one's first.
import type { Span } from '../../../../../shared/transcript/span.ts'
import type { Place } from './text-handle.ts'

/** Both ways are exact; positions between two segments go to the end of the earlier one, ill places to the nearest good one. */
export type Places = {
  /** The whole document's size in positions. */
  readonly size: number
  /** Where a segment's node begins; its text begins one later. */
  readonly nodePosition: (segment: number) => number
  readonly toPosition: (place: Place) => number
  readonly toPlace: (position: number) => Place
}

/** Places for the segments' published texts, in order. */
export function placesOf(texts: readonly string[]): Places {
  const begins: number[] = []
  let size = 0
  for (const text of texts) {
    begins.push(size)
    size += text.length + 2
  }
  const lastSegment = Math.max(0, texts.length - 1)
  const lengthOf = (segment: number) => texts[segment]?.length ?? 0
  const nodePosition = (segment: number) => begins[clamp(segment, lastSegment)] ?? 0

  return {
    size,
    nodePosition,
    toPosition: ({ segment, offset }) => {
      const held = clamp(segment, lastSegment)
      return nodePosition(held) + 1 + clamp(offset, lengthOf(held))
    },
    toPlace: (position) => {
      let low = 0
      let high = lastSegment
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((begins[middle] ?? 0) < position) low = middle
        else high = middle - 1
      }
      return { segment: low, offset: clamp(position - nodePosition(low) - 1, lengthOf(low)) }
    },
  }
}

export const startOf = (span: Span): Place => ({ segment: span.startSegment, offset: span.start })
export const endOf = (span: Span): Place => ({ segment: span.endSegment, offset: span.end })

export const spanBetween = (start: Place, end: Place): Span => ({
  startSegment: start.segment,
  start: start.offset,
  endSegment: end.segment,
  end: end.offset,
})

/** The part of a span that lies in one segment; null where it holds none of its characters. */
export function partIn(
  span: Span,
  segment: number,
  length: number,
): { readonly from: number; readonly to: number } | null {
  if (segment < span.startSegment || segment > span.endSegment) return null
  const from = segment === span.startSegment ? span.start : 0
  const to = segment === span.endSegment ? Math.min(span.end, length) : length
  return from < to ? { from, to } : null
}

const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most)
