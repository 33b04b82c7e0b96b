// Decides what is drawn over one segment: which corrections the reading shows, how deep highlights lie, where signs stand.
// Pure, and a function of its arguments alone: the order of the marks does not matter.
import { type Span, sameSpan } from '../../../../../../shared/transcript/span.ts'
import type { CorrectionMark, Mark, Reading, SegmentHead } from '../mark.ts'
import { partIn } from '../places.ts'
import { type Bar, type Cover, type Drawn, keyed } from './drawn.ts'
import { showsCorrection } from './mark-index.ts'
import { overlapDepths } from './overlap-depth.ts'

/** All that decides how the text looks, but for the words themselves. */
export type Look = {
  readonly heads: readonly SegmentHead[]
  readonly reading: Reading
  readonly chosen: string | null
  readonly arriving: ReadonlySet<string>
  /** Marks that others made or changed since the reader was last here, while these are gone through. */
  readonly fresh?: ReadonlySet<string>
  /** Words hidden under an open correction box. */
  readonly covered: Span | null
  /** Passages that stay lit while a position is made of them or changed. */
  readonly coding: readonly Span[]
  /** The word cursor's box. */
  readonly cursor: Span | null
  /** Segments whose positions are still to be drawn, since they are far from what is on screen (draw-near.ts). */
  readonly later?: ReadonlySet<number>
}

type Part = { readonly from: number; readonly to: number }
type Highlight = Part & {
  readonly id: string
  readonly covers: Cover
  readonly depth: number
  readonly isPainted: boolean
}

const noHead: SegmentHead = {
  speaker: null,
  affiliation: null,
  unsure: false,
  actorCode: null,
  actorColour: 12,
}

/** The deepest line drawn under words; deeper highlights get a bar in the gutter, unless they are looked at just now. */
const deepestLine = 3
/** The deepest bar in the gutter. What lies deeper still is in the margin and under the cursor's keys alone. */
const deepestBar = 7

/** The pieces of one segment. `marks` are those with a span in it. */
export function drawSegment(
  segment: number,
  text: string,
  marks: readonly Mark[],
  look: Look,
): readonly Drawn[] {
  const pieces: Drawn[] = []
  const words = (
    part: Part | null,
    tag: 'mark' | 'del' | 'span',
    classes: string,
    mark: string | null = null,
    description: string | null = null,
  ) => {
    if (part) pieces.push(keyed({ what: 'words', ...part, tag, classes, mark, description }))
  }
  const partOf = (span: Span | null) => span && partIn(span, segment, text.length)
  const stateOf = (id: string) =>
    `${look.chosen === id ? ' chosen' : ''}${look.arriving.has(id) ? ' arriving' : ''}${look.fresh?.has(id) ? ' fresh' : ''}`

  const highlights: (Part & { id: string; pigment: string; words: string })[] = []
  const ends: { at: number; length: number; id: string; sign: string }[] = []
  const isLater = look.later?.has(segment) === true
  for (const mark of marks) {
    if (mark.kind === 'position') {
      if (isLater) continue
      for (const span of mark.spans) {
        const part = partOf(span)
        if (part)
          highlights.push({ ...part, id: mark.id, pigment: pigmentClasses(mark.colour), words: mark.words })
      }
      const last = mark.spans.at(-1)
      const end = last?.endSegment === segment ? partOf(last) : null
      if (end) ends.push({ at: end.to, length: end.to - end.from, id: mark.id, sign: mark.sign })
    } else if (mark.kind === 'thread')
      words(
        partOf(mark.span),
        'mark',
        `talk${mark.isResolved || mark.hidden ? ' resolved' : ''}${stateOf(mark.id)}`,
        mark.id,
        mark.words,
      )
    else if (mark.kind === 'gap') words(partOf(mark.span), 'span', `gap${stateOf(mark.id)}`, mark.id)
    else if (mark.kind === 'suspect') {
      if (look.reading !== 'published') words(partOf(mark.span), 'span', 'sus', mark.id, mark.words)
    } else if (mark.kind === 'colleague')
      words(partOf(mark.span), 'span', `peer ${personClass(mark.colour)}`, null)
  }

  const depths = overlapDepths(highlights)
  const drawnHighlights: Highlight[] = []
  highlights.forEach(({ from, to, id, pigment, words: said }, index) => {
    const depth = depths[index] ?? 1
    const state = stateOf(id)
    const line = depth > deepestLine ? 'no-line' : `d-${depth}`
    const classes = `hl ${pigment} ${line}${state}`
    // Every highlight cuts the words under it into more elements: thousands of them must not all be painted.
    const isPainted = depth <= deepestLine || state !== ''
    if (isPainted) words({ from, to }, 'mark', classes, id, said)
    if (isPainted || depth <= deepestBar)
      drawnHighlights.push({ from, to, id, depth, isPainted, covers: { mark: id, classes } })
  })
  // A sign belongs to the words it ends: without a highlight there, nobody could tell whose it is.
  const painted = new Set(drawnHighlights.filter(({ isPainted }) => isPainted).map(({ id }) => id))
  const signs = ends.filter(({ id }) => painted.has(id))
  const coversAt = (at: number): readonly Cover[] =>
    drawnHighlights
      .filter(({ from, to, isPainted }) => isPainted && from < at && at <= to)
      .sort(innerFirst)
      .map(({ covers }) => covers)

  const covered = partOf(look.covered)
  const atPlace = new Map<number, number>()
  /** Things inserted at one place keep the order in which they are drawn here. */
  const sideAt = (at: number) => {
    const nth = atPlace.get(at) ?? 0
    atPlace.set(at, nth + 1)
    return nth - 100
  }

  for (const { id, state, reading, ...part } of correctionsIn(segment, text.length, marks, look.reading)) {
    const quiet = look.reading === 'corrected'
    words(part, quiet ? 'span' : 'del', quiet ? 'gone' : `struck ${state}${stateOf(id)}`, id)
    const hidden = covered && covered.from < part.to && part.from < covered.to ? ' covered' : ''
    pieces.push(
      keyed({
        what: 'reading',
        at: part.to,
        side: sideAt(part.to),
        mark: id,
        reading,
        published: text.slice(part.from, part.to),
        state,
        quiet,
        classes: `${state}${stateOf(id)}${hidden}`,
        covers: coversAt(part.to),
      }),
    )
  }
  for (const { at, id, sign } of signs.sort(
    (a, b) => a.at - b.at || a.length - b.length || byText(a.id, b.id),
  ))
    pieces.push(keyed({ what: 'sign', at, side: sideAt(at), mark: id, sign, covers: coversAt(at) }))
  for (const mark of marks.filter((one) => one.kind === 'colleague').sort((a, b) => byText(a.id, b.id))) {
    const part = mark.span.endSegment === segment ? partOf(mark.span) : null
    if (part)
      pieces.push(
        keyed({
          what: 'flag',
          at: part.to,
          side: sideAt(part.to),
          mark: mark.id,
          initials: mark.initials,
          classes: personClass(mark.colour),
        }),
      )
  }

  for (const mark of marks) {
    const part = mark.kind === 'speaker' ? partOf(mark.span) : null
    if (part && mark.kind === 'speaker')
      pieces.push(keyed({ what: 'speaker', at: part.from, side: sideAt(part.from), name: mark.name }))
  }

  words(covered, 'span', 'covered')
  for (const passage of look.coding) words(partOf(passage), 'span', 'coding')
  words(partOf(look.cursor), 'span', 'word-cursor')

  const bars: Bar[] = drawnHighlights
    .filter(({ depth }) => depth > deepestLine && depth <= deepestBar)
    .map(({ from, to, id, depth, covers }) => ({
      mark: id,
      classes: covers.classes,
      from,
      to,
      lane: depth - deepestLine - 1,
    }))
    .sort((a, b) => a.from - b.from || byText(a.mark, b.mark))
  pieces.push(keyed({ what: 'segment', head: look.heads[segment] ?? noHead, bars }))
  return pieces
}

