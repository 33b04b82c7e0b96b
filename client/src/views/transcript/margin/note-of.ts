// What the side notes say, made from the marks on screen and the records behind them. Pure; in the order of their words.
import type { MemberId, RecordKey } from '../../../../../shared/base/id.ts'
import { authorOf } from '../../../../../shared/base/id.ts'
import type { Grounds } from '../../../../../shared/records/corrections/correction.ts'
import {
  type CorrectionRecords,
  supportersByCorrection,
} from '../../../../../shared/records/corrections/correction-state.ts'
import type { Position } from '../../../../../shared/records/position.ts'
import { compareSpans, type Span } from '../../../../../shared/transcript/span.ts'
import { subjectOf } from '../desk/mark-id.ts'
import type { CorrectionMark, Mark, PositionMark, Reading } from '../text/mark.ts'

type Every = { readonly id: string; readonly key: RecordKey; readonly author: MemberId; readonly span: Span }

export type CorrectionNote = Every & {
  readonly kind: 'correction'
  readonly state: CorrectionMark['state']
  readonly published: string
  readonly reading: string
  readonly grounds: Grounds | null
  readonly supporters: readonly MemberId[]
  /** Who accepted it; null while it is open. */
  readonly decidedBy: MemberId | null
  /** When it was proposed, or decided once it is. */
  readonly atMs: number
}

export type PositionNote = Every & {
  readonly kind: 'position'
  readonly position: Position
  readonly colour: number
}

export type Note = CorrectionNote | PositionNote

/** True when the reading on screen shows the mark's words changed or lit, so that its note has something to stand by. */
export const isNoted = (mark: Mark, reading: Reading): boolean =>
  mark.kind === 'position' ||
  (mark.kind === 'correction' &&
    (reading === 'changes' || (reading === 'corrected' && mark.state === 'accepted')))

export function notesOf(
  marks: readonly Mark[],
  records: CorrectionRecords & { readonly positions: ReadonlyMap<RecordKey, Position> },
  reading: Reading,
): readonly Note[] {
  const supporters = supportersByCorrection(records)
  const notes = marks.flatMap((mark): Note[] => {
    const subject = subjectOf(mark.id)
    if (!subject || !isNoted(mark, reading)) return []
    const note =
      mark.kind === 'correction'
        ? correctionNote(mark, subject.key, records, supporters)
        : mark.kind === 'position'
          ? positionNote(mark, subject.key, records.positions)
          : null
    return note ? [note] : []
  })
  return notes.sort((a, b) => compareSpans(a.span, b.span) || (a.id < b.id ? -1 : 1))
}

function correctionNote(
  mark: CorrectionMark,
  key: RecordKey,
  records: CorrectionRecords,
  supporters: ReadonlyMap<RecordKey, readonly MemberId[]>,
): CorrectionNote | null {
  const decision = records.decisions.get(key)
  const said = decision ?? records.corrections.get(key)
  if (!said) return null
  return {
    kind: 'correction',
    id: mark.id,
    key,
    author: decision?.proposer ?? authorOf(key),
    span: mark.span,
    state: mark.state,
    published: said.published,
    reading: said.reading,
    grounds: said.grounds ?? null,
    supporters: supporters.get(key) ?? [],
    decidedBy: decision?.by ?? null,
    atMs: said.atMs,
  }
}

function positionNote(
  mark: PositionMark,
  key: RecordKey,
  positions: ReadonlyMap<RecordKey, Position>,
): PositionNote | null {
  const position = positions.get(key)
  const [span] = mark.spans
  if (!position || !span) return null
  return { kind: 'position', id: mark.id, key, author: authorOf(key), span, position, colour: mark.colour }
}

/** "3 positions, 1 correction": what a paragraph's notes are, in a line. */
export function countWords(notes: readonly Note[]): string {
  const count = (kind: Note['kind']) => {
    const number = notes.filter((note) => note.kind === kind).length
    return number === 0 ? [] : [`${number} ${kind}${number === 1 ? '' : 's'}`]
  }
  return [...count('position'), ...count('correction')].join(', ')
}

/** Notes by the paragraph their first word stands in, in order. */
export function notesBySegment(notes: readonly Note[]): ReadonlyMap<number, readonly Note[]> {
  const found = new Map<number, Note[]>()
  for (const note of notes) {
    const there = found.get(note.span.startSegment)
    if (there) there.push(note)
    else found.set(note.span.startSegment, [note])
  }
  return found
}
