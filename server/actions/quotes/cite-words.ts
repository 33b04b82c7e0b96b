// Words as a note cites them: how they read at this moment, how they were published, and of which file. Everything is
// looked up here; of the caller only the place is taken.
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { Correction } from '../../../shared/records/corrections/correction.ts'
import { type Moderation, moderationKey } from '../../../shared/records/moderation.ts'
import { maxQuoteLength, type QuoteAttrs } from '../../../shared/records/notes/note-document.ts'
import type { Position } from '../../../shared/records/positions/position.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { compareSpans, type Span, spanWithin } from '../../../shared/transcript/span.ts'
import { sentenceAt } from '../../../shared/transcript/words.ts'
import type { CitationAsked } from '../../../shared/wire/sharing/api-quotes.ts'
import { type Caller, refusal } from '../caller.ts'
import { noSuchTranscript } from '../transcripts/find-transcript.ts'
import type { World } from '../world.ts'
import { createQuoteReader, type QuoteReader } from './quote-reader.ts'
import { quotedWords } from './quoted-words.ts'

const sourceGone = problem(
  'not-found',
  'What you want to quote was taken back or hidden. Quote the words themselves instead.',
  'source',
)
const readTooLong = problem(
  'too-big',
  'These words are too long to quote as they read now: take at most 20,000 characters.',
  'spans',
)

export async function citeWords(
  world: World,
  caller: Caller,
  asked: CitationAsked,
): Promise<Result<{ quote: QuoteAttrs }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const cited = await cite(world, caller, createQuoteReader(world, caller), asked)
  return cited.ok ? ok({ quote: cited.value }) : cited
}

/** For several of one request, with one reader. */
export async function cite(
  world: World,
  caller: Caller,
  reader: QuoteReader,
  { transcript, spans: given, source }: CitationAsked,
): Promise<Result<QuoteAttrs>> {
  const record = await reader.record(transcript)
  if (!record) return failed(noSuchTranscript)
  const standing = source === null ? null : await sourceSpans(world, { transcript, source }, record.texts)
  if (source !== null && standing === null) return failed(sourceGone)
  const spans = [...(given ?? standing ?? [])].sort(compareSpans)
  const words = await quotedWords(reader, caller, { transcript, spans })
  if (!words.ok) return words
  const { correctedText, publishedText } = words.value
  if (correctedText.length > maxQuoteLength) return failed(readTooLong)
  return ok({
    transcript,
    spans,
    source,
    asCited: correctedText,
    citedAtMs: world.clock(),
    published: publishedText,
    sha256: record.sha256,
  })
}

type Source = NonNullable<QuoteAttrs['source']>

/** Where a position or correction stands: its passages, or the sentence around it. Null when it is not there to all. */
export async function sourceSpans(
  world: Pick<World, 'rows'>,
  { transcript, source }: { readonly transcript: QuoteAttrs['transcript']; readonly source: Source },
  texts: readonly string[],
): Promise<readonly Span[] | null> {
  const { root, key } = source
  const room = roomName('transcript', transcript)
  const [[row], [moderation]] = await Promise.all([
    world.rows.ofKeys(room, root, [key]),
    world.rows.ofKeys(room, 'moderation', [moderationKey(root, key)]),
  ])
  if (!row || (moderation?.value as Moderation | undefined)?.hidden) return null
  if (root === 'positions') {
    const { withdrawn, spans } = row.value as Position
    return withdrawn ? null : spans
  }
  const { withdrawn, segment, start, end } = row.value as Correction
  if (withdrawn) return null
  const text = texts[segment] ?? ''
  const from = sentenceAt(text, start)?.start ?? start
  const to = sentenceAt(text, Math.max(start, end - 1))?.end ?? end
  return [spanWithin(segment, Math.min(from, start), Math.max(to, end))]
}
