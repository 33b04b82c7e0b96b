// The words at some spans as they stand now: both readings, who said them, and where.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { appliedBySegment } from '../../../shared/records/corrections/correction-state.ts'
import { maxQuoteLength } from '../../../shared/records/notes/note-document.ts'
import { peopleOn } from '../../../shared/records/speakers/affiliation-on.ts'
import { speakerAt } from '../../../shared/records/speakers/speaker-at.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { quoteOf } from '../../../shared/transcript/quote.ts'
import { publishedLength, type Span, spanAddress, spanFits } from '../../../shared/transcript/span.ts'
import type { QuoteView } from '../../../shared/wire/api-transcript.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findTranscript } from './find-transcript.ts'
import { peopleOf, recordsInRows, rowsOfRoots } from './transcript-records.ts'

const tooLong = problem(
  'too-big',
  'This passage is too long to quote: take at most 20,000 characters of it.',
  'spans',
)

export async function quote(
  world: World,
  caller: Caller,
  input: { readonly transcript: TranscriptId; readonly spans: readonly Span[] },
): Promise<Result<QuoteView>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const found = await findTranscript(world, caller, input.transcript)
  if (!found.ok) return found
  const { transcript } = found.value
  const texts = transcript.segments.map(({ text }) => text)
  const [first] = input.spans
  if (first === undefined || !input.spans.every((span) => spanFits(span, texts))) {
    return failed(problem('invalid', 'These words are not in the record.', 'spans'))
  }
  const length = input.spans.reduce((sum, span) => sum + publishedLength(span, texts), 0)
  if (length > maxQuoteLength) return failed(tooLong)
  const room = roomName('transcript', input.transcript)
  const records = recordsInRows(await rowsOfRoots(world, room, ['decisions', 'attributions']))
  const people = peopleOn(await peopleOf(world, caller.project.id), found.value.day)
  const speaker = speakerAt(transcript, records.attributions, people, first.startSegment, first.start)
  return ok({
    transcript: input.transcript,
    title: transcript.title,
    spans: [...input.spans],
    ...quoteOf(input.spans, texts, appliedBySegment(records)),
    speaker: speaker.person?.name ?? speaker.label,
    affiliation: speaker.person?.affiliation || null,
    actor: speaker.person?.actor ?? null,
    address: `/p/${caller.project.slug}/t/${input.transcript}${spanAddress(first)}`,
  })
}
