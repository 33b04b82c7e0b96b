// Where a quote reads otherwise than somebody saw it: place by place, in whole words, and whether the sense is another.
import { comparePlaces } from '../../transcript/span.ts'
import { type SenseChange, senseChange } from '../sense/sense-change.ts'
import type { AsRead } from './as-read.ts'

export type QuoteReading = AsRead[number]

/** One place of a quote that reads otherwise now, in whole words; `before` or `after` may be ''. */
export type QuoteDifference = {
  readonly segment: number
  readonly start: number
  readonly end: number
  readonly before: string
  readonly after: string
  /** Null: the words are spelt otherwise and say the same. */
  readonly sense: SenseChange | null
}

export const compareReadings = (a: QuoteReading, b: QuoteReading): number =>
  comparePlaces(a.segment, a.start, b.segment, b.start) || a.end - b.end

export const sameReading = (a: QuoteReading, b: QuoteReading) =>
  a.segment === b.segment && a.start === b.start && a.end === b.end && a.reading === b.reading

/** In text order and apart from each other, whatever a record claims to have seen. */
export function bySegment(readings: readonly QuoteReading[]): ReadonlyMap<number, readonly QuoteReading[]> {
  const found = new Map<number, QuoteReading[]>()
  for (const reading of [...readings].sort(compareReadings)) {
    const there = found.get(reading.segment) ?? []
    found.set(reading.segment, there)
    if (reading.start < reading.end && (there.at(-1)?.end ?? 0) <= reading.start) there.push(reading)
  }
  return found
}

/** How many words on either side tell what a changed word means: "South Korea". */
const contextWords = 2

/** From what somebody saw to what stands now. */
export function differencesBetween(
  before: readonly QuoteReading[],
  after: readonly QuoteReading[],
  publishedTexts: readonly string[],
): readonly QuoteDifference[] {
  const [then, now] = [bySegment(before), bySegment(after)]
  const segments = [...new Set([...then.keys(), ...now.keys()])].sort((a, b) => a - b)
  return segments.flatMap((segment) => {
    const text = publishedTexts[segment] ?? ''
    const [ones, others] = [then.get(segment) ?? [], now.get(segment) ?? []]
    return changedStretches(text, ones, others).flatMap(({ start, end }) => {
      const words = { before: readAs(text, start, end, ones), after: readAs(text, start, end, others) }
      if (words.before === words.after) return []
      const [from, to] = [wordsBefore(text, start), wordsAfter(text, end)]
      const [lead, tail] = [text.slice(from, start), text.slice(end, to)]
      const sense =
        senseChange(words.before, words.after) ??
        senseChange(`${lead}${words.before}${tail}`, `${lead}${words.after}${tail}`)
      return [{ segment, start, end, ...words, sense }]
    })
  })
}

type Stretch = { readonly start: number; readonly end: number }

/** From space to space around the readings that are not in both; what it touches of others lies wholly inside. */
function changedStretches(
  text: string,
  ones: readonly QuoteReading[],
  others: readonly QuoteReading[],
): Stretch[] {
  const only = (these: readonly QuoteReading[], those: readonly QuoteReading[]) =>
    these.filter((one) => !those.some((other) => sameReading(one, other)))
  const all = [...ones, ...others]
  const stretches: Stretch[] = []
  for (const reading of [...only(ones, others), ...only(others, ones)].sort(compareReadings)) {
    const last = stretches.at(-1)
    if (last && reading.end <= last.end) continue
    const stretch = wholly(text, reading, all)
    if (last && stretch.start <= last.end)
      stretches.splice(-1, 1, {
        start: Math.min(last.start, stretch.start),
        end: Math.max(last.end, stretch.end),
      })
    else stretches.push(stretch)
  }
  return stretches
}

function wholly(text: string, { start, end }: Stretch, readings: readonly Stretch[]): Stretch {
  let stretch = { start: start - lengthBefore(text, start), end: end + lengthAfter(text, end) }
  for (;;) {
    const cut = readings.find(
      (other) =>
        other.start < stretch.end &&
        stretch.start < other.end &&
        (other.start < stretch.start || other.end > stretch.end),
    )
    if (!cut) return stretch
    const from = Math.min(stretch.start, cut.start)
    const to = Math.max(stretch.end, cut.end)
    stretch = { start: from - lengthBefore(text, from), end: to + lengthAfter(text, to) }
  }
}

/** No word is longer. */
const longestWord = 80

const lengthBefore = (text: string, at: number) =>
  /\S*$/u.exec(text.slice(Math.max(0, at - longestWord), at))?.[0].length ?? 0

const lengthAfter = (text: string, at: number) =>
  /^\S*/u.exec(text.slice(at, at + longestWord))?.[0].length ?? 0

const wordsBefore = (text: string, at: number) =>
  at -
  (new RegExp(`(?:\\S+\\s+){0,${contextWords}}$`, 'u').exec(
    text.slice(Math.max(0, at - 2 * longestWord), at),
  )?.[0].length ?? 0)

const wordsAfter = (text: string, at: number) =>
  at +
  (new RegExp(`^(?:\\s+\\S+){0,${contextWords}}`, 'u').exec(text.slice(at, at + 2 * longestWord))?.[0]
    .length ?? 0)

function readAs(text: string, start: number, end: number, readings: readonly QuoteReading[]): string {
  let words = ''
  let at = start
  for (const reading of readings) {
    if (reading.end <= start || reading.start >= end) continue
    words += text.slice(at, reading.start) + reading.reading
    at = reading.end
  }
  return words + text.slice(at, end)
}
