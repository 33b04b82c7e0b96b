// The other places of a record where exactly the same words were published: "Also in ¶ 40". Pure.
// Kinds of space do not matter, letters do: a reading is put there as it was typed.
import type { RecordKey } from '../../base/id.ts'
import { overlaps, type Span, spanWithin } from '../../transcript/span.ts'
import { spanOf } from './correction.ts'
import { appliedBySegment, type CorrectionRecords, isOpen } from './correction-state.ts'

/** `before` and `after` are the published words around the place, cut at a word. */
export type OtherPlace = { readonly span: Span; readonly before: string; readonly after: string }

/** Words that stand in more other places than this are too common to be one mishearing. */
export const mostOtherPlaces = 12
const contextLength = 28

/** Longer passages are not looked for: no mishearing is that long, and a pattern of them would be too large. */
const longestWords = 200

/** In reading order; none when the words are too common, or stand in a correction already. */
export function otherPlaces(
  span: Span,
  publishedTexts: readonly string[],
  records: CorrectionRecords,
): readonly OtherPlace[] {
  if (span.startSegment !== span.endSegment) return []
  const words = publishedTexts[span.startSegment]?.slice(span.start, span.end).trim() ?? ''
  if (words === '' || words.length > longestWords) return []
  const pattern = patternOf(words)
  const found: Span[] = []
  for (const [segment, text] of publishedTexts.entries()) {
    for (const match of text.matchAll(pattern)) {
      const place = spanWithin(segment, match.index, match.index + match[0].length)
      if (!overlaps(place, span)) found.push(place)
    }
    if (found.length > mostOtherPlaces) return []
  }
  const taken = takenPlaces(records)
  return found
    .filter((place) => !taken.some((other) => overlaps(place, other)))
    .map((place) => withContext(place, publishedTexts[place.startSegment] ?? ''))
}

/** The words alone, not inside longer ones; any run of spaces for a run of spaces. */
function patternOf(words: string): RegExp {
  const escaped = words
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+')
  const letter = '[\\p{L}\\p{M}\\p{N}]'
  const joined = `${letter}['’ʼ\\-\\u2010\\u2011]`
  return new RegExp(`(?<!${letter}|${joined})${escaped}(?!${letter}|['’ʼ\\-\\u2010\\u2011]${letter})`, 'gu')
}

function takenPlaces(records: CorrectionRecords): readonly Span[] {
  const open = [...records.corrections]
    .filter(([key]: readonly [RecordKey, unknown]) => isOpen(records, key))
    .map(([, correction]) => spanOf(correction))
  return [...open, ...[...appliedBySegment(records).values()].flat().map(spanOf)]
}

function withContext(span: Span, text: string): OtherPlace {
  const before = text.slice(0, span.start)
  const after = text.slice(span.end)
  return {
    span,
    before: before.length <= contextLength ? before : `…${before.slice(-contextLength).replace(/^\S*/u, '')}`,
    after:
      after.length <= contextLength
        ? after
        : `${after.slice(0, contextLength).replace(/\S*$/u, '').trimEnd()}…`,
  }
}
