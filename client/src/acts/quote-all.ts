// Putting the quotes of many positions into one new note, one after the other in their order. Like every quote in a note they
// stay live: the server follows their words. What was put in before a failure stays.
import type { NoteId, RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import { type Problem, problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { may, refusalOf } from '../../../shared/people/permissions.ts'
import { compareSpans, type Span } from '../../../shared/transcript/span.ts'
import type { DeskContext } from './desk-context.ts'

/** More at once is not a note any more; the server would also find it too many requests. */
export const mostQuotesAtOnce = 100

export type QuotedPosition = {
  readonly transcript: TranscriptId
  readonly key: RecordKey
  readonly spans: readonly Span[]
}

/** The note is there even when only some quotes are in it; `stopped` says why it ended early. */
export type QuotedInNote = {
  readonly note: NoteId
  readonly quoted: number
  readonly stopped: Problem | null
}

/** `onQuoted` is told after each one. Fails when the note itself could not be made. */
export async function quoteAllInNewNote(
  context: Pick<DeskContext, 'ask' | 'me' | 'project'>,
  title: string,
  positions: readonly QuotedPosition[],
  onQuoted: (quoted: number) => void = () => undefined,
): Promise<Result<QuotedInNote>> {
  if (!may(context.me, 'write-note')) return failed(problem('forbidden', refusalOf('write-note')))
  if (positions.length > mostQuotesAtOnce) {
    return failed(problem('too-many', `At most ${mostQuotesAtOnce} quotes go into a note at once.`))
  }
  const made = await context.ask('createNote', { params: { project: context.project }, body: { title } })
  if (!made.ok) return made
  const note = made.value.id
  let quoted = 0
  for (const { transcript, key, spans } of positions) {
    const source = { root: 'positions' as const, key }
    const reply = await context.ask('addQuote', {
      params: { note },
      body: { transcript, spans: [...spans].sort(compareSpans), source },
    })
    if (!reply.ok) return ok({ note, quoted, stopped: reply.problem })
    quoted += 1
    onQuoted(quoted)
  }
  return ok({ note, quoted, stopped: null })
}
