// Who says a published quote, where its words are of several: each named once, and the words of each as paragraphs.
import type { PublishedParagraph, PublishedSpeaker, QuoteContent } from './published-content.ts'
import { cutParagraph } from './published-text.ts'

/** How one is told whose name nobody knows. */
export const unknownSpeaker = 'Speaker not known'

/** In the order they speak, each once; null: not known. One at least. */
export function quoteSpeakers({
  speaker,
  stretches,
}: Pick<QuoteContent, 'speaker' | 'stretches'>): readonly (PublishedSpeaker | null)[] {
  const all = stretches === undefined ? [speaker] : stretches.map((stretch) => stretch.speaker)
  return all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at)
}

const isSame = (a: PublishedSpeaker | null, b: PublishedSpeaker | null): boolean =>
  a?.name === b?.name && a?.affiliation === b?.affiliation && a?.actor === b?.actor

export type QuoteStretch = {
  readonly speaker: PublishedSpeaker | null
  /** Its first words are of a passage that does not go on from the words before. */
  readonly isAfterGap: boolean
  /** As a quote has them: a list for each passage. */
  readonly passages: readonly (readonly PublishedParagraph[])[]
}

type Quoted = Pick<QuoteContent, 'speaker' | 'spans' | 'passages' | 'stretches'>

/** The words of each speaker in turn; one stretch where all are of one. A correction over the place of change stays whole. */
export function quoteStretches({ speaker, spans, passages, stretches }: Quoted): readonly QuoteStretch[] {
  if (stretches === undefined) return [{ speaker, isAfterGap: false, passages }]
  const begins = stretches.map((stretch) => {
    const span = spans[stretch.passage]
    // A correction over the beginning of a span is taken whole into its passage, and so are the words before the span in it.
    const isWhole = span?.startSegment === stretch.segment && span.start === stretch.start
    return { ...stretch, ...(isWhole && { segment: 0, start: 0 }), isWhole }
  })
  return begins.map((from, nth) => {
    const to = begins[nth + 1]
    const own = passages.flatMap((paragraphs, passage) => {
      const part = paragraphs.flatMap((paragraph) => {
        const { segment, end } = paragraph
        const isBehind = (one: typeof from) =>
          passage > one.passage || (passage === one.passage && segment > one.segment)
        const isAt = (one: typeof from | undefined) => passage === one?.passage && segment === one.segment
        if (!isBehind(from) && !isAt(from)) return []
        if (to !== undefined && isBehind(to)) return []
        const cut = cutParagraph(paragraph, isAt(from) ? from.start : 0, to && isAt(to) ? to.start : end)
        return cut.pieces.length > 0 ? [cut] : []
      })
      return part.length > 0 ? [part] : []
    })
    const isAfterGap = from.passage > 0 && from.isWhole
    return { speaker: from.speaker, isAfterGap, passages: own }
  })
}
