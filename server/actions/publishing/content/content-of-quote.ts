// A quote as its page holds it: the words of the record in both readings, and the grounds of each.
import { problem } from '../../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../../shared/base/result.ts'
import type { PublishedParagraph, QuoteContent } from '../../../../shared/publishing/published-content.ts'
import { type Naming, publishedText } from '../../../../shared/publishing/published-text.ts'
import type { Decision } from '../../../../shared/records/corrections/correction.ts'
import { appliedBySegment } from '../../../../shared/records/corrections/correction-state.ts'
import { maxQuoteLength } from '../../../../shared/records/notes/note-document.ts'
import { joinedByReadings } from '../../../../shared/transcript/quote.ts'
import {
  areInReadingOrder,
  compareSpans,
  publishedLength,
  type Span,
  spanFits,
} from '../../../../shared/transcript/span.ts'
import type { RecordSource } from './record-source.ts'

const notThere = problem('invalid', 'These words are not in the record.', 'subject')
const sharesWords = problem(
  'invalid',
  'Some of these passages share words, and nobody ever read them twice. Select each of them once.',
  'subject',
)
const tooLong = problem(
  'too-big',
  'This passage is too long to publish as a quote: take at most 20,000 characters of it, or publish the record.',
  'subject',
)

export function quoteContent(
  source: RecordSource,
  asked: readonly Span[],
  naming: Naming,
  official: string | null,
): Result<QuoteContent> {
  const { texts } = source
  const chosen = [...asked].sort(compareSpans)
  if (chosen.length === 0 || !chosen.every((span) => spanFits(span, texts))) return failed(notThere)
  if (!areInReadingOrder(chosen)) return failed(sharesWords)
  const length = chosen.reduce((sum, span) => sum + publishedLength(span, texts), 0)
  if (length > maxQuoteLength) return failed(tooLong)
  const decisions: ReadonlyMap<string, Decision> = new Map(
    chosen.flatMap((span) => [...source.decisions(span)]),
  )
  const spans = joinedByReadings(
    chosen,
    appliedBySegment({ decisions } as Parameters<typeof appliedBySegment>[0]),
  )
  const stretches = source.speakersIn(spans)
  const { passages, grounds } = publishedText(spans, texts, decisions, naming)
  return ok({
    kind: 'quote',
    record: source.facts(official),
    grounds,
    spans,
    passages,
    speaker: stretches[0]?.speaker ?? null,
    ...(stretches.length > 1 && { stretches }),
  })
}

/** The words of passages in the reading that stands, as notes cite them. */
export const correctedWords = (passages: readonly (readonly PublishedParagraph[])[]): string =>
  passages
    .map((paragraphs) =>
      paragraphs
        .map(({ pieces }) => pieces.map((piece) => ('text' in piece ? piece.text : piece.reading)).join(''))
        .join('\n'),
    )
    .join(' … ')
