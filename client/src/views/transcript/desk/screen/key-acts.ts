// What each key of the desk does, given what is chosen, selected and under the cursor now.

import { type Deed, refusalOf } from '../../../../../../shared/people/permissions.ts'
import type { Position } from '../../../../../../shared/records/positions/position.ts'
import type { Speaker } from '../../../../../../shared/records/speakers/speaker-at.ts'
import { comparePlaces, type Span } from '../../../../../../shared/transcript/span.ts'
import { idsHere, nextChanged, nextHere, type Over, turnCertainty } from '../../coding/chosen-position.ts'
import { goneTopics, goneWords } from '../../coding/coding-draft.ts'
import { positionSentence } from '../../coding/position-sentence.ts'
import { repeatedPosition } from '../../coding/repeat-coding.ts'
import { soughtFrom } from '../../finding/sought-from.ts'
import type { NoteActs, NoteSurroundings } from '../../margin/note-acts.ts'
import type { CorrectionNote, Note, PositionNote } from '../../margin/note-of.ts'
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
  /** One's newest position here. */
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
  /** Goes to the walk of this record. */
  readonly walk: () => void
  readonly over: Over
  /** Opens the thread of a note. */
  readonly talkAbout: (id: string) => void
  /** Turns the selection; says which end moves now. */
  readonly turnSelection: () => string | null
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

const nothingChosen = 'Choose a note first: click it, or press j.'
const decided = 'This correction is accepted already: undo takes the decision back.'

const ofThread = 'Messages of a thread are edited and withdrawn one by one: m opens it.'

const isDecided = (note: Note): boolean => note.kind === 'correction' && note.state === 'accepted'

