// The other places of a record where exactly the same words were published: "Also in ¶ 40". Pure.
// Kinds of space and hyphen do not matter, letters do, capitals too: a reading is put there as it was typed.
import { findWords, longestWordsSought, wordsAround } from '../../transcript/find-words.ts'
import { overlaps, type Span, spanWithin } from '../../transcript/span.ts'
import type { CorrectionRecords } from './correction-state.ts'
import { takenBySegment } from './taken-places.ts'

/** `before` and `after` are the published words around the place, cut at a word. */
export type OtherPlace = { readonly span: Span; readonly before: string; readonly after: string }

/** Words that stand in more other places than this are too common to be one mishearing. */
export const mostOtherPlaces = 12

/** In reading order; none when the words are too common, or stand in a correction already. */
export function otherPlaces(
  span: Span,
  publishedTexts: readonly string[],
  records: CorrectionRecords,
): readonly OtherPlace[] {
  if (span.startSegment !== span.endSegment) return []
  const words = publishedTexts[span.startSegment]?.slice(span.start, span.end).trim() ?? ''
  if (words === '' || words.length > longestWordsSought) return []
  const found = findWords(words, publishedTexts, { matchCase: true })
    .map(({ segment, start, end }) => spanWithin(segment, start, end))
    .filter((place) => !overlaps(place, span))
  if (found.length > mostOtherPlaces) return []
  const taken = takenBySegment(records)
  return found
    .filter((place) => !taken.get(place.startSegment)?.some((other) => overlaps(place, other)))
    .map((place) => ({
      span: place,
      ...wordsAround(publishedTexts[place.startSegment] ?? '', place),
    }))
}
