// The open desk. It holds what is momentary (reading, choice, selection, open box) and joins record, rooms, text, margin
// and strip; each of these does its own work.
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { speakerAt } from '../../../../../../shared/records/speakers/speaker-at.ts'
import type { Suspect } from '../../../../../../shared/suspects/suspect.ts'
import type { Span } from '../../../../../../shared/transcript/span.ts'
import type { TranscriptView } from '../../../../../../shared/wire/api-transcript.ts'
import { mayLook } from '../../../../acts/position-acts.ts'
import { useProject } from '../../../../api/project.tsx'
import { useReview } from '../../../../hints/use-review.ts'
import {
  useColleagues,
  useFilled,
  useProjectRoom,
  useReach,
  useRecords,
  useTranscriptRoom,
} from '../../../../live/use-room.tsx'
import { useFoot } from '../../../../ui/frame/foot-line.tsx'
import type { Hotkey } from '../../../../ui/keys/hotkey-registry.ts'
import { LoadingLines } from '../../../../ui/states/loading-lines.tsx'
import { NewArrivals } from '../../../../ui/states/new-arrivals.tsx'
import { beginningAt } from '../../boxes/beginning-at.ts'
import { countOver, nextChanged, stanceHotkeys } from '../../coding/chosen-position.ts'
import { positionSentence } from '../../coding/position-sentence.ts'
import { lastOwnPosition } from '../../coding/repeat-coding.ts'
import { Margin } from '../../margin/margin.tsx'
import { NoteContext } from '../../margin/note-acts.ts'
import { ParagraphLines } from '../../margin/paragraph-lines.tsx'
import { useIsNarrow } from '../../margin/use-is-narrow.ts'
import { useNotes } from '../../margin/use-notes.ts'
import { PassagesBar } from '../../passages/passages-bar.tsx'
import { useCodingPassages } from '../../passages/use-coding-passages.ts'
import { endWords } from '../../passages/use-passages.ts'
import { SinceLine } from '../../since/since-line.tsx'
import { letterAt } from '../../since/since-stops.ts'
import { useSince } from '../../since/use-since.ts'
import { Strip } from '../../strip/strip.tsx'
import { drawnTicks, placeWords, stripBlocks, stripTicks } from '../../strip/strip-model.ts'
import { DeskTalkContext } from '../../talk/desk-talk.ts'
import { useTalkHere } from '../../talk/use-talk-here.ts'
import type { Reading } from '../../text/mark.ts'
import type { TextHandle } from '../../text/text-handle.ts'
import { TranscriptText } from '../../text/transcript-text.tsx'
import { whereWaiting } from '../arrivals.ts'
import { useDrawnAtOnce } from '../at-once/use-drawn-at-once.ts'
import { useRecordsAfterFrame } from '../at-once/use-records-after-frame.ts'
import { colleagueMarks, suspectMarks } from '../marks-of.ts'
import { useArrivals } from '../use-arrivals.ts'
import { useDeskActs } from '../use-desk-acts.ts'
import { useDeskRecords } from '../use-desk-records.ts'
import { copySpot, useLinkedPlace } from '../use-linked-place.ts'
import { useMovedJustNow } from '../use-moved-just-now.ts'
import { shownWords, useOnScreen } from '../use-on-screen.ts'
import { useQuoteChanges } from '../use-quote-changes.ts'
import { useTextEvents } from '../use-text-events.ts'
import styles from './desk.module.css'
import { DeskBoxes } from './desk-boxes.tsx'
import { DeskCounts } from './desk-counts.tsx'
import { DeskHead } from './desk-head.tsx'
import { DeskNotices } from './desk-notices.tsx'
import { downloadExport } from './download.ts'
import { keyActs } from './key-acts.ts'
import { litWords, type OpenAt, type OpenBox, wordsPlace } from './open-box.ts'
import { takenKeys, useDeskHints, useDeskKeys } from './use-desk-keys.ts'
import { useNoteSurroundings } from './use-note-surroundings.ts'

const noSuspects: readonly Suspect[] = []
const nowhere: readonly Span[] = []
const noKeys: readonly Hotkey[] = []

type At = { readonly word: Span | null; readonly selection: Span | null }

