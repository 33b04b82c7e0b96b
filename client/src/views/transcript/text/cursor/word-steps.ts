// The steps of the word cursor. A step is a word, or a whole correction or gap where one is drawn: what looks like one thing is
// stepped over as one, and a word that is partly corrected goes with its correction.
import type { Span } from '../../../../../../shared/transcript/span.ts'
import { spanWithin } from '../../../../../../shared/transcript/span.ts'
import { sentencePlaces, type WordPlace, wordPlaces } from '../../../../../../shared/transcript/words.ts'
import { spanBetween } from '../places.ts'
import type { Place } from '../text-handle.ts'

export type WordSteps = {
  /** A segment's steps in order. */
  readonly steps: (segment: number) => readonly WordPlace[]
  /** The step a place lies in or ends; null between steps. */
  readonly at: (place: Place) => Span | null
  /** The first step that begins at or after a place, in later segments too; null at the end. */
  readonly from: (place: Place) => Span | null
  /** The last step that ends at or before a place, in earlier segments too; null at the beginning. */
  readonly upTo: (place: Place) => Span | null
  /** The sentence a place lies in; null in a segment without one. */
  readonly sentenceAt: (place: Place) => Span | null
  /** The sentence after, or before, the one a place lies in; null at the ends of the text. */
  readonly sentenceBeside: (place: Place, direction: 1 | -1) => Span | null
}

/** Steps over texts that never change. `wholes` gives what is drawn as one thing in a segment; it may change from call to call. */
export function wordSteps(
  texts: readonly string[],
  wholes: (segment: number) => readonly WordPlace[],
): WordSteps {
  const words = new Map<number, readonly WordPlace[]>()
  const sentences = new Map<number, readonly WordPlace[]>()
  const held = (
    kept: Map<number, readonly WordPlace[]>,
    segment: number,
    read: (text: string) => readonly WordPlace[],
  ) => {
    const known = kept.get(segment)
    if (known) return known
    const places = read(texts[segment] ?? '')
    kept.set(segment, places)
    return places
  }
  const steps = (segment: number) => merged(held(words, segment, wordPlaces), wholes(segment))
  const asSpan = (segment: number, place: WordPlace | undefined): Span | null =>
    place ? spanWithin(segment, place.start, place.end) : null

  const at = ({ segment, offset }: Place) => {
    const there = steps(segment)
    const index = lastStartingBy(there, offset)
    const step = there[index]
    return step && offset <= step.end ? asSpan(segment, step) : null
  }
  const from = ({ segment, offset }: Place): Span | null => {
    const there = steps(segment)
    const index = lastStartingBy(there, offset - 1) + 1
    const step = there[index]
    if (step) return asSpan(segment, step)
    for (let next = segment + 1; next < texts.length; next++) {
      const first = steps(next)[0]
      if (first) return asSpan(next, first)
    }
    return null
  }
  const upTo = ({ segment, offset }: Place): Span | null => {
    const there = steps(segment)
    let index = lastStartingBy(there, offset)
    while (index >= 0 && (there[index]?.end ?? 0) > offset) index -= 1
    const step = there[index]
    if (step) return asSpan(segment, step)
    for (let earlier = segment - 1; earlier >= 0; earlier--) {
      const last = steps(earlier).at(-1)
      if (last) return asSpan(earlier, last)
    }
    return null
  }
  const sentenceIndex = ({ segment, offset }: Place) => {
    const there = held(sentences, segment, sentencePlaces)
    const index = there.findIndex(({ end }) => offset < end)
    return index === -1 ? there.length - 1 : index
  }

  return {
    steps,
    at,
    from,
    upTo,
    sentenceAt: (place) =>
      asSpan(place.segment, held(sentences, place.segment, sentencePlaces)[sentenceIndex(place)]),
    sentenceBeside: (place, direction) => {
      let segment = place.segment
      let index = sentenceIndex(place) + direction
      while (segment >= 0 && segment < texts.length) {
        const there = held(sentences, segment, sentencePlaces)
        const found = index < 0 ? undefined : there[index]
        if (found) return asSpan(segment, found)
        segment += direction
        index = direction === 1 ? 0 : held(sentences, segment, sentencePlaces).length - 1
      }
      return null
    },
  }
}

/** The span from the earlier of two steps' starts to the later one's end. */
export function spanOver(a: Span, b: Span): Span {
  const first = a.startSegment - b.startSegment || a.start - b.start
  const last = a.endSegment - b.endSegment || a.end - b.end
  const [from, to] = [first <= 0 ? a : b, last >= 0 ? a : b]
  return spanBetween(
    { segment: from.startSegment, offset: from.start },
    { segment: to.endSegment, offset: to.end },
  )
}

/** A span whose ends lie in no middle of a step: a drag that stops inside a word means the whole word. */
export function wholeSteps(span: Span, at: WordSteps['at']): Span {
  const first = at({ segment: span.startSegment, offset: span.start })
  const last = at({ segment: span.endSegment, offset: span.end })
  const startsInside = first !== null && first.start < span.start && span.start < first.end
  const endsInside = last !== null && last.start < span.end && span.end < last.end
  return { ...span, start: startsInside ? first.start : span.start, end: endsInside ? last.end : span.end }
}

/** Words and wholes in order; what overlaps becomes one. */
function merged(words: readonly WordPlace[], wholes: readonly WordPlace[]): readonly WordPlace[] {
  if (wholes.length === 0) return words
  const all = [...words, ...wholes].sort((a, b) => a.start - b.start || b.end - a.end)
  const steps: { start: number; end: number }[] = []
  for (const { start, end } of all) {
    const last = steps.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else steps.push({ start, end })
  }
  return steps
}

/** The index of the last step that starts at or before an offset; -1 when none does. */
function lastStartingBy(steps: readonly WordPlace[], offset: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((steps[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
