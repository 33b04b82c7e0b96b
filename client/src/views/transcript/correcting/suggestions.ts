// What the correction box offers for some words: what colleagues propose there, and how the same words were read
// elsewhere in this record. Only what people wrote; nothing is guessed here. Pure.
import { authorOf, type MemberId } from '../../../../../shared/base/id.ts'
import { spanOf } from '../../../../../shared/records/corrections/correction.ts'
import {
  appliedBySegment,
  type CorrectionRecords,
  isOpen,
} from '../../../../../shared/records/corrections/correction-state.ts'
import { type Span, sameSpan } from '../../../../../shared/transcript/span.ts'

export type Suggestion = {
  readonly reading: string
  readonly why:
    | { readonly kind: 'proposed'; readonly by: MemberId }
    | { readonly kind: 'accepted'; readonly segment: number; readonly places: number }
}

/** Alt+1 … Alt+9. */
const most = 9

/** Colleagues' open proposals for the very place first, then accepted readings of the same words, the commonest first. */
export function suggestionsFor(
  span: Span,
  publishedTexts: readonly string[],
  records: CorrectionRecords,
  me: MemberId,
): readonly Suggestion[] {
  const words = publishedTexts[span.startSegment]?.slice(span.start, span.end) ?? ''
  const suggestions: Suggestion[] = []
  const known = new Set([words])
  for (const [key, correction] of records.corrections) {
    if (!sameSpan(spanOf(correction), span) || authorOf(key) === me || !isOpen(records, key)) continue
    if (known.has(correction.reading)) continue
    known.add(correction.reading)
    suggestions.push({ reading: correction.reading, why: { kind: 'proposed', by: authorOf(key) } })
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
    suggestions.push({ reading, why: { kind: 'accepted', segment, places } })
  }
  return suggestions.slice(0, most)
}

const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim()
