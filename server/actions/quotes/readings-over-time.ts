// Every reading that places of a record ever had: the published one first, then the corrected one after each update that
// accepted, took back or replaced a correction. A place in several paragraphs reads at one moment in all of them: words
// of one moment joined to words of another were never read. Of passages that cut one correction each had its reading once,
// before it stood once for both: quotes cited by such words were cited by what was shown.

import type { RecordKey } from '../../../shared/base/id.ts'
import type { Decision } from '../../../shared/records/corrections/correction.ts'
import { type Applied, appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import { quoteOf } from '../../../shared/transcript/quote.ts'
import { lastSegmentIn, publishedAt, type Span, spanWithin } from '../../../shared/transcript/span.ts'
import type { RowStep } from '../../stores/room-log.ts'
import { type Digest, digestOf, joinedDigest } from './words-digest.ts'

export type ReadingsOverTime = {
  /** Those of `words` that `spans` read as at no moment, in their order. As quotes have it: passages joined by " … ". */
  readonly neverRead: (
    spans: readonly Span[],
    texts: readonly string[],
    words: readonly string[],
  ) => readonly string[]
  /** When the place first read as each of `words` that it came to read as by a correction. */
  readonly beganAt: (
    spans: readonly Span[],
    texts: readonly string[],
    words: readonly string[],
  ) => ReadonlyMap<string, number>
}

/** A correction began to stand, or with null stood no longer. */
type Turn = {
  readonly seq: number
  readonly atMs: number
  readonly key: RecordKey
  readonly decision: Decision | null
}

/** Words of one paragraph that corrections ever stood at, as far as these overlap each other. */
type Stretch = { readonly start: number; readonly end: number; readonly turns: Turn[] }

/** `steps`: what every key of the root `decisions` ever held, ordered by key and seq. The texts are always the same. */
export function readingsOverTime(steps: readonly RowStep[]): ReadingsOverTime {
  const bySegment = stretchesBySegment(steps)
  const parts = keptWithin<readonly Reading[]>(mostKept, (readings) => readings.length)
  const places = keptWithin<Marks>(mostKept, ({ marks }) => marks.size)
  const walk = (spans: readonly Span[], texts: readonly string[], isApart: boolean, at: AtMoment) =>
    walkThrough(
      piecesOf(spans, texts, bySegment, isApart),
      (part) => parts.get(partKey(part), () => readingsOfPart(part, texts)),
      at,
    )
  const marksOf = (spans: readonly Span[], texts: readonly string[], isApart: boolean) =>
    places.get(JSON.stringify([spans, isApart]), () => {
      const all: Marks = { marks: new Map(), lengths: new Set() }
      walk(spans, texts, isApart, (mark, length, atMs) => {
        if (!all.marks.has(mark)) all.marks.set(mark, atMs)
        all.lengths.add(length)
      })
      return all
    })
  type Asked = readonly [readonly Span[], readonly string[], readonly string[]]
  const began = ([spans, texts, words]: Asked, isApart: boolean) => {
    const { marks, lengths } = marksOf(spans, texts, isApart)
    const possible = words.filter(({ length }) => lengths.has(length))
    return possible.flatMap((each): (readonly [string, number])[] => {
      const atMs = marks.get(markOf(each))
      return atMs === undefined ? [] : [[each, atMs]]
    })
  }
  const unread = ([spans, texts, words]: Asked, isApart: boolean): readonly string[] => {
    const wanted = new Set(words)
    if (wanted.size === 0) return []
    const { marks, lengths } = marksOf(spans, texts, isApart)
    const possible = words.filter(({ length }) => lengths.has(length)).map(markOf)
    const may = new Set(possible.filter((mark) => marks.has(mark)))
    if (may.size > 0) {
      walk(spans, texts, isApart, (mark, _, __, read) => {
        if (may.has(mark)) wanted.delete(read())
      })
    }
    return words.filter((each) => wanted.has(each))
  }
  return {
    beganAt: (spans, texts, words) => {
      const known = began([spans, texts, words], false)
      return new Map(spans.length > 1 ? [...began([spans, texts, words], true), ...known] : known)
    },
    neverRead: (spans, texts, words) => {
      const published = spans.map((span) => publishedAt(span, texts)).join(' … ')
      const others = words.filter((each) => each !== published)
      const left = unread([spans, texts, others], false)
      return spans.length > 1 ? unread([spans, texts, left], true) : left
    },
  }
}

/** Of all that a place ever read as by corrections; each with when it first did. */
type Marks = { readonly marks: Map<string, number>; readonly lengths: Set<number> }

/** Told of each moment of a place: the mark and the length of its words, when it began, and the words themselves when asked for. */
type AtMoment = (mark: string, length: number, atMs: number, words: () => string) => void

/** Readings that are kept of parts, and marks of places, so that many quotes of one place cost as much as one. */
const mostKept = 100_000

/** What was worked out once, by a key; all is let go when it grows too big. */
function keptWithin<Value>(most: number, sizeOf: (value: Value) => number) {
  const kept = new Map<string, Value>()
  let size = 0
  return {
    get: (key: string, make: () => Value): Value => {
      const known = kept.get(key)
      if (known !== undefined) return known
      const made = make()
      if (size > most) {
        kept.clear()
        size = 0
      }
      kept.set(key, made)
      size += sizeOf(made) + 1
      return made
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
  for (const { key: text, seq, atMs, value } of steps) {
    const key = text as RecordKey
    const was: Decision | null = before?.key === key ? before.decision : null
    const decision = (value as Decision | undefined)?.verdict === 'accepted' ? (value as Decision) : null
    if (was) add(was, { seq, atMs, key, decision: null })
    if (decision) add(decision, { seq, atMs, key, decision })
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

/** A part of the words at a place as they were published; of no stretch: what never changes. */
type Piece = { readonly words: string; readonly spans: readonly Span[]; readonly stretch: Stretch | null }
type Part = Piece & { readonly stretch: Stretch }

const isPart = (piece: Piece): piece is Part => piece.stretch !== null

const partKey = ({ spans }: Part) =>
  spans.map(({ startSegment, start, end }) => `${startSegment}:${start}-${end}`).join(' ')

/** Parts of one stretch that follow each other are one, but with `isApart`. */
function piecesOf(
  spans: readonly Span[],
  texts: readonly string[],
  bySegment: ReadonlyMap<number, readonly Stretch[]>,
  isApart: boolean,
): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (words: string) => void pieces.push({ words, spans: [], stretch: null })
  const addPart = (words: string, span: Span, stretch: Stretch) => {
    const last = pieces.findLastIndex(isPart)
    const before = pieces[last]
    const between = before?.stretch === stretch ? pieces.slice(last + 1).map((piece) => piece.words) : []
    if (isApart || !before || between.join('') !== ' … ') pieces.push({ words, spans: [span], stretch })
    else
      pieces.splice(last, pieces.length, {
        words: `${before.words} … ${words}`,
        spans: [...before.spans, span],
        stretch,
      })
  }
  spans.forEach((span, nth) => {
    if (nth > 0) add(' … ')
    const last = lastSegmentIn(span, texts)
    for (let segment = span.startSegment; segment <= last; segment++) {
      if (segment > span.startSegment) add('\n')
      const text = texts[segment] ?? ''
      const to = segment === span.endSegment ? span.end : text.length
      let at = segment === span.startSegment ? span.start : 0
      for (const stretch of bySegment.get(segment) ?? []) {
        if (stretch.end <= at || stretch.start >= to) continue
        const [start, end] = [Math.max(at, stretch.start), Math.min(to, stretch.end)]
        add(text.slice(at, start))
        addPart(text.slice(start, end), spanWithin(segment, start, end), stretch)
        at = end
      }
      add(text.slice(at, Math.max(at, to)))
    }
  })
  return pieces
}

/** How a part of a stretch reads from an update on. */
type Reading = {
  readonly seq: number
  readonly atMs: number
  readonly words: string
  readonly digest: Digest
}

/** Only where it comes to read otherwise. */
function readingsOfPart(
  { words: published, spans, stretch }: Part,
  texts: readonly string[],
): readonly Reading[] {
  const readings: Reading[] = []
  const segment = spans[0]?.startSegment
  let before = published
  for (const { seq, atMs, applied } of standingIn(stretch)) {
    const words = quoteOf(
      spans,
      texts,
      new Map(segment === undefined ? [] : [[segment, applied]]),
    ).correctedText
    if (words !== before) readings.push({ seq, atMs, words, digest: digestOf(words) })
    before = words
  }
  return readings
}

/** Which readings stand in a stretch from an update on. */
type Standing = { readonly seq: number; readonly atMs: number; readonly applied: readonly Applied[] }

const standingOf = new WeakMap<Stretch, readonly Standing[]>()

function standingIn(stretch: Stretch): readonly Standing[] {
  const known = standingOf.get(stretch)
  if (known) return known
  const decisions = new Map<RecordKey, Decision>()
  const standing: Standing[] = []
  let size = 0
  stretch.turns.forEach(({ seq, atMs, key, decision }, nth) => {
    if (decision) decisions.set(key, decision)
    else decisions.delete(key)
    if (stretch.turns[nth + 1]?.seq === seq) return
    const applied = [...appliedBySegment({ decisions }).values()].flat()
    standing.push({ seq, atMs, applied })
    size += applied.length + 1
  })
  if (size <= mostKept) standingOf.set(stretch, standing)
  return standing
}

/** Other words nearly always have another mark. */
const markOf = (words: string): string => `${words.length} ${digestOf(words).hash}`

/** Goes through the moments in order; the words of one are only put together when asked for. */
function walkThrough(
  pieces: readonly Piece[],
  readingsOf: (part: Part) => readonly Reading[],
  at: AtMoment,
): void {
  const moments = pieces
    .flatMap((piece, nth) => (isPart(piece) ? readingsOf(piece).map((reading) => ({ ...reading, nth })) : []))
    .sort((a, b) => a.seq - b.seq)
  const now = pieces.map(({ words }) => words)
  const digest = joinedDigest(now.map(digestOf))
  let length = now.reduce((sum, words) => sum + words.length, 0)
  moments.forEach((moment, which) => {
    length += moment.words.length - (now[moment.nth]?.length ?? 0)
    now[moment.nth] = moment.words
    digest.put(moment.nth, moment.digest)
    if (moments[which + 1]?.seq === moment.seq) return
    at(`${length} ${digest.now().hash}`, length, moment.atMs, () => now.join(''))
  })
}
