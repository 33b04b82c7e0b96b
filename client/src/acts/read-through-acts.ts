// Saying that a paragraph was read and found right as it stands, and taking that back.
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { may, refusalOf } from '../../../shared/people/permissions.ts'
import { appliedIn } from '../../../shared/records/corrections/correction-state.ts'
import { digestOfSegment } from '../../../shared/records/review/read-by.ts'
import { type ReadThrough, readThroughKey } from '../../../shared/records/review/read-through.ts'
import { putAct } from '../live/undo.ts'
import type { DeskContext } from './desk-context.ts'

/** `read`: it now counts as read by oneself; `taken-back`: it did, as it stands, and does no longer. */
export function markAsRead(context: DeskContext, segment: number): Result<'read' | 'taken-back'> {
  if (!may(context.me, 'review-record')) return failed(problem('forbidden', refusalOf('review-record')))
  const text = context.publishedTexts[segment]
  if (text === undefined) return failed(problem('not-found', 'This paragraph is not in the record.'))
  const records = context.room.records()
  const key = readThroughKey(segment, context.me.id)
  const digest = digestOfSegment(text, appliedIn(records, segment))
  const before = records.readThroughs.get(key)
  const isTakenBack = before !== undefined && before.digest === digest && before.withdrawn !== true
  const value: ReadThrough = {
    digest,
    ...(isTakenBack ? { withdrawn: true as const } : {}),
    atMs: context.nowMs(),
  }
  const done = putAct(context.undo, context.room, `reading of ¶ ${segment + 1}`, {
    root: 'readThroughs',
    key,
    value,
  })
  return done.ok ? ok(isTakenBack ? 'taken-back' : 'read') : done
}