/**
 * The corrections that a reading draws in one segment, in order. In the corrected reading these are the accepted ones; of two
 * that overlap, the first alone is drawn, as one text can hold only one of them.
 */
export function correctionsIn(
  segment: number,
  length: number,
  marks: readonly Mark[],
  reading: Reading,
): readonly (Part & Pick<CorrectionMark, 'id' | 'state' | 'reading'>)[] {
  if (reading === 'published') return []
  const found: (Part & Pick<CorrectionMark, 'id' | 'state' | 'reading'>)[] = []
  for (const mark of marks) {
    if (mark.kind !== 'correction') continue
    const part = partIn(mark.span, segment, length)
    if (part && showsCorrection(mark.state, reading))
      found.push({ ...part, id: mark.id, state: mark.state, reading: mark.reading })
  }
  found.sort((a, b) => a.from - b.from || a.to - b.to || byText(a.id, b.id))
  if (reading === 'changes') return found
  let end = 0
  return found.filter(({ from, to }) => {
    if (from < end) return false
    end = to
    return true
  })
}

/** True when both hold the same places in the same order. */
export const sameSpans = (a: readonly Span[], b: readonly Span[]) =>
  a === b || (a.length === b.length && a.every((span, i) => sameSpanOrNone(span, b[i] ?? null)))

/** True when both are none, or the same place. */
export const sameSpanOrNone = (a: Span | null, b: Span | null) =>
  a === b || (a !== null && b !== null && sameSpan(a, b))

const innerFirst = (a: Highlight, b: Highlight) =>
  a.to - a.from - (b.to - b.from) || b.depth - a.depth || byText(a.id, b.id)

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** From the thirteenth topic on the pigments repeat with another line. */
export function pigmentClasses(nth: number): string {
  const index = Math.max(0, Math.trunc(nth) - 1)
  const line = [null, 'dashed', 'dotted', 'double'][Math.floor(index / 12) % 4]
  return `t-${(index % 12) + 1}${line ? ` ${line}` : ''}`
}

const personClass = (nth: number) => `p-${(Math.max(0, Math.trunc(nth) - 1) % 6) + 1}`