export function keyActs(moment: KeyMoment): Readonly<Record<DeskKey, () => void>> {
  const { notes, chosen, word, selection, here, acts, surroundings, openAt } = moment
  const { may } = moment
  const noteActs: NoteActs = surroundings.acts
  const { offline } = surroundings
  const needsServer = (run: () => void) => (offline === undefined ? run() : acts.tell(offline))
  const beside = (by: 1 | -1) => {
    const next = noteBeside(notes, chosen, selection ?? word, by)
    if (next) moment.choose(next.id)
    else acts.tell(notes.length === 0 ? 'There is no note in the margin yet.' : 'No further note this way.')
  }
  /** Does a deed on the chosen correction while it is open; else says why not. */
  const onOpen = (deed: Deed, run: (note: CorrectionNote) => void) => {
    if (chosen?.kind !== 'correction') acts.tell('Choose a correction first: click it, or press j.')
    else if (isDecided(chosen)) acts.tell(decided)
    else if (!may(deed)) acts.tell(refusalOf(deed))
    else run(chosen)
  }
  /** The same for what is one's own. */
  const onOwn = (run: (note: Note) => void) => {
    if (!chosen) acts.tell(nothingChosen)
    else if (isDecided(chosen)) acts.tell(decided)
    else if (chosen.kind === 'thread') acts.tell(ofThread)
    else if (!surroundings.may('change-own-record', { author: chosen.author }))
      acts.tell(refusalOf('change-own-record'))
    else run(chosen)
  }

  const onOwnPosition = (run: (note: PositionNote) => void) => {
    if (chosen && chosen.kind !== 'position') acts.tell('Choose a position first: click it, or press j.')
    else onOwn((note) => note.kind === 'position' && run(note))
  }

  const sayWhoSpeaks = (fromWord: boolean) => {
    const from = selection ?? word
    const at = fromWord && from ? from.startSegment : here
    const offset = from?.startSegment === at ? from.start : 0
    if (!may('attribute-turn'))
      acts.tell('You read this project; ask an owner if you want to say who speaks.')
    else needsServer(() => moment.setBox({ kind: 'speaker', segment: at, offset, fromWord }))
  }

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
    speaker: () => sayWhoSpeaks(false),
    split: () => {
      if (!selection && !word) acts.tell('Put the word cursor where somebody else begins to speak.')
      else sayWhoSpeaks(true)
    },
    find: () => moment.setBox({ kind: 'find', sought: soughtFrom(moment) }),
    read: () => acts.markAsRead(here),
    other: () => {
      const turned = selection ? moment.turnSelection() : null
      if (turned !== null) {
        acts.tell(turned)
        return
      }
      const ids = idsHere(moment.over, word, chosen).filter((id) => notes.some((note) => note.id === id))
      const next = nextHere(ids, chosen?.id ?? null)
      if (next !== null) moment.choose(next)
      else
        acts.tell(
          ids.length === 0 ? 'No note stands on these words.' : 'No other note stands on these words.',
        )
    },
    changed: () => {
      const next = nextChanged(notes, chosen)
      if (next) moment.choose(next.id)
      else acts.tell('No coded quote has changed since somebody looked.')
    },
    looked: () => {
      if (chosen?.kind !== 'position' || chosen.change === null)
        acts.tell('Choose a position whose quote has changed: x goes to the next.')
      else noteActs.look(chosen)
    },
    passages: () => {
      if (selection && may('add-position'))
        moment.setBox({ kind: 'passages', spans: [selection], editing: null, draft: null })
      else onOwnPosition(noteActs.passages)
    },
    certainty: () => onOwnPosition((note) => turnCertainty(note, acts)),
    again: () => {
      const span = selection ?? word
      if (!may('add-position')) {
        acts.tell(refusalOf('add-position'))
        return
      }
      const { last } = moment
      if (!last) {
        acts.tell('You have recorded no position here yet: select words and press Space.')
        return
      }
      if (!span) return
      const draft = repeatedPosition(last, [span], moment.speakerAt(span.startSegment, span.start))
      const gone = goneTopics(draft.topics, moment.codebook.topics)
      if (gone.length > 0) {
        acts.tell(`${goneWords(gone, moment.codebook.topics)}: press Space and take another topic.`)
        return
      }
      acts.codeAgain(draft, `${positionSentence(draft, moment.codebook)}, recorded again.`)
    },
    quote: () => {
      if (!may('write-note')) acts.tell(refusalOf('write-note'))
      else
        needsServer(() => {
          const span = selection ?? word
          if (!selection && chosen) noteActs.quote(chosen)
          else if (span) openAt(span, (place) => ({ kind: 'quote', spans: [span], source: null, ...place }))
        })
    },
    publish: () => {
      const span = selection ?? word
      if (!may('publish')) acts.tell(refusalOf('publish'))
      else
        needsServer(() => {
          if (!selection && chosen) noteActs.publish(chosen)
          else if (span) moment.setBox({ kind: 'publish', spans: [span] })
        })
    },
    discuss: () => {
      const span = selection ?? word
      if (!selection && chosen) moment.talkAbout(chosen.id)
      else if (!may('discuss')) acts.tell(refusalOf('discuss'))
      else if (span) openAt(span, (place) => ({ kind: 'talk', span, ...place }))
    },
    undo: acts.stepBack,
    redo: () => void acts.stepForward(),
    arrivals: moment.letIn,
    accept: () => onOpen('decide-correction', (note) => needsServer(() => noteActs.accept(note.key))),
    reject: () => onOpen('decide-correction', (note) => needsServer(() => noteActs.reject(note))),
    support: () => onOpen('support-correction', (note) => noteActs.support(note.key)),
    edit: () => onOwn(noteActs.edit),
    ground: () =>
      onOwn((note) => {
        if (note.kind === 'correction' && note.state === 'held') noteActs.edit(note)
        else acts.tell('Only a correction that changes the sense needs a ground.')
      }),
    withdraw: () => onOwn(noteActs.withdraw),
    // The same key: it withdraws what is chosen, and walks while nothing is.
    walk: () => (chosen ? onOwn(noteActs.withdraw) : moment.walk()),
    hide: () => {
      if (!chosen) acts.tell(nothingChosen)
      else if (!may('moderate')) acts.tell(refusalOf('moderate'))
      else if (chosen.author === surroundings.me)
        acts.tell(chosen.kind === 'thread' ? ofThread : 'This is your own: w withdraws it.')
      else if (chosen.kind === 'thread' && chosen.hidden) needsServer(() => noteActs.showAgain(chosen))
      else if (isDecided(chosen)) acts.tell(decided)
      else needsServer(() => noteActs.hide(chosen))
    },
    letGo: () => moment.choose(null),
  }
}
