// What the find box begins with: the chosen correction's words and reading, the selected words, or what one has just
// corrected, so that the same mishearing is corrected elsewhere too.
import type { MemberId } from '../../../../../shared/base/id.ts'
import { authorOf, type RecordKey } from '../../../../../shared/base/id.ts'
import type { Correction } from '../../../../../shared/records/corrections/correction.ts'
import { gapsIn } from '../../../../../shared/records/gap.ts'
import type { Span } from '../../../../../shared/transcript/span.ts'
import type { DeskContext } from '../../../acts/desk-context.ts'
import type { Note } from '../margin/note-of.ts'
import type { Sought } from './found-places.ts'

/** For so long a correction is the one that was just made. */
const justNowMs = 5 * 60_000

const nothing: Sought = { words: '', reading: '', matchCase: false }

export function soughtFrom({
  chosen,
  selection,
  acts: { context },
}: {
  readonly chosen: Note | null
  readonly selection: Span | null
  readonly acts: { readonly context: Pick<DeskContext, 'room' | 'publishedTexts' | 'me' | 'nowMs'> }
}): Sought {
  const textOf = ({ startSegment, start, endSegment, end }: Span) =>
    startSegment === endSegment ? (context.publishedTexts[startSegment]?.slice(start, end) ?? '') : ''
  if (chosen?.kind === 'correction') {
    return { words: textOf(chosen.span), reading: chosen.reading, matchCase: true }
  }
  const words = selection ? textOf(selection).trim() : ''
  if (words !== '') return { words, reading: '', matchCase: false }
  const last = lastOwn(context.room.records().corrections, context.me.id)
  if (last === null || last.atMs < context.nowMs() - justNowMs) return nothing
  // What was lost in one place says nothing about what was lost in another.
  if (gapsIn(last.published).length > 0) return nothing
  return { words: last.published, reading: last.reading, matchCase: true }
}

function lastOwn(corrections: ReadonlyMap<RecordKey, Correction>, me: MemberId): Correction | null {
  let last: Correction | null = null
  for (const [key, correction] of corrections) {
    if (authorOf(key) !== me || correction.withdrawn) continue
    if (last === null || correction.atMs > last.atMs) last = correction
  }
  return last
}
