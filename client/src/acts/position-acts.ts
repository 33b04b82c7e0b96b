// Coding positions, changing and withdrawing one's own, and suggesting a topic on the way.
import { authorOf, type RecordKey, type TopicId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { may, refusalOf } from '../../../shared/people/permissions.ts'
import { type Looked, lookedKey } from '../../../shared/records/positions/looked.ts'
import { type Position, positionSchema } from '../../../shared/records/positions/position.ts'
import { positionTooLong, standsOnTooMuch } from '../../../shared/records/positions/position-length.ts'
import { asReadNow } from '../../../shared/records/positions/quote-change.ts'
import { maxRecordBytes } from '../../../shared/records/record.ts'
import { spanFits } from '../../../shared/transcript/span.ts'
import { putAct } from '../live/undo.ts'
import type { DeskContext } from './desk-context.ts'

/** A position before it has a time and remembers how its words read; the act gives it both. */
export type PositionDraft = Omit<Position, 'atMs' | 'withdrawn' | 'asRead'>

function checked(
  context: DeskContext,
  draft: PositionDraft | Position,
  was: Position['spans'] = [],
): Result<Position> {
  const parsed = positionSchema.safeParse({ ...draft, atMs: context.nowMs() })
  if (!parsed.success) {
    return failed(
      problem(
        'invalid',
        `The position cannot be kept: ${parsed.error.issues[0]?.message ?? 'it is not valid'}.`,
      ),
    )
  }
  if (!parsed.data.spans.every((span) => spanFits(span, context.publishedTexts))) {
    return failed(problem('invalid', 'The passage lies outside the published text.'))
  }
  if (standsOnTooMuch(parsed.data.spans, context.publishedTexts, was)) {
    return failed(problem('too-big', positionTooLong))
  }
  const asRead = asReadNow(parsed.data.spans, context.room.records().decisions)
  const whole = { ...parsed.data, ...(asRead === undefined ? {} : { asRead }) }
  return ok(fitsRecord(whole) ? whole : parsed.data)
}

/** Long comments in some scripts leave no room to remember the words: its time tells of them then. */
const fitsRecord = (value: Position) =>
  new TextEncoder().encode(JSON.stringify(value)).length <= maxRecordBytes

const place = (position: Position) => `¶ ${(position.spans[0]?.startSegment ?? 0) + 1}`

export function code(context: DeskContext, draft: PositionDraft): Result<RecordKey> {
  if (!may(context.me, 'add-position')) return failed(problem('forbidden', refusalOf('add-position')))
  const position = checked(context, draft)
  if (!position.ok) return position
  const key = context.newKey()
  const written = putAct(context.undo, context.room, `position in ${place(position.value)}`, {
    root: 'positions',
    key,
    value: position.value,
  })
  return written.ok ? ok(key) : written
}

/** Changes some fields of an own position; undefined in `changes` removes an optional one. */
export function recode(
  context: DeskContext,
  key: RecordKey,
  changes: { readonly [Field in keyof PositionDraft]?: PositionDraft[Field] | undefined },
): Result<void> {
  const own = ownPosition(context, key)
  if (!own.ok) return own
  const { asRead: _seenBefore, ...before } = own.value
  const fields = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined)
  const position = checked(context, Object.fromEntries(fields) as unknown as Position, before.spans)
  if (!position.ok) return position
  return putAct(context.undo, context.room, `change of a position in ${place(position.value)}`, {
    root: 'positions',
    key,
    value: position.value,
  })
}

export function withdrawPosition(context: DeskContext, key: RecordKey): Result<void> {
  const own = ownPosition(context, key)
  if (!own.ok) return own
  return putAct(context.undo, context.room, `withdrawal of a position in ${place(own.value)}`, {
    root: 'positions',
    key,
    value: { ...own.value, withdrawn: true },
  })
}

/** May this member say that somebody's coded quote, which reads otherwise now, was looked at? */
export const mayLook = (me: DeskContext['me'], position: RecordKey): boolean =>
  may(me, 'add-position') && (authorOf(position) === me.id || may(me, 'decide-correction'))

/** "I have looked": the words under a position as they stand now are seen, and no longer marked as changed. */
export function lookAtQuote(context: DeskContext, key: RecordKey): Result<void> {
  const { room, me } = context
  const { positions, decisions } = room.records()
  const position = positions.get(key)
  if (!position || position.withdrawn)
    return failed(problem('not-found', 'This position is no longer there.'))
  if (!mayLook(me, key))
    return failed(problem('forbidden', 'Only who coded a position, or a reviewer, may say so.'))
  const saw = asReadNow(position.spans, decisions)
  if (saw === undefined)
    return failed(
      problem('too-big', 'This quote holds too many corrections to be kept in one look. Shorten it first.'),
    )
  const value: Looked = { saw, atMs: context.nowMs() }
  return putAct(context.undo, room, `look at the quote in ${place(position)}`, {
    root: 'looked',
    key: lookedKey(key, me.id),
    value,
  })
}

function ownPosition({ room, me }: DeskContext, key: RecordKey): Result<Position> {
  const position = room.records().positions.get(key)
  if (!position || position.withdrawn)
    return failed(problem('not-found', 'This position is no longer there.'))
  return may(me, 'change-own-record', { author: authorOf(key) })
    ? ok(position)
    : failed(problem('forbidden', refusalOf('change-own-record')))
}

/** Adds a topic to the codebook; an annotator's is marked as suggested until a reviewer adopts it. Needs the server. */
export async function suggestTopic(context: DeskContext, name: string): Promise<Result<TopicId>> {
  const reply = await context.ask('suggestTopic', {
    params: { project: context.project },
    body: { name, definition: '', parent: null },
  })
  return reply.ok ? ok(reply.value.topic.id) : reply
}
