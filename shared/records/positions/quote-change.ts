// "Quote changed": do the words of a coded quote still read as its coder saw them? The position itself never moves.
// What somebody saw is a list of readings; with the published text it gives the words of then, to compare with today's.
import { authorOf, type MemberId, type RecordKey } from '../../base/id.ts'
import { quoteOf } from '../../transcript/quote.ts'
import { comparePlaces, overlaps, type Span, spanFits, spanWithin } from '../../transcript/span.ts'
import type { Decision } from '../corrections/correction.ts'
import { appliedBySegment } from '../corrections/correction-state.ts'
import { type AsRead, asReadSchema } from './as-read.ts'
import type { Looked } from './looked.ts'
import type { Position } from './position.ts'
import {
  bySegment,
  compareReadings,
  differencesBetween,
  type QuoteDifference,
  type QuoteReading,
  sameReading,
} from './quote-differences.ts'

type Decided = readonly [RecordKey, Decision]
type PlacedReadings = ReadonlyMap<number, readonly Omit<QuoteReading, 'segment'>[]>

export type QuoteChange = {
  /** The quote in its corrected reading as it was last seen, and as it stands; passages joined by " … ". */
  readonly before: string
  readonly after: string
  readonly isSense: boolean
  /** In reading order. */
  readonly differences: readonly QuoteDifference[]
}

/** Somebody's "I have looked". */
export type Look = { readonly by: MemberId; readonly looked: Looked }

/** Every look by the position it is about. */
export function looksByPosition(
  looked: ReadonlyMap<string, Looked>,
): ReadonlyMap<RecordKey, readonly Look[]> {
  const found = new Map<RecordKey, Look[]>()
  for (const [key, look] of looked) {
    const cut = key.lastIndexOf('/')
    const position = key.slice(0, cut) as RecordKey
    const there = found.get(position) ?? []
    there.push({ by: key.slice(cut + 1) as MemberId, looked: look })
    found.set(position, there)
  }
  return found
}

/** What a reader of the spans sees of accepted readings; undefined where a record cannot hold that much. */
export function asReadOf(spans: readonly Span[], applied: PlacedReadings): AsRead | undefined {
  const parsed = asReadSchema.safeParse(readingsIn(spans, applied))
  return parsed.success ? parsed.data : undefined
}

/** The same for one quote, where the accepted readings of the record are not at hand. */
export function asReadNow(
  spans: readonly Span[],
  decisions: ReadonlyMap<RecordKey, Decision>,
): AsRead | undefined {
  const near = [...decisions].filter(([, { segment }]) =>
    spans.some((span) => span.startSegment <= segment && segment <= span.endSegment),
  )
  return asReadOf(spans, appliedBySegment({ decisions: new Map(near) }))
}

/**
 * Asks of each position of one record what changed under it since its coder coded it, or its coder or a reviewer looked.
 * Null: it reads as one of them saw it. Passages outside the record have not changed.
 */
export function quoteChangesIn(record: {
  readonly publishedTexts: readonly string[]
  readonly decisions: ReadonlyMap<RecordKey, Decision>
  readonly isReviewer: (member: MemberId) => boolean
}): (key: RecordKey, position: Position, looks: readonly Look[]) => QuoteChange | null {
  const { publishedTexts, decisions, isReviewer } = record
  const applied = appliedBySegment(record)
  const decided = new Map<number, Decided[]>()
  for (const entry of decisions) {
    const there = decided.get(entry[1].segment) ?? []
    decided.set(entry[1].segment, there)
    there.push(entry)
  }
  return (key, position, looks) => {
    const { spans } = position
    const isBare = position.asRead === undefined || position.asRead.length === 0
    if (isBare && segmentsIn(spans, decided).size === 0) return null
    if (!spans.every((span) => spanFits(span, publishedTexts))) return null
    const now = readingsIn(spans, applied)
    const coded = position.asRead ?? readAt(position.atMs, spans, decided)
    if (sameReadings(coded, now)) return null
    const seen: { readonly readings: readonly QuoteReading[]; readonly atMs: number }[] = looks
      .filter(({ by }) => by === authorOf(key) || isReviewer(by))
      .map(({ looked }) => ({ readings: looked.saw, atMs: looked.atMs }))
    seen.push({ readings: coded, atMs: position.atMs })
    seen.sort((a, b) => b.atMs - a.atMs)
    if (seen.some(({ readings }) => sameReadings(readings, now))) return null
    const wordsOf = (readings: readonly QuoteReading[]) =>
      quoteOf(spans, publishedTexts, bySegment(readings)).correctedText
    const after = wordsOf(now)
    if (seen.some(({ readings }) => wordsOf(readings) === after)) return null
    const last = seen[0]?.readings ?? coded
    const differences = differencesBetween(last, now, publishedTexts)
    return {
      before: wordsOf(last),
      after,
      isSense: differences.some(({ sense }) => sense !== null),
      differences,
    }
  }
}

/** Changes of sense first, then in reading order. */
export const compareChanges = (
  a: { readonly change: QuoteChange; readonly spans: readonly Span[] },
  b: { readonly change: QuoteChange; readonly spans: readonly Span[] },
): number =>
  Number(b.change.isSense) - Number(a.change.isSense) ||
  comparePlaces(
    a.spans[0]?.startSegment ?? 0,
    a.spans[0]?.start ?? 0,
    b.spans[0]?.startSegment ?? 0,
    b.spans[0]?.start ?? 0,
  )

function readingsIn(spans: readonly Span[], applied: PlacedReadings): QuoteReading[] {
  const found: QuoteReading[] = []
  for (const segment of segmentsIn(spans, applied))
    for (const { start, end, reading } of applied.get(segment) ?? [])
      if (spans.some((span) => overlaps(span, spanWithin(segment, start, end))))
        found.push({ segment, start, end, reading })
  return found.sort(compareReadings)
}

/** Those of the known segments that the spans run through, each once. */
function segmentsIn(spans: readonly Span[], known: ReadonlyMap<number, unknown>): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { startSegment, endSegment } of spans) {
    if (endSegment - startSegment > known.size) {
      for (const segment of known.keys())
        if (startSegment <= segment && segment <= endSegment) found.add(segment)
    } else
      for (let segment = startSegment; segment <= endSegment; segment++)
        if (known.has(segment)) found.add(segment)
  }
  return found
}

/** For positions that do not say what they saw: what had been accepted by then, replaced since or not. */
function readAt(
  atMs: number,
  spans: readonly Span[],
  decided: ReadonlyMap<number, readonly Decided[]>,
): readonly QuoteReading[] {
  const there = [...segmentsIn(spans, decided)].flatMap((segment) => decided.get(segment) ?? [])
  const then = there.flatMap(([key, decision]): Decided[] => {
    const { verdict, was } = decision
    if (verdict === 'accepted') return decision.atMs <= atMs ? [[key, decision]] : []
    const stood = verdict === 'replaced' && was && was.atMs <= atMs && atMs < decision.atMs
    return stood ? [[key, { ...decision, verdict: 'accepted', atMs: was.atMs }]] : []
  })
  return readingsIn(spans, appliedBySegment({ decisions: new Map(then) }))
}

const sameReadings = (some: readonly QuoteReading[], others: readonly QuoteReading[]) =>
  some.length === others.length &&
  some.every((one, i) => others[i] !== undefined && sameReading(one, others[i]))
