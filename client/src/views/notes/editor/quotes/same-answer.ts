// Whether what is known of a quote holds while it is asked about anew: an author who takes the new words, or keeps the old,
// sees the quote stand at once. Only words known to be in the record are believed before the server has said so.
import type { QuoteAsked, QuoteNow } from '../../../../../../shared/wire/sharing/api-quotes.ts'

export function answersToo(now: QuoteNow, before: QuoteAsked, asked: QuoteAsked): boolean {
  if (now.state !== 'there' || placeOf(before) !== placeOf(asked)) return false
  const known = new Set([...(before.citedAs ?? []), now.view.correctedText, now.view.publishedText])
  return (asked.citedAs ?? []).every((words) => known.has(words))
}

const placeOf = ({ citedAs: _, citedTimes: __, ...place }: QuoteAsked): string =>
  JSON.stringify([place.transcript, place.spans, place.source, place.published, place.sha256])
