// How much of a record a position may stand on: as much as a quote may hold. Every list and file says its words, and a few
// bytes would make them say whole records over and over.
import { publishedLength, type Span } from '../../transcript/span.ts'
import { maxQuoteLength } from '../notes/note-document.ts'

export const positionTooLong = `A position stands on ${maxQuoteLength.toLocaleString('en')} characters at most. Choose the words that say it.`

/** Whether spans hold more than any quote. `was`: those it stands on already, which may stay as they are, or shrink. */
export function standsOnTooMuch(
  spans: readonly Span[],
  publishedTexts: readonly { readonly length: number }[],
  was: readonly Span[] = [],
): boolean {
  const lengthOf = (all: readonly Span[]) =>
    all.reduce((sum, span) => sum + publishedLength(span, publishedTexts), 0)
  const length = lengthOf(spans)
  return length > maxQuoteLength && length > lengthOf(was)
}
