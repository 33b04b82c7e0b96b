// What each key of the desk does, given what is chosen, selected and under the cursor now.

import type { Deed } from '../../../../../../shared/people/permissions.ts'
import type { Position } from '../../../../../../shared/records/position.ts'
import type { Speaker } from '../../../../../../shared/records/speaker-at.ts'
import { comparePlaces, type Span } from '../../../../../../shared/transcript/span.ts'
import { positionSentence } from '../../coding/position-sentence.ts'
import { repeatedPosition } from '../../coding/repeat-coding.ts'
import type { NoteActs, NoteSurroundings } from '../../margin/note-acts.ts'
import type { CorrectionNote, Note } from '../../margin/note-of.ts'
import { type Reading, readings } from '../../text/mark.ts'
import type { CodebookMaps } from '../marks-of.ts'
import type { DeskActs } from '../use-desk-acts.ts'
import type { OpenAt, OpenBox } from './open-box.ts'
import type { DeskKey } from './use-desk-keys.ts'

export type KeyMoment = {
  readonly notes: readonly Note[]
  readonly chosen: Note | null
  readonly word: Span | null
  readonly selection: Span | null
  /** The paragraph under the cursor, or the first on screen. */
  readonly here: number
  readonly last: Position | null
  readonly reading: Reading
  readonly codebook: CodebookMaps
  readonly surroundings: NoteSurroundings
  readonly acts: DeskActs
  readonly may: (deed: Deed) => boolean
  readonly speakerAt: (segment: number, offset: number) => Speaker
  readonly setReading: (reading: Reading) => void
  readonly choose: (id: string | null) => void
  readonly openAt: OpenAt
  readonly setBox: (box: OpenBox) => void
  readonly letIn: () => void
}

/** The note beside the chosen one; without one, the first after (or the last before) the cursor. */
export function noteBeside(
  notes: readonly Note[],
  chosen: Note | null,
  at: Span | null,
  by: 1 | -1,
): Note | null {
  if (chosen) {
    const index = notes.findIndex(({ id }) => id === chosen.id)
    return notes[index + by] ?? null
  }
  const segment = at?.startSegment ?? 0
  const offset = at?.start ?? 0
  const isAfter = ({ span }: Note) => comparePlaces(span.startSegment, span.start, segment, offset) >= 0
  return (by === 1 ? notes.find(isAfter) : notes.findLast((note) => !isAfter(note))) ?? null
}

/** The next correction still to be decided after a place, from the beginning again when none follows. */
export function nextToReview(notes: readonly Note[], at: Span | null, chosen: Note | null): Note | null {
  const open = notes.filter((note) => note.kind === 'correction' && note.state !== 'accepted')
  const from = chosen?.span ?? at
  const after = open.find(
    ({ id, span }) =>
      id !== chosen?.id &&
      comparePlaces(span.startSegment, span.start, from?.startSegment ?? 0, from?.start ?? 0) >= 0,
  )
  return after ?? open.find(({ id }) => id !== chosen?.id) ?? null
}

export function keyActs(moment: KeyMoment): Readonly<Record<DeskKey, () => void>> {
  const { notes, chosen, word, selection, here, acts, surroundings, openAt } = moment
  const { may } = moment
  const noteActs: NoteActs = surroundings.acts
  const { offline } = surroundings
  const open: CorrectionNote | null =
    chosen?.kind === 'correction' && chosen.state !== 'accepted' ? chosen : null
  const own = (note: Note | null): note is Note =>
    note !== null &&
    (note.kind === 'position' || note.state !== 'accepted') &&
    surroundings.may('change-own-record', { author: note.author })
  const needsServer = (run: () => void) => (offline === undefined ? run() : acts.tell(offline))
  const beside = (by: 1 | -1) => {
    const next = noteBeside(notes, chosen, selection ?? word, by)
    if (next) moment.choose(next.id)
    else acts.tell(notes.length === 0 ? 'There is no note in the margin yet.' : 'No further note this way.')
  }
  const nothingChosen = () => acts.tell('Choose a correction first: click it, or press j.')

  return {
    reading: () =>
      moment.setReading(readings[(readings.indexOf(moment.reading) + 1) % readings.length] ?? 'changes'),
    next: () => beside(1),
    previous: () => beside(-1),
    review: () => {
      const next = nextToReview(notes, selection ?? word, chosen)
      if (next) moment.choose(next.id)
      else acts.tell('Nothing left to review here.')
    },
    speaker: () => {
      if (!may('attribute-turn'))
        acts.tell('You read this project; ask an owner if you want to say who speaks.')
      else needsServer(() => moment.setBox({ kind: 'speaker', segment: here, offset: word?.start ?? 0 }))
    },
    again: () => {
      const span = selection ?? word
      if (!may('add-position') || !span) return
      if (!moment.last) {
        acts.tell('You have recorded no position here yet: select words and press Space.')
        return
      }
      const draft = repeatedPosition(moment.last, [span], moment.speakerAt(span.startSegment, span.start))
      acts.codeAgain(draft, `${positionSentence(draft, moment.codebook)}, recorded again.`)
    },
    quote: () => {
      if (!may('write-note')) return
      needsServer(() => {
        const span = selection ?? word
        if (!selection && chosen) noteActs.quote(chosen)
        else if (span) openAt(span, (place) => ({ kind: 'quote', spans: [span], source: null, ...place }))
      })
    },
    undo: acts.stepBack,
    redo: () => void acts.stepForward(),
    arrivals: moment.letIn,
    accept: () => {
      if (!open) nothingChosen()
      else if (may('decide-correction')) needsServer(() => noteActs.accept(open.key))
    },
    reject: () => {
      if (!open) nothingChosen()
      else if (may('decide-correction')) needsServer(() => noteActs.reject(open))
    },
    support: () => {
      if (open && may('support-correction')) noteActs.support(open.key)
    },
    edit: () => {
      if (own(chosen)) noteActs.edit(chosen)
    },
    ground: () => {
      if (open && own(open) && open.state === 'held') noteActs.edit(open)
    },
    withdraw: () => {
      if (own(chosen)) noteActs.withdraw(chosen)
    },
    hide: () => {
      const isMine = chosen?.author === surroundings.me
      if (chosen && !isMine && may('moderate') && (open || chosen.kind === 'position'))
        needsServer(() => noteActs.hide(chosen))
    },
    letGo: () => moment.choose(null),
  }
}
