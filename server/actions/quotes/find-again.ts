// Finds the words of a quote whose record is not here, or is another than the one it was cited from: in the same file
// imported anew, else where the very same published words stand exactly once in the whole project. Nothing is moved.
import { setImmediate } from 'node:timers/promises'
import type { TranscriptId } from '../../../shared/base/id.ts'
import { maxQuoteLength } from '../../../shared/records/notes/note-document.ts'
import { findExactly } from '../../../shared/transcript/find-exactly.ts'
import {
  areInReadingOrder,
  publishedAt,
  publishedLength,
  type Span,
  spanFits,
} from '../../../shared/transcript/span.ts'
import type { QuoteAsked } from '../../../shared/wire/sharing/api-quotes.ts'
import type { Caller } from '../caller.ts'
import type { World } from '../world.ts'
import { keptRecord } from './kept-texts.ts'

export type FoundAgain =
  | { readonly found: true; readonly transcript: TranscriptId; readonly spans: readonly Span[] }
  | { readonly found: false; readonly why: 'unknown' | 'nowhere' | 'several' }

/** How the passages of a quote are joined in its published words. */
const passageJoin = ' … '

/**
 * True while the record says at these spans what the quote was cited with; older quotes do not tell. Words of a record are
 * quoted in the order they were said and each once, and no more of them than any quote has, whatever a quote says.
 */
export const saysTheSame = (quote: Pick<QuoteAsked, 'spans' | 'published'>, texts: readonly string[]) =>
  areInReadingOrder(quote.spans) &&
  quote.spans.every((span) => spanFits(span, texts)) &&
  !isTooLong(quote.spans, texts) &&
  (quote.published === undefined || publishedOf(quote.spans, texts) === quote.published)

/** Whether nobody could have quoted so much: a few bytes would make everybody read whole records over and over. */
export const isTooLong = (spans: readonly Span[], texts: readonly string[]): boolean =>
  spans.reduce((sum, span) => sum + publishedLength(span, texts), 0) > maxQuoteLength

const publishedOf = (spans: readonly Span[], texts: readonly string[]) =>
  spans.map((span) => publishedAt(span, texts)).join(passageJoin)

/** Costs a look through every record of the project at most. */
export async function findAgain(
  world: Pick<World, 'transcripts'>,
  { project }: Caller,
  quote: QuoteAsked,
): Promise<FoundAgain> {
  if (quote.published === undefined) return { found: false, why: 'unknown' }
  const same = quote.sha256 ? await world.transcripts.bySha256(project.id, quote.sha256) : null
  if (same) {
    const record = await keptRecord(world.transcripts, same.id)
    if (record && saysTheSame(quote, record.texts)) {
      return { found: true, transcript: same.id, spans: quote.spans }
    }
  }
  const passages = quote.published.split(passageJoin)
  // Words that hold the join themselves cannot be told apart again.
  if (passages.length !== quote.spans.length) return { found: false, why: 'unknown' }
  let place: FoundAgain | null = null
  for (const { id } of await world.transcripts.ofProject(project.id)) {
    const record = await keptRecord(world.transcripts, id)
    const found = record ? findExactly(passages, record.texts) : null
    const spans = found === null || found === 'several' || areInReadingOrder(found) ? found : null
    if (spans === 'several' || (spans !== null && place !== null)) return { found: false, why: 'several' }
    if (spans !== null) place = { found: true, transcript: id, spans }
    await setImmediate()
  }
  return place ?? { found: false, why: 'nowhere' }
}
