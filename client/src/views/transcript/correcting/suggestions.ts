// What the correction box offers for some words: what colleagues propose there, and how the same words were read
// elsewhere in this record; then what the program thinks was misheard, with its reason. Pure.
import { authorOf, type MemberId } from '../../../../../shared/base/id.ts'
import { spanOf } from '../../../../../shared/records/corrections/correction.ts'
import {
  appliedBySegment,
  type CorrectionRecords,
  isOpen,
} from '../../../../../shared/records/corrections/correction-state.ts'
import type { Suspect } from '../../../../../shared/suspects/suspect.ts'
import { overlaps, type Span, sameSpan, spanWithin } from '../../../../../shared/transcript/span.ts'

export type Suggestion = {
  readonly reading: string
  readonly why:
    | { readonly kind: 'proposed'; readonly by: MemberId }
    | { readonly kind: 'accepted'; readonly segment: number; readonly places: number }
    | { readonly kind: 'suspect'; readonly reason: string }
  /** The words it is a reading of, where these are not the ones in the box; null for those. */
  readonly of: Span | null
}

/** Alt+1 … Alt+9. */
const most = 9

/** Colleagues' open proposals for the very place first, then accepted readings of the same words, the commonest first, then guesses. */
export function suggestionsFor(
  span: Span,
  publishedTexts: readonly string[],
  records: CorrectionRecords,
  me: MemberId,
  suspects: readonly Suspect[],
): readonly Suggestion[] {
  const words = publishedTexts[span.startSegment]?.slice(span.start, span.end) ?? ''
  const suggestions: Suggestion[] = []
  const known = new Set([words])
  for (const [key, correction] of records.corrections) {
    if (!sameSpan(spanOf(correction), span) || authorOf(key) === me || !isOpen(records, key)) continue
    if (known.has(correction.reading)) continue
    known.add(correction.reading)
    suggestions.push({ reading: correction.reading, why: { kind: 'proposed', by: authorOf(key) }, of: null })
  }
  const elsewhere = new Map<string, { segment: number; places: number }>()
  for (const [segment, applied] of appliedBySegment(records)) {
    for (const { published, reading } of applied) {
      if (spaced(published) !== spaced(words) || known.has(reading)) continue
      const before = elsewhere.get(reading)
      elsewhere.set(reading, {
        segment: Math.min(segment, before?.segment ?? segment),
        places: (before?.places ?? 0) + 1,
      })
    }
  }
  const accepted = [...elsewhere].sort(([, a], [, b]) => b.places - a.places || a.segment - b.segment)
  for (const [reading, { segment, places }] of accepted) {
    known.add(reading)
    suggestions.push({ reading, why: { kind: 'accepted', segment, places }, of: null })
  }
  for (const { segment, start, end, suggestions: readings, reason } of suspects) {
    const suspected = spanWithin(segment, start, end)
    if (!overlaps(suspected, span)) continue
    const of = sameSpan(suspected, span) ? null : suspected
    for (const reading of readings) {
      if (of === null && known.has(reading)) continue
      if (of === null) known.add(reading)
      suggestions.push({ reading, why: { kind: 'suspect', reason }, of })
    }
  }
  return suggestions.slice(0, most)
}

const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim()
