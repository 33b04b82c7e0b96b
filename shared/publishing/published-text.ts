// Words of a record as they are published: pieces that hold both readings, and the grounds the pieces point to.
import type { MemberId } from '../base/id.ts'
import type { Decision } from '../records/corrections/correction.ts'
import { type Applied, appliedBySegment } from '../records/corrections/correction-state.ts'
import { senseChange } from '../records/sense/sense-change.ts'
import { compareSpans, lastSegmentIn, type Span } from '../transcript/span.ts'
import type { PublishedGround, PublishedParagraph, PublishedPiece } from './published-content.ts'

type Decisions = ReadonlyMap<string, Decision>

/** `nameOf` gives the name a member is to be published under; null: members are not named. */
export type Naming = { readonly nameOf: ((member: MemberId) => string) | null }

export type PublishedText = {
  readonly passages: readonly (readonly PublishedParagraph[])[]
  readonly grounds: readonly PublishedGround[]
}

/** The words at `spans`, in their order. A span that ends inside a correction takes the whole of it, in both readings. */
export function publishedText(
  spans: readonly Span[],
  texts: readonly string[],
  decisions: Decisions,
  naming: Naming,
): PublishedText {
  const applied = appliedBySegment({ decisions } as Parameters<typeof appliedBySegment>[0])
  const grounds: PublishedGround[] = []
  const numbers = new Map<string, number>()
  const numberOf = ({ key }: Applied) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    const decision = decisions.get(key)
    if (decision === undefined) return -1
    numbers.set(key, grounds.push(groundOf(decision, naming)) - 1)
    return grounds.length - 1
  }
  const passages = spans.map((span) => {
    const paragraphs: PublishedParagraph[] = []
    for (let segment = span.startSegment; segment <= lastSegmentIn(span, texts); segment++) {
      const text = texts[segment] ?? ''
      const from = segment === span.startSegment ? span.start : 0
      const to = segment === span.endSegment ? span.end : text.length
      paragraphs.push(paragraphOf(segment, text, from, to, applied.get(segment) ?? [], numberOf))
    }
    return paragraphs
  })
  return { passages, grounds }
}

function paragraphOf(
  segment: number,
  text: string,
  from: number,
  to: number,
  applied: readonly Applied[],
  numberOf: (applied: Applied) => number,
): PublishedParagraph {
  const inside = applied.filter(({ start, end }) => end > from && start < to)
  const start = Math.min(from, inside[0]?.start ?? from)
  const end = Math.max(to, inside.at(-1)?.end ?? to)
  const pieces: PublishedPiece[] = []
  let at = start
  for (const reading of inside) {
    if (reading.start > at) pieces.push({ text: text.slice(at, reading.start) })
    pieces.push({
      published: text.slice(reading.start, reading.end),
      reading: reading.reading,
      ground: numberOf(reading),
    })
    at = reading.end
  }
  if (end > at) pieces.push({ text: text.slice(at, end) })
  return { segment, start, end, pieces }
}

function groundOf(decision: Decision, { nameOf }: Naming): PublishedGround {
  const { published, reading, grounds, certainty, proposer, by, agreed, atMs } = decision
  const voices = [...new Set([proposer, ...(agreed ?? []), by])]
  return {
    published,
    reading,
    kind: grounds?.kind ?? null,
    detail: grounds?.detail ?? '',
    certainty: certainty ?? null,
    changesSense: senseChange(published, reading) !== null,
    voices: voices.length,
    people: nameOf === null ? null : voices.map(nameOf),
    acceptedAtMs: atMs,
  }
}

/**
 * The part of a paragraph from `from` to `to`, counted in its segment's published text; a correction over a cut stays whole
 * with the words before. Without pieces where none of its words lie there.
 */
export function cutParagraph(paragraph: PublishedParagraph, from: number, to: number): PublishedParagraph {
  const pieces: PublishedPiece[] = []
  let at = paragraph.start
  let start = to
  let end = from
  for (const piece of paragraph.pieces) {
    const length = ('ground' in piece ? piece.published : piece.text).length
    const begins = at
    at += length
    if ('ground' in piece) {
      if (begins < from || begins >= to) continue
      pieces.push(piece)
      start = Math.min(start, begins)
      end = at
      continue
    }
    const text = piece.text.slice(Math.max(0, from - begins), Math.max(0, to - begins))
    if (text === '') continue
    pieces.push({ text })
    start = Math.min(start, Math.max(from, begins))
    end = Math.min(to, at)
  }
  return { segment: paragraph.segment, start, end, pieces }
}

/** "54", "54–56", "4, 7": the paragraphs that spans lie in, counted from 1. */
export function paragraphWords(spans: readonly Span[]): string {
  return [...spans]
    .sort(compareSpans)
    .map(({ startSegment, endSegment }) =>
      startSegment === endSegment ? `${startSegment + 1}` : `${startSegment + 1}–${endSegment + 1}`,
    )
    .filter((words, i, all) => all.indexOf(words) === i)
    .join(', ')
}
