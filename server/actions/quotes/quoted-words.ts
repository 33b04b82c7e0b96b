// The words at some spans of a record, when they are there and not too many to be a quote.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { areInReadingOrder, type Span, spanFits } from '../../../shared/transcript/span.ts'
import type { QuoteView } from '../../../shared/wire/api-transcript.ts'
import type { Caller } from '../caller.ts'
import { noSuchTranscript } from '../transcripts/find-transcript.ts'
import { isTooLong } from './find-again.ts'
import { type QuoteReader, quoteView } from './quote-reader.ts'

const notThere = problem('invalid', 'These words are not in the record.', 'spans')
const notApart = problem(
  'invalid',
  'These passages share words, or are not in the order they were said. Select each of them once.',
  'spans',
)
export const tooLong = problem(
  'too-big',
  'This passage is too long to quote: take at most 20,000 characters of it.',
  'spans',
)

export async function quotedWords(
  reader: QuoteReader,
  { project }: Caller,
  { transcript, spans }: { readonly transcript: TranscriptId; readonly spans: readonly Span[] },
): Promise<Result<QuoteView>> {
  const record = await reader.record(transcript)
  if (!record) return failed(noSuchTranscript)
  if (spans.length === 0 || !spans.every((span) => spanFits(span, record.texts))) return failed(notThere)
  if (!areInReadingOrder(spans)) return failed(notApart)
  return isTooLong(spans, record.texts) ? failed(tooLong) : ok(quoteView(project.slug, record, spans))
}
