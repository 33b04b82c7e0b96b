// How many quotes read now, asked for at once as they come into sight in a note.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { Decision } from '../../../shared/records/corrections/correction.ts'
import { spanOf } from '../../../shared/records/corrections/correction.ts'
import { areInReadingOrder, overlaps, type Span, spanAddress } from '../../../shared/transcript/span.ts'
import type { QuoteView } from '../../../shared/wire/api-transcript.ts'
import type { QuoteAsked, QuoteChange, QuoteNow } from '../../../shared/wire/sharing/api-quotes.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { sourceSpans } from './cite-words.ts'
import { disorderMessage, movedNeverReadMessage, neverReadMessage, wordsNeverRead } from './cited-words.ts'
import { falseTimes } from './false-times.ts'
import { type FoundAgain, findAgain, isTooLong, saysTheSame } from './find-again.ts'
import { lettingOthersIn } from './let-others-in.ts'
import { createQuoteReader, type QuoteReader, quoteView, type ReadRecord } from './quote-reader.ts'
import { tooLong } from './quoted-words.ts'

const notFound: Readonly<Record<Exclude<FoundAgain, { found: true }>['why'], string>> = {
  unknown: 'Its record is not in this project any more, so nobody can say where the words stand.',
  nowhere: 'Its record is not in this project any more, and no other record holds exactly these words.',
  several: 'Its record is not in this project any more, and these words stand at several places of others.',
}

export async function readQuotes(
  world: World,
  caller: Caller,
  quotes: readonly QuoteAsked[],
): Promise<Result<{ quotes: QuoteNow[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const reader = createQuoteReader(world, caller)
  const read: QuoteNow[] = []
  const letOthersIn = lettingOthersIn()
  for (const quote of quotes) {
    read.push(await readQuote(world, caller, reader, quote))
    await letOthersIn()
  }
  return ok({ quotes: read })
}

/** One quote, with a reader that others of the same request share. */
export async function readQuote(
  world: Pick<World, 'rows' | 'transcripts' | 'clock'>,
  caller: Caller,
  reader: QuoteReader,
  quote: QuoteAsked,
): Promise<QuoteNow> {
  const { slug } = caller.project
  if (!areInReadingOrder(quote.spans)) return { state: 'check', message: disorderMessage }
  const record = await reader.record(quote.transcript)
  if (record && isTooLong(quote.spans, record.texts)) return { state: 'check', message: tooLong.message }
  if (record && saysTheSame(quote, record.texts)) {
    const { transcript, source } = quote
    const times = await falseTimes(world, record, quote)
    const words = { ...wordsAt(slug, record, quote.spans), ...(times.length > 0 && { falseTimes: times }) }
    const never = await neverReadAt(world, record, words.view, quote)
    if (never.length > 0) {
      const message = neverReadMessage(never, quote.citedAs?.[0])
      return { state: 'check', message, neverRead: { words: [...never], ...words } }
    }
    return {
      state: 'there',
      ...words,
      sourceGone:
        source !== null && (await sourceSpans(world, { transcript, source }, record.texts)) === null,
    }
  }
  const again = await findAgain(world, caller, quote)
  const other = again.found ? await reader.record(again.transcript) : null
  if (again.found && other) {
    const words = wordsAt(slug, other, again.spans)
    const never = await neverReadAt(world, other, words.view, quote)
    if (never.length > 0) return { state: 'check', message: movedNeverReadMessage }
    return { state: 'moved', ...words, sha256: other.sha256 }
  }
  if (again.found) throw new Error(`record ${again.transcript} was found and then was not there`)
  const message = record
    ? 'The record does not say these words at this place. Look at it and quote them again.'
    : notFound[again.why]
  return { state: 'check', message }
}

/** Those of the wordings asked about that the place of `view` never read as. */
const neverReadAt = (
  world: Pick<World, 'rows'>,
  { id, texts }: ReadRecord,
  { spans, correctedText, publishedText }: QuoteView,
  { citedAs = [] }: QuoteAsked,
) => wordsNeverRead(world, { transcript: id, texts, spans }, citedAs, [correctedText, publishedText])

function wordsAt(slug: string, record: ReadRecord, spans: readonly Span[]) {
  const view = quoteView(slug, record, spans)
  return { view, colour: record.colourOf(view.actor), changes: changesIn(slug, record, spans) }
}

function changesIn(slug: string, record: ReadRecord, spans: readonly Span[]): QuoteChange[] {
  const changes: QuoteChange[] = []
  const tell = (key: QuoteChange['key'], decision: Decision | undefined) => {
    if (!decision) return
    const { published, reading, grounds, by, atMs } = decision
    const address = `/p/${slug}/t/${record.id}${spanAddress(spanOf(decision))}`
    changes.push({ key, published, reading, grounds: grounds ?? null, by, atMs, address })
  }
  const last = Math.min(record.texts.length, Math.max(...spans.map(({ endSegment }) => endSegment)) + 1)
  const first = Math.min(...spans.map(({ startSegment }) => startSegment))
  for (let segment = first; segment < last; segment++) {
    for (const applied of record.applied.get(segment) ?? []) {
      if (spans.some((span) => overlaps(span, spanOf(applied)))) {
        tell(applied.key, record.records.decisions.get(applied.key))
      }
    }
  }
  return changes.sort((a, b) => b.atMs - a.atMs)
}
