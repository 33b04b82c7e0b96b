// What the side notes say, made from the marks on screen and the records behind them. Pure; in the order of their words.
import type { MemberId, RecordKey } from '../../../../../shared/base/id.ts'
import { authorOf } from '../../../../../shared/base/id.ts'
import {
  type Dissenter,
  type Voices,
  voicesByCorrection,
} from '../../../../../shared/records/corrections/competing-readings.ts'
import type { Grounds, ReadingCertainty } from '../../../../../shared/records/corrections/correction.ts'
import type { CorrectionRecords } from '../../../../../shared/records/corrections/correction-state.ts'
import { acceptedOver } from '../../../../../shared/records/corrections/refusal-to-decide.ts'
import type { Position } from '../../../../../shared/records/positions/position.ts'
import type { QuoteChange } from '../../../../../shared/records/positions/quote-change.ts'
import type { Recoding } from '../../../../../shared/records/positions/recoding.ts'
import type { Message } from '../../../../../shared/records/talk/message.ts'
import { compareSpans, type Span } from '../../../../../shared/transcript/span.ts'
import { saidIn, type Threads, threadsIn } from '../../../parts/talk/threads-in.ts'
import { subjectOf } from '../desk/mark-id.ts'
import type { CorrectionMark, Mark, PositionMark, Reading, ThreadMark } from '../text/mark.ts'

type Every = { readonly id: string; readonly key: RecordKey; readonly author: MemberId; readonly span: Span }

export type CorrectionNote = Every & {
  readonly kind: 'correction'
  readonly state: CorrectionMark['state']
  readonly published: string
  readonly reading: string
  readonly grounds: Grounds | null
  readonly certainty: ReadingCertainty | null
  readonly supporters: readonly MemberId[]
  readonly dissenters: readonly Dissenter[]
  /** How many messages are about it. */
  readonly messages: number
  /** While it is open: the accepted readings it overlaps, which accepting it would replace. */
  readonly replaces: readonly { readonly key: RecordKey; readonly reading: string }[]
  /** Who accepted it; null while it is open. */
  readonly decidedBy: MemberId | null
  /** When it was proposed, or decided once it is. */
  readonly atMs: number
}

export type PositionNote = Every & {
  readonly kind: 'position'
  readonly position: Position
  readonly colour: number
  /** The topics a reviewer gave it; null while it has its coder's. */
  readonly recoding: Recoding | null
  /** How its words read otherwise than its coder, or a reviewer, saw them; null while they do not. */
  readonly change: QuoteChange | null
}

/** A thread on words of the record; what is said in it comes from the room. */
export type ThreadNote = Every & Pick<ThreadMark, 'kind' | 'isResolved' | 'hidden'>

export type Note = CorrectionNote | PositionNote | ThreadNote

/** True when the reading on screen shows the mark's words changed or lit, so that its note has something to stand by. */
export const isNoted = (mark: Mark, reading: Reading): boolean =>
  mark.kind === 'position' ||
  mark.kind === 'thread' ||
  (mark.kind === 'correction' &&
    (reading === 'changes' || (reading === 'corrected' && mark.state === 'accepted')))

/** The part of a record's records that side notes are made from. */
export type NotedRecords = CorrectionRecords & {
  readonly positions: ReadonlyMap<RecordKey, Position>
  readonly recodings: ReadonlyMap<RecordKey, Recoding>
  readonly messages: ReadonlyMap<RecordKey, Message>
}

const nothingChanged: ReadonlyMap<RecordKey, QuoteChange> = new Map()
const nothingBefore: readonly Note[] = []

