// Every reading that places of a record ever had: the published one first, then the corrected one after each update that
// accepted, took back or replaced a correction. A place in several paragraphs reads at one moment in all of them: words
// of one moment joined to words of another were never read.

import type { RecordKey } from '../../../shared/base/id.ts'
import type { Decision } from '../../../shared/records/corrections/correction.ts'
import { appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import { quoteOf } from '../../../shared/transcript/quote.ts'
import { lastSegmentIn, publishedAt, type Span, spanWithin } from '../../../shared/transcript/span.ts'
import type { RowStep } from '../../stores/room-log.ts'

export type ReadingsOverTime = {
  /** Those of `words` that `spans` read as at no moment, in their order. As quotes have it: passages joined by " … ". */
  readonly neverRead: (
    spans: readonly Span[],
    texts: readonly string[],
    words: readonly string[],
  ) => readonly string[]
}

/** A correction began to stand, or with null stood no longer. */
type Turn = { readonly seq: number; readonly key: RecordKey; readonly decision: Decision | null }

/** Words of one paragraph that corrections ever stood at, as far as these overlap each other. */
type Stretch = { readonly start: number; readonly end: number; readonly turns: Turn[] }

/** `steps`: what every key of the root `decisions` ever held, ordered by key and seq. */
export function readingsOverTime(steps: readonly RowStep[]): ReadingsOverTime {
  const bySegment = stretchesBySegment(steps)
  return {
    neverRead: (spans, texts, words) => {
      const published = spans.map((span) => publishedAt(span, texts)).join(' … ')
      const wanted = new Set(words.filter((each) => each !== published))
      if (wanted.size > 0) dropWhatWasRead(wanted, piecesOf(spans, texts, bySegment), texts)
      return words.filter((each) => wanted.has(each))
    },
  }
}

function stretchesBySegment(steps: readonly RowStep[]): ReadonlyMap<number, readonly Stretch[]> {
  const standing = new Map<number, { readonly at: Decision; readonly turn: Turn }[]>()
  const add = (at: Decision, turn: Turn) => {
    const there = standing.get(at.segment) ?? []
    standing.set(at.segment, there)
    there.push({ at, turn })
  }
  let before: { readonly key: string; readonly decision: Decision | null } | null = null
  for (const { key: text, seq, value } of steps) {
    const key = text as RecordKey
    const was: Decision | null = before?.key === key ? before.decision : null
    const decision = (value as Decision | undefined)?.verdict === 'accepted' ? (value as Decision) : null
    if (was) add(was, { seq, key, decision: null })
    if (decision) add(decision, { seq, key, decision })
    before = { key, decision }
  }
  return new Map([...standing].map(([segment, turns]) => [segment, stretchesOf(turns)]))
}

function stretchesOf(turns: { readonly at: Decision; readonly turn: Turn }[]): readonly Stretch[] {
  const stretches: { start: number; end: number; turns: Turn[] }[] = []
  for (const { at, turn } of turns.sort((a, b) => a.at.start - b.at.start)) {
    const last = stretches.at(-1)
    if (last && at.start < last.end) {
      last.end = Math.max(last.end, at.end)
      last.turns.push(turn)
    } else stretches.push({ start: at.start, end: at.end, turns: [turn] })
  }
  // Of one update what ends comes before what begins: a key may move within a stretch.
  const order = ({ decision }: Turn) => (decision === null ? 0 : 1)
  for (const stretch of stretches) stretch.turns.sort((a, b) => a.seq - b.seq || order(a) - order(b))
  return stretches
}

/** A part of the words at a place, as it reads at a moment; of no stretch: what never changes. */
type Piece = { words: string; readonly span: Span; readonly stretch: Stretch | null }

function piecesOf(
  spans: readonly Span[],
  texts: readonly string[],
  bySegment: ReadonlyMap<number, readonly Stretch[]>,
): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (words: string, span: Span, stretch: Stretch | null = null) =>
    void pieces.push({ words, span, stretch })
  spans.forEach((span, nth) => {
    if (nth > 0) add(' … ', span)
    const last = lastSegmentIn(span, texts)
    for (let segment = span.startSegment; segment <= last; segment++) {
      if (segment > span.startSegment) add('\n', span)
      const text = texts[segment] ?? ''
      const to = segment === span.endSegment ? span.end : text.length
      let at = segment === span.startSegment ? span.start : 0
      for (const stretch of bySegment.get(segment) ?? []) {
        if (stretch.end <= at || stretch.start >= to) continue
        const [start, end] = [Math.max(at, stretch.start), Math.min(to, stretch.end)]
        add(text.slice(at, start), span)
        add(text.slice(start, end), spanWithin(segment, start, end), stretch)
        at = end
      }
      add(text.slice(at, Math.max(at, to)), span)
    }
  })
  return pieces
}

/** How a part of a stretch reads from an update on. */
type Reading = { readonly seq: number; readonly words: string }

/** Of whole stretches, as most quotes hold them. */
const readingsOf = new WeakMap<Stretch, readonly Reading[]>()

function readingsOfPart(stretch: Stretch, span: Span, texts: readonly string[]): readonly Reading[] {
  const isWhole = span.start === stretch.start && span.end === stretch.end
  const known = isWhole ? readingsOf.get(stretch) : undefined
  if (known) return known
  const decisions = new Map<RecordKey, Decision>()
  const readings: Reading[] = []
  stretch.turns.forEach(({ seq, key, decision }, nth) => {
    if (decision) decisions.set(key, decision)
    else decisions.delete(key)
    if (stretch.turns[nth + 1]?.seq === seq) return
    const words = quoteOf([span], texts, appliedBySegment({ decisions })).correctedText
    readings.push({ seq, words })
  })
  if (isWhole) readingsOf.set(stretch, readings)
  return readings
}

/** Goes through the moments in order. The words are only put together where they are as long as some that are wanted. */
function dropWhatWasRead(wanted: Set<string>, pieces: readonly Piece[], texts: readonly string[]): void {
  const moments = pieces
    .flatMap((piece) =>
      piece.stretch === null
        ? []
        : readingsOfPart(piece.stretch, piece.span, texts).map((reading) => ({ ...reading, piece })),
    )
    .sort((a, b) => a.seq - b.seq)
  const lengths = new Set([...wanted].map((words) => words.length))
  let length = pieces.reduce((sum, { words }) => sum + words.length, 0)
  moments.forEach(({ piece, words, seq }, nth) => {
    length += words.length - piece.words.length
    piece.words = words
    if (moments[nth + 1]?.seq === seq || !lengths.has(length)) return
    wanted.delete(pieces.map((each) => each.words).join(''))
  })
}
