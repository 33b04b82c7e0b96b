// Putting words of the record into a note as a live quote. The server does it, so it needs the server.
import type { NoteId, RecordKey } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { may, refusalOf } from '../../../shared/people/permissions.ts'
import { compareSpans, type Span } from '../../../shared/transcript/span.ts'
import type { DeskContext } from './desk-context.ts'

/** What a quote was taken from; null: from a selection. */
export type QuoteSource = { readonly root: 'positions' | 'corrections'; readonly key: RecordKey } | null

/** Adds a quote at the end of a note. Taken from a record, it waits until the server has that record. */
export async function quoteInNote(
  context: DeskContext,
  note: NoteId,
  spans: readonly Span[],
  source: QuoteSource,
): Promise<Result<void>> {
  if (!may(context.me, 'write-note')) return failed(problem('forbidden', refusalOf('write-note')))
  if (source !== null) {
    const stored = await context.room.whenStored()
    if (!stored.ok) return stored
  }
  const reply = await context.ask('addQuote', {
    params: { note },
    body: { transcript: context.transcript, spans: [...spans].sort(compareSpans), source },
  })
  return reply.ok ? ok(undefined) : reply
}

/** Makes a note and puts the quote into it; gives the note's id even when only the quote failed. */
export async function quoteInNewNote(
  context: DeskContext,
  title: string,
  spans: readonly Span[],
  source: QuoteSource,
): Promise<Result<NoteId>> {
  if (!may(context.me, 'write-note')) return failed(problem('forbidden', refusalOf('write-note')))
  const made = await context.ask('createNote', { params: { project: context.project }, body: { title } })
  if (!made.ok) return made
  const quoted = await quoteInNote(context, made.value.id, spans, source)
  return quoted.ok ? ok(made.value.id) : quoted
}