/** `before` are the notes of the last call: thousands of them are then put in order for next to nothing. */
export function notesOf(
  marks: readonly Mark[],
  records: NotedRecords,
  reading: Reading,
  changes = nothingChanged,
  before = nothingBefore,
): readonly Note[] {
  const voices = voicesByCorrection(records)
  const talk = threadsIn(records)
  const notes: Note[] = []
  for (const mark of marks) {
    if (!isNoted(mark, reading)) continue
    const same = mark.kind === 'position' ? unchangedNote(mark, records, changes) : null
    if (same) {
      notes.push(same)
      continue
    }
    const subject = subjectOf(mark.id)
    if (!subject) continue
    const note =
      mark.kind === 'correction'
        ? correctionNote(mark, subject.key, records, voices, talk)
        : mark.kind === 'position'
          ? positionNote(mark, subject.key, records, changes.get(subject.key) ?? null)
          : mark.kind === 'thread'
            ? threadNote(mark, subject.key)
            : null
    if (note) notes.push(note)
  }
  return before.length === 0 ? notes.sort(inOrder) : asBefore(notes, before).sort(inOrder)
}

const inOrder = (a: Note, b: Note) => compareSpans(a.span, b.span) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Those known in the order they had, then the others: what is nearly sorted is sorted fast. */
function asBefore(notes: readonly Note[], before: readonly Note[]): Note[] {
  const others = new Set(notes)
  const known = before.filter((note) => others.delete(note))
  return [...known, ...others]
}

function correctionNote(
  mark: CorrectionMark,
  key: RecordKey,
  records: NotedRecords,
  voices: ReadonlyMap<RecordKey, Voices>,
  talk: Threads,
): CorrectionNote | null {
  const decision = records.decisions.get(key)
  const said = decision ?? records.corrections.get(key)
  if (!said) return null
  const { supporters, dissenters } = voices.get(key) ?? { supporters: [], dissenters: [] }
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
    certainty: said.certainty ?? null,
    supporters,
    dissenters,
    messages: saidIn(talk.get(mark.id)).length,
    replaces: decision
      ? []
      : acceptedOver(records, said).map(([other, { reading }]) => ({ key: other, reading })),
    decidedBy: decision?.by ?? null,
    atMs: said.atMs,
  }
}

const threadNote = (mark: ThreadMark, key: RecordKey): ThreadNote => ({
  kind: 'thread',
  id: mark.id,
  key,
  author: authorOf(key),
  span: mark.span,
  isResolved: mark.isResolved,
  hidden: mark.hidden,
})

/** The note made of each mark last: one that says the same is the same, so that its card is not drawn again. */
const made = new WeakMap<PositionMark, PositionNote>()

function unchangedNote(
  mark: PositionMark,
  records: Pick<NotedRecords, 'positions' | 'recodings'>,
  changes: ReadonlyMap<RecordKey, QuoteChange>,
): PositionNote | null {
  const note = made.get(mark)
  if (!note) return null
  const { key, position, recoding, change } = note
  const isSame =
    records.positions.get(key) === position &&
    (records.recodings.get(key) ?? null) === recoding &&
    (changes.get(key) ?? null) === change
  return isSame ? note : null
}

function positionNote(
  mark: PositionMark,
  key: RecordKey,
  records: Pick<NotedRecords, 'positions' | 'recodings'>,
  change: QuoteChange | null,
): PositionNote | null {
  const position = records.positions.get(key)
  const [span] = mark.spans
  if (!position || !span) return null
  const recoding = records.recodings.get(key) ?? null
  const note: PositionNote = {
    kind: 'position',
    id: mark.id,
    key,
    author: authorOf(key),
    span,
    position,
    colour: mark.colour,
    recoding,
    change,
  }
  made.set(mark, note)
  return note
}

/** "3 positions, 1 correction": what a paragraph's notes are, in a line. */
export function countWords(notes: readonly Note[]): string {
  const count = (kind: Note['kind']) => {
    const number = notes.filter((note) => note.kind === kind).length
    return number === 0 ? [] : [`${number} ${kind}${number === 1 ? '' : 's'}`]
  }
  const changed = notes.filter((note) => note.kind === 'position' && note.change !== null)
  return [
    ...count('position'),
    ...count('correction'),
    ...count('thread'),
    ...(changed.length === 0 ? [] : [changedWords(changed.length)]),
  ].join(', ')
}

/** "2 quotes changed". */
export const changedWords = (count: number): string =>
  count === 1 ? '1 quote changed' : `${count} quotes changed`

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
