// Which marks lie in which segment, and which differ between two lists of marks.
// The index is made once of all; from then on only what changed is taken out and put in.
import { overlaps, type Span, sameSpan } from '../../../../../../shared/transcript/span.ts'
import type { Mark, PositionMark, Reading, SegmentHead } from '../mark.ts'

/** The spans of any mark. */
export const spansOf = (mark: Mark): readonly Span[] => (mark.kind === 'position' ? mark.spans : [mark.span])

/** Each segment's marks, in the order given; a mark that crosses segments stands in each of them once. */
export function marksBySegment(marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const bySegment = new Map<number, Mark[]>()
  for (const mark of marks) {
    for (const span of spansOf(mark)) {
      for (let segment = span.startSegment; segment <= span.endSegment; segment++) {
        const there = bySegment.get(segment)
        if (!there) bySegment.set(segment, [mark])
        else if (there.at(-1) !== mark) there.push(mark)
      }
    }
  }
  return bySegment
}

function segmentsOf(mark: Mark): ReadonlySet<number> {
  const segments = new Set<number>()
  for (const { startSegment, endSegment } of spansOf(mark))
    for (let segment = startSegment; segment <= endSegment; segment++) segments.add(segment)
  return segments
}

/** What differs between two lists of marks: one that changed is in both, as it was and as it is. */
export type MarkChanges = { readonly gone: readonly Mark[]; readonly come: readonly Mark[] }

/** The index after a change, made from the one before: only segments with a mark that went or came are looked at. */
export function movedBySegment(
  bySegment: ReadonlyMap<number, readonly Mark[]>,
  { gone, come }: MarkChanges,
): ReadonlyMap<number, readonly Mark[]> {
  if (gone.length === 0 && come.length === 0) return bySegment
  const moved = new Map(bySegment)
  const left = new Set(gone.map(nameOf))
  for (const segment of new Set(gone.flatMap((mark) => [...segmentsOf(mark)])))
    moved.set(
      segment,
      (moved.get(segment) ?? []).filter((mark) => !left.has(nameOf(mark))),
    )
  for (const mark of come)
    for (const segment of segmentsOf(mark)) moved.set(segment, [...(moved.get(segment) ?? []), mark])
  for (const [segment, marks] of moved) if (marks.length === 0) moved.delete(segment)
  return moved
}

/** What came, went or changed. Equal beginnings and ends cost next to nothing. */
export function changedMarks(before: readonly Mark[], after: readonly Mark[]): MarkChanges {
  let head = 0
  while (head < before.length && head < after.length && isSame(before[head], after[head])) head += 1
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])
  )
    tail += 1

  const was = new Map(before.slice(head, before.length - tail).map((mark) => [nameOf(mark), mark]))
  const gone: Mark[] = []
  const come: Mark[] = []
  for (const mark of after.slice(head, after.length - tail)) {
    const old = was.get(nameOf(mark))
    was.delete(nameOf(mark))
    if (isSame(old, mark)) continue
    come.push(mark)
    if (old) gone.push(old)
  }
  gone.push(...was.values())
  return { gone, come }
}

/** Positions to draw otherwise, by mark id; null: not at all any more. */
export type PositionChanges = ReadonlyMap<string, PositionMark | null>

/** The list with some positions as they are now, and what differs; a new one stands after the last of the others. */
export function withPositions(
  marks: readonly Mark[],
  changes: PositionChanges,
): { readonly marks: readonly Mark[]; readonly changed: MarkChanges } {
  const after: Mark[] = marks.slice()
  const gone: Mark[] = []
  const come: Mark[] = []
  const added = new Map(changes)
  const taken: number[] = []
  let last = 0
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at]
    if (mark?.kind !== 'position') continue
    last = at + 1
    const now = added.get(mark.id)
    if (now === undefined) continue
    added.delete(mark.id)
    if (now === mark) continue
    gone.push(mark)
    if (now === null) taken.push(at)
    else {
      come.push(now)
      after[at] = now
    }
  }
  const others = [...added.values()].filter((mark) => mark !== null)
  after.splice(last, 0, ...others)
  come.push(...others)
  for (const at of taken.reverse()) after.splice(at, 1)
  return { marks: after, changed: { gone, come } }
}

