// Paragraphs of a record in its readings. A correction is one place with both: what is shown of it is the style's matter,
// and without any style both are there.
import type {
  PublishedParagraph,
  PublishedPiece,
  QuoteContent,
} from '../../../shared/publishing/published-content.ts'
import { quoteStretches, unknownSpeaker } from '../../../shared/publishing/quote-speakers.ts'
import { type Html, html } from '../html.ts'

type Corrected = Extract<PublishedPiece, { readonly ground: number }>
export type Paragraphs = readonly PublishedParagraph[]

export const isCorrected = (piece: PublishedPiece): piece is Corrected => 'ground' in piece

export const publishedWords = ({ pieces }: Pick<PublishedParagraph, 'pieces'>): string =>
  pieces.map((piece) => (isCorrected(piece) ? piece.published : piece.text)).join('')

export const correctedWords = ({ pieces }: Pick<PublishedParagraph, 'pieces'>): string =>
  pieces.map((piece) => (isCorrected(piece) ? piece.reading : piece.text)).join('')

/** The corrected reading; the number is that of the grounds below, counted from 1. */
export const inCorrectedReading = ({ pieces }: PublishedParagraph): readonly Html[] =>
  pieces.map((piece) =>
    isCorrected(piece)
      ? html`<ins>${piece.reading}</ins><sup>${piece.ground + 1}</sup>`
      : html`${piece.text}`,
  )

/** The published reading: its words are all there, underlined where they were corrected. */
export const inPublishedReading = ({ pieces }: PublishedParagraph): readonly Html[] =>
  pieces.map((piece) => (isCorrected(piece) ? html`<u>${piece.published}</u>` : html`${piece.text}`))

/** Both readings of one correction, with a link to its grounds; the page's style chooses. */
export const inBothReadings = ({ published, reading, ground }: Corrected): Html =>
  html`<span class="fix"><u>${published}</u><ins>${reading}</ins><sup><a href="#ground-${ground + 1}">${ground + 1}</a></sup></span>`

/**
 * The words of a quote, set apart from all that is no word of the record: where they are of several, a quotation of each
 * under the speaker's name.
 */
export function quotations(
  quote: QuoteContent,
  draw: (paragraph: PublishedParagraph) => readonly Html[],
  name: string | null = null,
): Html {
  const open = name === null ? html`<blockquote>` : html`<blockquote class="${name}">`
  const [only, ...others] = quoteStretches(quote)
  if (only === undefined || others.length === 0)
    return html`${open}${passageParagraphs(quote.passages, draw)}</blockquote>`
  return html`${[only, ...others].map(
    ({ speaker, passages, isAfterGap }) => html`<p class="voice">${speaker?.name ?? unknownSpeaker}</p>
${open}${passageParagraphs(passages, draw, isAfterGap)}</blockquote>
`,
  )}`
}

/** Passages as paragraphs; between two that do not touch stands a mark that words are left out. */
export function passageParagraphs(
  passages: readonly Paragraphs[],
  draw: (paragraph: PublishedParagraph) => readonly Html[],
  isAfterGap = false,
): Html {
  return html`${passages.flatMap((paragraphs, nth) =>
    paragraphs.map((paragraph, at) => {
      const gap = (isAfterGap || nth > 0) && at === 0 ? html`<span class="gap">[…] </span>` : null
      return html`<p>${gap}${draw(paragraph)}</p>`
    }),
  )}`
}
