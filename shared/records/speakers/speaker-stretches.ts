// Whose words some spans hold, stretch by stretch: a span may cross turns, and a quote may be of several. A correction over
// the place where another begins stays whole with the words before, as it does on the record's page.
import { comparePlaces, publishedAt, type Span } from '../../transcript/span.ts'
import { type Transcript, turnOfSegment } from '../../transcript/transcript.ts'
import type { Speaker, SpeakerRun } from './speaker-at.ts'

/** From its place in the passage of that number (a span each, from 0) until the next stretch begins, over passages too. */
export type SpeakerStretch = {
  readonly passage: number
  readonly segment: number
  readonly start: number
  readonly speaker: Speaker
}

export type Speaking = Pick<Transcript, 'turns'> & {
  readonly texts: readonly string[]
  /** As `speakersOfTurns` gives them. */
  readonly runs: readonly (readonly SpeakerRun[])[]
  readonly applied: ReadonlyMap<number, readonly { readonly start: number; readonly end: number }[]>
}

type Place = { readonly segment: number; readonly offset: number; readonly speaker: Speaker }

/** In the spans' order, each by another than the one before; several may be of one speaker. One at least for spans that fit. */
export function speakerStretches(spans: readonly Span[], record: Speaking): readonly SpeakerStretch[] {
  const stretches: SpeakerStretch[] = []
  for (const [passage, span] of spans.entries()) {
    for (const { segment, offset, speaker } of heardIn(span, record)) {
      const before = stretches.at(-1)
      if (before && isSameSpeaker(before.speaker, speaker)) continue
      stretches.push({ passage, segment, start: offset, speaker })
    }
  }
  if (stretches.length > 0) return stretches
  return spans
    .flatMap((span) => placesIn(span, record))
    .slice(0, 1)
    .map(({ segment, offset, speaker }) => ({ passage: 0, segment, start: offset, speaker }))
}

/** Nobody known is one with nobody known, whatever turns they speak in. */
export const isSameSpeaker = (a: Speaker, b: Speaker): boolean =>
  a.person || b.person ? a.person?.id === b.person?.id : a.label === b.label

/** Where each begins to speak whose words the span holds; the first at its start. */
function placesIn(span: Span, { turns, runs, texts, applied }: Speaking): readonly Place[] {
  const last = Math.min(span.endSegment, texts.length - 1)
  if (span.startSegment > last) return []
  const end = span.endSegment > last ? (texts[last]?.length ?? 0) : span.end
  const firstTurn = turnOfSegment({ turns }, span.startSegment).index
  const said = runs.slice(firstTurn, turnOfSegment({ turns }, last).index + 1).flat()
  const from = said.findLastIndex(
    ({ segment, offset }) => comparePlaces(segment, offset, span.startSegment, span.start) <= 0,
  )
  const places = said
    .slice(Math.max(0, from))
    .map(({ segment, offset, speaker }, nth): Place => {
      if (nth === 0) return { segment: span.startSegment, offset: span.start, speaker }
      const over = applied.get(segment)?.find((one) => one.start < offset && offset < one.end)
      return { segment, offset: over?.end ?? offset, speaker }
    })
    .filter(({ segment, offset }) => comparePlaces(segment, offset, last, end) < 0)
  return places
}

/** Those of the places whose speaker says a word; the first of them has the passage's first sign. */
function heardIn(span: Span, record: Speaking): readonly Place[] {
  const places = placesIn(span, record)
  return places
    .filter((place, nth) => {
      const next = places[nth + 1] ?? { segment: span.endSegment, offset: span.end }
      return hasWords(place, next, record.texts)
    })
    .map((place, nth) => (nth === 0 ? { ...place, segment: span.startSegment, offset: span.start } : place))
}

type At = Pick<Place, 'segment' | 'offset'>

/** Spaces between two turns are nobody's words. */
const hasWords = (from: At, to: At, texts: readonly string[]): boolean =>
  publishedAt(
    { startSegment: from.segment, start: from.offset, endSegment: to.segment, end: to.offset },
    texts,
  ).trim() !== ''

/** The words of each stretch as spans, in its order. */
export function stretchSpans(
  stretches: readonly Pick<SpeakerStretch, 'passage' | 'segment' | 'start'>[],
  spans: readonly Span[],
): readonly (readonly Span[])[] {
  return stretches.map((stretch, nth) => {
    const next = stretches[nth + 1]
    return spans.flatMap((span, passage) => {
      if (passage < stretch.passage || (next && passage > next.passage)) return []
      const from = passage === stretch.passage ? { startSegment: stretch.segment, start: stretch.start } : {}
      const to = passage === next?.passage ? { endSegment: next.segment, end: next.start } : {}
      const part = { ...span, ...from, ...to }
      return comparePlaces(part.startSegment, part.start, part.endSegment, part.end) < 0 ? [part] : []
    })
  })
}
