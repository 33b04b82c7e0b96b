// Putting the quotes of many positions into a note, in their order and all at once. Like every quote in a note they stay
// live: the server follows their words, and looks them up itself.
import type { NoteId, RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { may, refusalOf } from '../../../shared/people/permissions.ts'
import { compareSpans, type Span } from '../../../shared/transcript/span.ts'
import { mostQuotesAsked } from '../../../shared/wire/sharing/api-quotes.ts'
import type { DeskContext } from './desk-context.ts'

/** More at once is not a note any more. */
export const mostQuotesAtOnce = mostQuotesAsked

export type QuotedPosition = {
  readonly transcript: TranscriptId
  readonly key: RecordKey
  readonly spans: readonly Span[]
}

type Asks = Pick<DeskContext, 'ask' | 'me' | 'project'>

/** All of them at the end of a note, or none. */
export async function quoteAllInNote(
  context: Asks,
  note: NoteId,
  positions: readonly QuotedPosition[],
): Promise<Result<void>> {
  if (!may(context.me, 'write-note')) return failed(problem('forbidden', refusalOf('write-note')))
  if (positions.length > mostQuotesAtOnce) {
    return failed(problem('too-many', `At most ${mostQuotesAtOnce} quotes go into a note at once.`))
  }
  const quotes = positions.map(({ transcript, key, spans }) => ({
    transcript,
    spans: [...spans].sort(compareSpans),
    source: { root: 'positions' as const, key },
  }))
  const reply = await context.ask('addQuotes', { params: { note }, body: { quotes } })
  return reply.ok ? ok(undefined) : reply
}

/** Makes the note; when the quotes then cannot be put in, it is taken out again. */
export async function quoteAllInNewNote(
  context: Asks,
  title: string,
  positions: readonly QuotedPosition[],
): Promise<Result<NoteId>> {
  if (!may(context.me, 'write-note')) return failed(problem('forbidden', refusalOf('write-note')))
  const made = await context.ask('createNote', { params: { project: context.project }, body: { title } })
  if (!made.ok) return made
  const quoted = await quoteAllInNote(context, made.value.id, positions)
  if (quoted.ok) return ok(made.value.id)
  await context.ask('removeNote', { params: { note: made.value.id } })
  return quoted
}
