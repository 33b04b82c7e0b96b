// Coding positions, changing and withdrawing one's own, and suggesting a topic on the way.
import { authorOf, type RecordKey, type TopicId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { may, refusalOf } from '../../../shared/people/permissions.ts'
import { type Position, positionSchema } from '../../../shared/records/positions/position.ts'
import { spanFits } from '../../../shared/transcript/span.ts'
import { putAct } from '../live/undo.ts'
import type { DeskContext } from './desk-context.ts'

/** A position before it has a time; the act gives it one. */
export type PositionDraft = Omit<Position, 'atMs' | 'withdrawn'>

function checked(context: DeskContext, draft: PositionDraft | Position): Result<Position> {
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
  return ok(parsed.data)
}

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
  const fields = Object.entries({ ...own.value, ...changes }).filter(([, value]) => value !== undefined)
  const position = checked(context, Object.fromEntries(fields) as unknown as Position)
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