const isSame = (a: Mark | undefined, b: Mark | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && sameMark(a, b))

const nameOf = (mark: Mark) => `${mark.kind} ${mark.id}`

/** True when the two draw alike, field by field. */
export function sameMark(a: Mark, b: Mark): boolean {
  if (a.id !== b.id) return false
  if (a.kind === 'correction')
    return (
      b.kind === 'correction' && a.reading === b.reading && a.state === b.state && sameSpan(a.span, b.span)
    )
  if (a.kind === 'position')
    return (
      b.kind === 'position' &&
      a.colour === b.colour &&
      a.sign === b.sign &&
      a.words === b.words &&
      sameSpans(a.spans, b.spans)
    )
  if (a.kind === 'colleague')
    return (
      b.kind === 'colleague' && a.colour === b.colour && a.initials === b.initials && sameSpan(a.span, b.span)
    )
  if (a.kind === 'thread')
    return (
      b.kind === 'thread' &&
      a.isResolved === b.isResolved &&
      a.hidden?.reason === b.hidden?.reason &&
      a.words === b.words &&
      sameSpan(a.span, b.span)
    )
  if (a.kind === 'speaker') return b.kind === 'speaker' && a.name === b.name && sameSpan(a.span, b.span)
  if (a.kind === 'suspect') return b.kind === 'suspect' && a.words === b.words && sameSpan(a.span, b.span)
  return b.kind === 'gap' && sameSpan(a.span, b.span)
}

const sameSpans = (a: readonly Span[], b: readonly Span[]) =>
  a.length === b.length &&
  a.every((span, index) => {
    const other = b[index]
    return other !== undefined && sameSpan(span, other)
  })

export const sameHead = (a: SegmentHead | undefined, b: SegmentHead | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.speaker === b.speaker &&
    a.affiliation === b.affiliation &&
    a.unsure === b.unsure &&
    a.actorCode === b.actorCode &&
    a.actorColour === b.actorColour &&
    a.readBy === b.readBy)

/**
 * The ids of the marks that a reading shows over a span, the innermost first. Colleagues' selections and suspects are no marks to
 * choose: a click takes the word. Nor are changes of speaker.
 * A correction or gap lies inside a highlight of the same words.
 */
export function marksOver(
  span: Span,
  bySegment: ReadonlyMap<number, readonly Mark[]>,
  reading: Reading,
): readonly string[] {
  const found = new Map<string, number>()
  for (let segment = span.startSegment; segment <= span.endSegment; segment++) {
    for (const mark of bySegment.get(segment) ?? []) {
      if (
        mark.kind === 'colleague' ||
        mark.kind === 'suspect' ||
        mark.kind === 'speaker' ||
        (mark.kind === 'correction' && !showsCorrection(mark.state, reading))
      )
        continue
      for (const own of spansOf(mark)) {
        if (!overlaps(own, span)) continue
        const reach = (own.endSegment - own.startSegment) * 1e8 + own.end - own.start
        const size = mark.kind === 'position' ? reach + 0.5 : reach
        found.set(mark.id, Math.min(found.get(mark.id) ?? size, size))
      }
    }
  }
  return [...found].sort(([a, sizeA], [b, sizeB]) => sizeA - sizeB || (a < b ? -1 : 1)).map(([id]) => id)
}

/** True when a reading draws corrections in this state. */
export const showsCorrection = (state: 'accepted' | 'proposed' | 'held', reading: Reading): boolean =>
  reading === 'changes' || (reading === 'corrected' && state === 'accepted')
