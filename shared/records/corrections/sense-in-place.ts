// What a correction does to the sense where it stands. Its own words may hide it: marking only the “uni” of “unilateral”
// makes it multilateral, and so do two corrections side by side of which neither says much.
import type { RecordKey } from '../../base/id.ts'
import { overlaps } from '../../transcript/span.ts'
import { type SenseChange, senseChange } from '../sense/sense-change.ts'
import { correctedText } from './corrected-text.ts'
import { type Correction, type Decision, spanOf } from './correction.ts'
import { appliedIn } from './correction-state.ts'

type Replaced = Pick<Correction, 'segment' | 'start' | 'end' | 'published' | 'reading'>
type Stretch = { readonly start: number; readonly end: number }

/** No word is longer: what goes on without a space is not looked at any further. */
const longestWord = 80
/** How much of the text is looked at as one. */
const longestStretch = 600

/** What it changes by itself, in the whole words it stands in. `text` is its segment as published. */
export function senseChangeInWords(text: string, correction: Replaced): SenseChange | null {
  const words = wholeWords(text, correction)
  const isWhole = words.start === correction.start && words.end === correction.end
  return (
    senseChange(correction.published, correction.reading) ??
    (isWhole ? null : senseChange(text.slice(words.start, words.end), readAs(text, words, [correction])))
  )
}

/**
 * What it changes by itself, or together with the accepted readings it touches: nothing but spaces and marks between.
 * What those change without it is theirs.
 */
export function senseChangeInPlace(
  decisions: ReadonlyMap<RecordKey, Decision>,
  text: string,
  correction: Replaced,
): SenseChange | null {
  const alone = senseChangeInWords(text, correction)
  if (alone !== null) return alone
  const others = appliedIn({ decisions }, correction.segment).filter(
    (other) => !overlaps(spanOf(other), spanOf(correction)),
  )
  const stretch = touching(text, correction, others)
  const inside = others.filter(({ start, end }) => start >= stretch.start && end <= stretch.end)
  if (inside.length === 0) return null
  const published = text.slice(stretch.start, stretch.end)
  const before = readAs(text, stretch, inside)
  const after = readAs(text, stretch, [...inside, correction])
  const together = senseChange(published, after)
  if (together === null) return null
  const isTheirs = together.kind === senseChange(published, before)?.kind
  return isTheirs ? senseChange(before, after) : together
}

const readAs = (text: string, { start, end }: Stretch, readings: readonly Replaced[]) =>
  correctedText(
    text.slice(start, end),
    readings.map((each) => ({ start: each.start - start, end: each.end - start, reading: each.reading })),
  ).text

/** From space to space. */
function wholeWords(text: string, { start, end }: Stretch): Stretch {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - longestWord), start))?.[0] ?? ''
  const after = /^\S*/u.exec(text.slice(end, end + longestWord))?.[0] ?? ''
  return { start: start - before.length, end: end + after.length }
}

/** The words a correction stands in, those of the readings that touch them, and so on. `others` come in text order. */
function touching(text: string, correction: Stretch, others: readonly Stretch[]): Stretch {
  let stretch = wholeWords(text, correction)
  // The one way takes what follows, one after the other, the way back what goes before.
  for (const other of [...others, ...others.toReversed()]) {
    const start = Math.min(stretch.start, other.start)
    const end = Math.max(stretch.end, other.end)
    if (end - start > longestStretch) continue
    const between = text.slice(Math.min(stretch.end, other.end), Math.max(stretch.start, other.start))
    if (!/[\p{L}\p{N}]/u.test(between)) stretch = wholeWords(text, { start, end })
  }
  return stretch
}