export function OpenDesk({ view }: { readonly view: TranscriptView }) {
  const { project, me, members, may } = useProject()
  const navigate = useNavigate()
  const room = useTranscriptRoom(view.id)
  const projectRoom = useProjectRoom(project.id)
  const records = useRecordsAfterFrame(room)
  const projectRecords = useRecords(projectRoom)
  const reach = useReach(room)
  const isFilled = useFilled(room)
  const colleagues = useColleagues(room)
  const { transcript } = view
  const desk = useDeskRecords(transcript, records, projectRecords, members, view.day)
  const { texts, scale, heads, codebook } = desk
  const reviewed = useMemo(
    () => ({ id: view.id, transcript, publishedTexts: texts }),
    [view.id, transcript, texts],
  )
  const { suspects, gaps } = useReview(reviewed, records, projectRecords, false)
  const openGaps = useMemo(() => gaps.filter(({ state }) => state === 'open').length, [gaps])
  const suspected = suspects?.open ?? noSuspects
  const doubts = useMemo(() => suspectMarks(suspected, texts), [suspected, texts])

  const handle = useRef<TextHandle | null>(null)
  const head = useRef<HTMLDivElement>(null)
  const [reading, setReading] = useState<Reading>('changes')
  const [chosen, setChosen] = useState<string | null>(null)
  const [box, setBox] = useState<OpenBox | null>(null)
  const [at, setAt] = useState<At>({ word: null, selection: null })
  const [layout, setLayout] = useState(0)
  const [isReviewing, setReviewing] = useState(false)
  const isNarrow = useIsNarrow()

  const { onScreen, measure, goTo } = useOnScreen(handle, head, scale, texts)
  const arrivals = useArrivals({
    marks: desk.marks,
    records,
    me: me.id,
    reading,
    lastVisible: onScreen.last,
    isFilled,
  })
  const { letIn } = arrivals
  const acted = useCallback(() => {
    letIn()
    // What was pressed may be gone with its note: the focus then returns to the text, and keys with it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) handle.current?.focus()
    })
  }, [letIn])
  const acts = useDeskActs(room, view.id, texts, acted)
  useLinkedPlace(handle, texts, goTo)
  useDrawnAtOnce(room, handle, desk.markPositions)

  const flagged = useMovedJustNow(colleagues)
  const marks = useMemo(
    () => [...arrivals.marks, ...desk.changes, ...doubts, ...colleagueMarks(colleagues, flagged, texts)],
    [arrivals.marks, desk.changes, doubts, colleagues, flagged, texts],
  )
  const changes = useQuoteChanges(records, texts, members)
  const notes = useNotes(desk.marks, records, reading, changes)
  const chosenNote = notes.find(({ id }) => id === chosen) ?? null
  const blocks = useMemo(() => stripBlocks(transcript, heads, scale), [transcript, heads, scale])
  const ticks = useMemo(
    () => drawnTicks(stripTicks([...desk.marks, ...doubts], scale)),
    [desk.marks, doubts, scale],
  )

  const { first } = onScreen
  // Where one works, or else what stands first on one's screen.
  const cursor = at.selection?.startSegment ?? at.word?.startSegment ?? first
  const here = cursor < first || cursor > onScreen.last ? first : cursor
  useEffect(() => room.show({ segment: here, selection: at.selection }), [room, here, at.selection])

  const openAt = useCallback<OpenAt>((words, open) => {
    const place = wordsPlace(handle.current, words)
    if (place) setBox(open(place))
  }, [])
  const closeBox = useCallback(() => {
    setBox(null)
    handle.current?.focus()
  }, [])
  const choose = useCallback(
    (id: string | null) => {
      setChosen(id)
      const note = notes.find((each) => each.id === id)
      if (!note) return
      handle.current?.select(null)
      handle.current?.reveal(note.span)
      if (document.activeElement === document.body) handle.current?.focus()
    },
    [notes],
  )

  const since = useSince(view.id, records, desk.marks, ({ id, hasNote, ...stop }) => {
    if (!notes.some((note) => note.id === id)) setReading('changes')
    choose(hasNote ? id : null)
    handle.current?.reveal(letterAt(stop))
  })
  const talk = useTalkHere({
    acts,
    notes,
    chosen,
    isInStep: reach !== 'connecting',
    since,
    choose,
    toText: closeBox,
  })

  const speakerOf = (segment: number, offset = 0) =>
    speakerAt(transcript, records.attributions, desk.people, segment, offset)
  const proposes = may('propose-correction')
  const { correct, code, discuss } = beginningAt({ acts, proposes, codes: may('add-position'), openAt })
  const passages = useCodingPassages({ box, handle, acts, openAt, setBox, closeBox })
  const passagesOf = passages.box?.editing ? records.positions.get(passages.box.editing) : undefined
  const surroundings = useNoteSurroundings({
    records,
    texts,
    codebook,
    acts,
    choose,
    openAt,
    setBox,
    reach,
  })

  const copyPlace = () => copySpot(acts.tell, at.selection, at.word?.startSegment ?? first)
  const textEvents = useTextEvents({
    onMove: (place) => {
      setAt(place)
      passages.held.moved(place.selection)
    },
    onChoose: setChosen,
    onCorrect: correct,
    onCode: code,
    onLayout: () => {
      setLayout((count) => count + 1)
      setBox((open) =>
        open && 'words' in open ? { ...open, ...wordsPlace(handle.current, open.words) } : open,
      )
      measure()
    },
    onAddress: (segment) => void copySpot(acts.tell, null, segment),
    // While passages are chosen a click takes the word, whatever stands on it.
    ...(passages.box && {
      onCorrect: (span: Span) => handle.current?.select(span),
      onChoose: (mark: string | null) => mark && handle.current?.select(handle.current.cursorWord()),
    }),
  })

  const last = useMemo(() => lastOwnPosition(records.positions, me.id), [records.positions, me.id])
  const owns = chosenNote !== null && may('change-own-record', { author: chosenNote.author })
  const over = useCallback((span: Span) => handle.current?.marksOver(span) ?? [], [])
  const run = keyActs({
    notes,
    chosen: chosenNote,
    ...at,
    here,
    last,
    reading,
    codebook,
    surroundings,
    acts,
    may,
    speakerAt: speakerOf,
    setReading,
    choose,
    openAt,
    setBox,
    letIn,
    over,
    talkAbout: (id) => talk.show(id, true),
    turnSelection: () => {
      const end = handle.current?.turnSelection() ?? null
      return end === null ? null : endWords[end]
    },
    walk: () =>
      void navigate({
        to: '/p/$project/t/$transcript/walk',
        params: { project: project.slug, transcript: view.id },
      }),
  })
  useDeskKeys(
    run,
    owns && chosenNote?.kind === 'position' ? stanceHotkeys(chosenNote, codebook, acts, takenKeys) : noKeys,
    box === null,
  )
  const hints = useDeskHints({
    chosen: chosenNote,
    isSelecting: at.selection !== null,
    may: {
      decide: may('decide-correction'),
      propose: proposes,
      own: owns,
      quote: may('write-note'),
      discuss: may('discuss'),
    },
    canRepeat: last !== null,
    here: useMemo(() => (chosenNote ? countOver(chosenNote, over) : 0), [chosenNote, over]),
    isChoosing: passages.box !== null,
    mayLook: chosenNote?.kind === 'position' && chosenNote.change !== null && mayLook(me, chosenNote.key),
  })
  const place = shownWords(onScreen, texts.length)
  useFoot(useMemo(() => ({ hints, place }), [hints, place]))

  return (
    <NoteContext value={surroundings}>
      <DeskTalkContext value={talk}>
        <div className={styles.desk}>
          <div ref={head} className={styles.head}>
            <DeskHead
              view={view}
              room={room}
              colleagues={colleagues}
              suspects={suspects?.open.length ?? null}
              reading={reading}
              onRead={setReading}
              counts={
                <DeskCounts
                  marks={desk.marks}
                  gaps={openGaps}
                  changed={changes.size}
                  onChanged={() => choose(nextChanged(notes, chosenNote)?.id ?? null)}
                />
              }
              onExport={async (format) => {
                const saved = await downloadExport(project.slug, view.id, format, view.fileName)
                acts.tell(saved.ok ? `Saved as ${saved.value}.` : saved.problem.message)
              }}
              onCopyLink={() => void copyPlace()}
              onReview={() => setReviewing(true)}
              strip={
                <Strip
                  blocks={blocks}
                  ticks={ticks}
                  scale={scale}
                  colleagues={colleagues}
                  lens={onScreen}
                  now={first}
                  segments={texts.length}
                  words={placeWords(first, speakerOf(first))}
                  onGo={goTo}
                />
              }
            />
            <DeskNotices
              room={room}
              codebook={codebook}
              texts={texts}
              tell={acts.tell}
              isReviewing={isReviewing}
              onReview={setReviewing}
            />
            <SinceLine since={since} isActive={box === null} />
          </div>
          <div className={styles.sheet} onKeyDownCapture={passages.held.onKey}>
            {texts.length === 0 ? (
              <LoadingLines says="This record holds no speech." />
            ) : (
              <TranscriptText
                ref={handle}
                transcript={transcript}
                heads={heads}
                marks={marks}
                reading={reading}
                chosen={chosen}
                arriving={arrivals.arriving}
                fresh={since.fresh}
                spanCovered={box?.kind === 'correct' ? box.span : null}
                coding={litWords(box, passages.box ? passages.held.all : nowhere)}
                events={textEvents}
                label={`The record: ${transcript.title}`}
              />
            )}
            {isNarrow ? (
              <ParagraphLines notes={notes} chosen={chosen} layout={layout} />
            ) : (
              <div className={styles.beside}>
                <Margin
                  notes={notes}
                  chosen={chosen}
                  arriving={arrivals.arriving}
                  handle={handle}
                  lengthOf={desk.lengthOf}
                  layout={layout}
                />
              </div>
            )}
            <DeskBoxes
              box={box}
              desk={desk}
              transcript={transcript}
              project={projectRecords}
              records={records}
              suspects={suspected}
              acts={acts}
              online={reach !== 'offline'}
              handle={handle}
              onClose={closeBox}
              selection={at.selection}
              layout={layout}
              run={{ correct, code, discuss, quote: run.quote }}
              onPassages={setBox}
              onTalk={setChosen}
            />
            {passages.box && (
              <PassagesBar
                box={passages.box}
                held={passages.held}
                about={passagesOf ? positionSentence(passagesOf, codebook) : null}
                handle={handle}
                layout={layout}
                onLeave={passages.leave}
              />
            )}
            <NewArrivals
              count={arrivals.waiting.size}
              where={whereWaiting(arrivals.waiting, desk.marks, first)}
              onShow={letIn}
            />
          </div>
        </div>
      </DeskTalkContext>
    </NoteContext>
  )
}
