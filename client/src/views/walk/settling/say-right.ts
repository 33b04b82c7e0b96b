// "It is right" and "not recoverable": a member's own records, written into the rooms, so that both work without a
// connection. Each is one act with one undo.
import type { RecordKey, TranscriptId } from '../../../../../shared/base/id.ts'
import { problem } from '../../../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../../../shared/base/result.ts'
import { may, refusalOf } from '../../../../../shared/people/permissions.ts'
import { maxCorrectedLength } from '../../../../../shared/records/record.ts'
import { type Dismissal, maxFormLength } from '../../../../../shared/records/review/dismissal.ts'
import type { GapClosing } from '../../../../../shared/records/review/gap-closing.ts'
import type { GapState } from '../../../../../shared/records/review/gap-state.ts'
import type { Suspect } from '../../../../../shared/suspects/suspect.ts'
import type { DeskContext } from '../../../acts/desk-context.ts'
import type { LiveRoom, ProjectRoom } from '../../../live/live-room.ts'

type Writer = Pick<DeskContext, 'me' | 'newKey' | 'nowMs' | 'undo'> & { readonly transcript: TranscriptId }
type Write = { readonly root: string; readonly key: RecordKey; readonly value: unknown }

/** Several own records as one act. */
function writeAll(
  { undo }: Pick<Writer, 'undo'>,
  room: Pick<LiveRoom, 'putAll'>,
  writes: readonly Write[],
  words: string,
): Result<void> {
  const put = () => room.putAll(writes)
  const done = put()
  if (!done.ok) return done
  const remove = () => room.putAll(writes.map(({ root, key }) => ({ root, key, value: undefined })))
  undo.did({ words, undo: remove, redo: put })
  return done
}

/**
 * Says that words are well heard: their form in the whole project, which is never asked again, or, with `onlyHere`, each
 * of the places alone.
 */
export function sayRight(
  writer: Writer,
  room: ProjectRoom,
  [first, ...others]: readonly [Suspect, ...Suspect[]],
  onlyHere: boolean,
): Result<void> {
  if (!may(writer.me, 'review-record')) return failed(problem('forbidden', refusalOf('review-record')))
  const dismissalOf = ({ form, text, segment, start, end }: Suspect): Dismissal => ({
    form: form.slice(0, maxFormLength),
    published: text.slice(0, maxCorrectedLength),
    transcript: writer.transcript,
    segment,
    start,
    end,
    ...(onlyHere ? { onlyHere } : {}),
    atMs: writer.nowMs(),
  })
  const places = onlyHere ? [first, ...others] : [first]
  const writes = places.map((place) => ({
    root: 'dismissals',
    key: writer.newKey(),
    value: dismissalOf(place),
  }))
  return writeAll(writer, room, writes, `“${first.text}” is right`)
}

/** Says that what was lost at a gap is lost for good. */
export function closeGap(
  writer: Writer,
  room: Pick<LiveRoom, 'putAll'>,
  { segment, start, end, mark }: GapState,
): Result<void> {
  if (!may(writer.me, 'review-record')) return failed(problem('forbidden', refusalOf('review-record')))
  const value: GapClosing = { segment, start, end, mark, atMs: writer.nowMs() }
  const write = { root: 'gaps', key: writer.newKey(), value }
  const done = writeAll(writer, room, [write], `gap in ¶ ${segment + 1} not recoverable`)
  return done.ok ? ok(undefined) : done
}
