// The meeting as one line: every turn as wide as its words, and where a place lies on it. Pure.
// Shares run from 0 at the first word to 1 after the last. Turns without a word still take one, so that they can be seen.
import { actorName } from '../../../../../shared/actors/actor.ts'
import type { Speaker } from '../../../../../shared/records/speakers/speaker-at.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'
import { type Transcript, wordsIn } from '../../../../../shared/transcript/transcript.ts'
import type { Mark, SegmentHead } from '../text/mark.ts'

type Place = { readonly segment: number; readonly offset: number }

/** One turn on the strip. */
export type Block = {
  readonly firstSegment: number
  readonly words: number
  readonly from: number
  readonly to: number
  readonly colour: number
  /** What is written on it: the actor's code; null when unknown. */
  readonly code: string | null
  /** Its speaker is not printed or not to be told. */
  readonly unnamed: boolean
  readonly speaker: string
}

export type StripScale = {
  readonly toShare: (place: Place) => number
  readonly toPlace: (share: number) => Place
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** The way between places and shares; offsets count evenly within a paragraph. */
export function stripScale(publishedTexts: readonly string[]): StripScale {
  const begins: number[] = []
  let words = 0
  for (const text of publishedTexts) {
    begins.push(words)
    words += Math.max(1, wordsIn(text))
  }
  const total = Math.max(1, words)
  const sizeOf = (segment: number) => (begins[segment + 1] ?? words) - (begins[segment] ?? words)
  return {
    toShare: ({ segment, offset }) => {
      const begin = begins[segment]
      if (begin === undefined) return segment < 0 ? 0 : 1
      const length = Math.max(1, publishedTexts[segment]?.length ?? 1)
      return (begin + (sizeOf(segment) * clamp(offset, 0, length)) / length) / total
    },
    toPlace: (share) => {
      const at = clamp(share, 0, 1) * total
      let segment = 0
      while (segment + 1 < begins.length && (begins[segment + 1] ?? total) <= at) segment += 1
      const length = publishedTexts[segment]?.length ?? 0
      const within = (at - (begins[segment] ?? 0)) / Math.max(1, sizeOf(segment))
      return { segment, offset: Math.round(clamp(within, 0, 1) * length) }
    },
  }
}

/** The blocks of all turns, in order, tiling the strip. */
export function stripBlocks(
  transcript: Pick<Transcript, 'segments' | 'turns'>,
  heads: readonly SegmentHead[],
  scale: StripScale,
): readonly Block[] {
  return transcript.turns.map(({ firstSegment, lastSegment, label }) => {
    const head = heads[firstSegment]
    let words = 0
    for (let segment = firstSegment; segment <= lastSegment; segment++)
      words += wordsIn(transcript.segments[segment]?.text ?? '')
    return {
      firstSegment,
      words,
      from: scale.toShare({ segment: firstSegment, offset: 0 }),
      to: scale.toShare({ segment: lastSegment + 1, offset: 0 }),
      colour: head?.actorColour ?? 12,
      code: head?.actorCode ?? null,
      unnamed: label === null || (head?.unsure ?? false),
      speaker: head?.speaker ?? 'Nobody named',
    }
  })
}

const tickKinds = ['position', 'accepted', 'proposed', 'suspect', 'gap'] as const

/** A tick above or below the turns. */
export type Tick = {
  readonly id: string
  readonly share: number
  readonly kind: (typeof tickKinds)[number]
  /** The pigment of a position's topic; null for the others. */
  readonly colour: number | null
}

export function stripTicks(marks: readonly Mark[], scale: StripScale): readonly Tick[] {
  const shareOf = ({ startSegment, start }: Span) => scale.toShare({ segment: startSegment, offset: start })
  return marks.flatMap((mark): Tick[] => {
    if (mark.kind === 'colleague' || mark.kind === 'speaker' || mark.kind === 'thread') return []
    if (mark.kind === 'position') {
      const [first] = mark.spans
      return first ? [{ id: mark.id, share: shareOf(first), kind: 'position', colour: mark.colour }] : []
    }
    const kind = mark.kind !== 'correction' ? mark.kind : mark.state === 'accepted' ? 'accepted' : 'proposed'
    return [{ id: mark.id, share: shareOf(mark.span), kind, colour: null }]
  })
}

/** The finest the strip shows, in parts of its length. */
const finest = 1600

/** Ticks without those that would lie on another of their kind: however many there are, the strip draws few. */
export function drawnTicks(ticks: readonly Tick[]): readonly Tick[] {
  const seen = new Set<number>()
  return ticks.filter(({ share, kind }) => {
    const place = Math.round(share * finest) * tickKinds.length + tickKinds.indexOf(kind)
    if (seen.has(place)) return false
    seen.add(place)
    return true
  })
}

/** What the slider says of a paragraph: "Paragraph 4, Gerardo Isaac Morales Tenorio, Mexico". */
export function placeWords(segment: number, { person, label }: Pick<Speaker, 'person' | 'label'>): string {
  const actor = person?.actor ?? null
  return [`Paragraph ${segment + 1}`, person?.name ?? label, actor && actorName(actor)]
    .filter((part) => part !== null)
    .join(', ')
}
