// The list of who spoke: a row for each printed label and each turn without one, answered by number keys.
// The keys act on the current row, which moves on to the next open one with each answer and returns with each undo.

import { createLink } from '@tanstack/react-router'
import { UsersRound } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { MemberId, PersonId } from '../../../../shared/base/id.ts'
import type { Person, PersonRecord } from '../../../../shared/records/person.ts'
import { certainLabels } from '../../../../shared/records/speakers/new-people.ts'
import { type SpeakerRow, speakerRows } from '../../../../shared/records/speakers/speaker-rows.ts'
import { readMeeting } from '../../../../shared/transcript/meeting.ts'
import type { TranscriptView } from '../../../../shared/wire/api-transcript.ts'
import { useProject } from '../../api/project.tsx'
import { stampsOf } from '../../live/colleagues.ts'
import { shownState, whyWait } from '../../live/link-state.ts'
import {
  useColleagues,
  useFilled,
  useLinkState,
  useProjectRoom,
  useReach,
  useRecords,
  useTranscriptRoom,
} from '../../live/use-room.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { Masthead } from '../../ui/frame/masthead.tsx'
import { PageBody } from '../../ui/frame/page.tsx'
import { ProgressLine } from '../../ui/marks/progress-rule.tsx'
import { StampList } from '../../ui/marks/stamp.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice } from '../../ui/states/notice.tsx'
import { SavedState } from '../../ui/states/saved-state.tsx'
import { type Column, Table } from '../../ui/tables/table.tsx'
import { counted } from '../../ui/words/counted.ts'
import { CertainDialog } from './certain-dialog.tsx'
import { ChooseDialog, type Chosen } from './choose-dialog.tsx'
import { RowOfSpeaker } from './row-of-speaker.tsx'
import { changedRow, isOpen, nextOpen, placeHash, stateWords } from './row-words.ts'
import styles from './speakers.module.css'
import { useRowKeys } from './use-row-keys.ts'
import { type StepWatch, useSpeakerActs } from './use-speaker-acts.ts'

const PlainLink = createLink('a')

const columns: readonly Column[] = [
  { id: 'printed', label: 'As printed', width: '32%' },
  { id: 'turns', label: 'Turns', isNumber: true, width: '4rem' },
  { id: 'words', label: 'Words', isNumber: true, width: '4.5rem' },
  { id: 'place', label: 'Where', width: '4.5rem' },
  { id: 'who', label: 'Who spoke' },
  { id: 'state', label: 'How known', width: '8.5rem' },
]
const offlineWords = 'No connection: who spoke is said on the server.'
const stillStepping = 'The last step is still under way.'
const peopleIn = (records: ReadonlyMap<PersonId, PersonRecord>): readonly Person[] =>
  [...records]
    .map(([id, person]) => ({ ...person, id }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { sensitivity: 'base' }))
const buttonId = (row: SpeakerRow) => `who ${row.id}`.replace(/\s+/g, '-')

export function OpenSpeakers({ view }: { readonly view: TranscriptView }) {
  const { project, me, members, may } = useProject()
  const room = useTranscriptRoom(view.id)
  const projectRoom = useProjectRoom(project.id)
  const { attributions } = useRecords(room)
  const { people: records } = useRecords(projectRoom)
  const state = shownState(useLinkState(room))
  const reach = useReach(room)
  const because = whyWait(reach, offlineWords)
  const isRecordFilled = useFilled(room)
  const isFilled = useFilled(projectRoom) && isRecordFilled
  const [asked, setAsked] = useState<string | null>(null)
  const [box, setBox] = useState<'choose' | 'certain' | null>(null)
  /** Steps of undo under way: until the row they lead to is lit, no key may name another one. */
  const [steps, setSteps] = useState(0)
  const newest = useRef<readonly SpeakerRow[]>([])
  const { transcript } = view
  const watch = useMemo<StepWatch>(
    () => ({
      begins: () => setSteps((count) => count + 1),
      rows: () => newest.current,
      ends: (done) => {
        setSteps((count) => count - 1)
        if (done === null) return
        const rowsNow = () =>
          speakerRows(transcript, room.records().attributions, peopleIn(projectRoom.records().people))
        const row = done.row ?? changedRow(done.before, rowsNow())
        if (row !== null) setAsked(row)
      },
    }),
    [transcript, room, projectRoom],
  )
  const acts = useSpeakerActs(room, projectRoom, view.id, watch)
  const texts = useMemo(() => transcript.segments.map(({ text }) => text), [transcript])
  const people = useMemo(() => peopleIn(records), [records])
  const rows = useMemo(
    () => speakerRows(transcript, attributions, people),
    [transcript, attributions, people],
  )
  newest.current = rows
  const open = rows.filter(isOpen)
  const says = may('attribute-turn')
  const edits = may('edit-people')
  const certain = useMemo(() => {
    const labels = rows.flatMap(({ kind, label, state }) =>
      kind === 'label' && state === 'nobody' && label !== null ? [label] : [],
    )
    const taken = new Set(certainLabels(labels, people))
    return rows.filter(({ kind, label }) => kind === 'label' && label !== null && taken.has(label))
  }, [rows, people])
  const current = rows.find(({ id }) => id === asked) ?? open[0] ?? rows[0] ?? null

  const goTo = (row: SpeakerRow | undefined) => {
    if (!row) return
    setAsked(row.id)
    document.getElementById(buttonId(row))?.focus()
  }
  /** Moves on at once; an answer that is refused brings its row back. */
  const answer = async (row: SpeakerRow, run: () => Promise<boolean>) => {
    if (because !== undefined) return acts.tell(because)
    if (steps > 0) return acts.tell(stillStepping)
    const next = nextOpen(rows, row.id)
    setAsked(next ?? row.id)
    if (!(await run())) setAsked(row.id)
  }
  const assign = (row: SpeakerRow, person: Person | null) => answer(row, () => acts.assign(row, person))
  const clear = (row: SpeakerRow) => answer(row, () => acts.clear(row))
  const enter = (row: SpeakerRow) => {
    setAsked(row.id)
    if (because !== undefined) acts.tell(because)
    else if (steps > 0) acts.tell(stillStepping)
    else setBox('choose')
  }
  const choose = (row: SpeakerRow, chosen: Chosen) => {
    setBox(null)
    void ('person' in chosen ? assign(row, chosen.person) : answer(row, () => acts.add(row, chosen.newName)))
  }
  const openCertain = () => {
    if (because !== undefined) acts.tell(because)
    else if (certain.length === 0) acts.tell('No label is left that is certain: choose for each that asks.')
    else setBox('certain')
  }
  useRowKeys(
    {
      move: (by) =>
        goTo(
          rows[
            Math.max(
              0,
              rows.findIndex(({ id }) => id === current?.id),
            ) + by
          ],
        ),
      guess: (nth) => {
        const person = current && isOpen(current) ? current.guesses[nth - 1]?.person : undefined
        if (current && person) void assign(current, person)
      },
      nobody: () => current && void assign(current, null),
      enter: () => current && enter(current),
      clear: () => current?.state === 'said' && void clear(current),
      certain: edits ? openCertain : null,
      undo: acts.stepBack,
      redo: acts.stepForward,
    },
    says && box === null,
  )
  useFoot({
    hints: says
      ? [
          { keys: ['↑', '↓'], says: 'row' },
          ...(current && current.guesses.length > 0 ? [{ keys: ['1', '–', '9'], says: 'who it is' }] : []),
          { keys: ['Enter'], says: 'somebody else' },
          { keys: ['0'], says: 'nobody known' },
          ...(edits && certain.length > 0 ? [{ keys: ['a'], says: 'add the certain' }] : []),
          { keys: ['?'], says: 'all keys' },
        ]
      : [{ keys: ['?'], says: 'all keys' }],
    place: `${rows.length - open.length} of ${rows.length} answered`,
  })
  const nameOf = (id: MemberId) => (id === me.id ? 'you' : (members.get(id)?.name ?? 'somebody who left'))
  const unnamed = rows.filter(({ kind }) => kind === 'unnamed').length
  const labels = rows.filter(({ kind }) => kind === 'label').length

  return (
    <>
      <Masthead
        label={
          <PlainLink
            to="/p/$project/t/$transcript"
            params={{ project: project.slug, transcript: view.id }}
            activeOptions={{ exact: true }}
            className={styles.record}
          >
            {readMeeting(transcript.title).name}
          </PlainLink>
        }
        title="Who spoke"
        size="page"
        present={<StampList label="Here now" people={stampsOf(useColleagues(room))} />}
        state={state && <SavedState state={state} />}
        acts={
          edits &&
          certain.length > 0 && (
            <Button kind="primary" icon={UsersRound} keyHint="a" because={because} onClick={openCertain}>
              Add {counted(certain.length, 'person', 'people')}
            </Button>
          )
        }
      />
      {reach === 'offline' && isFilled && (
        <Notice tone="caution" icon="offline" isLine>
          <p>No connection. This list is the copy of this device; who spoke is said on the server.</p>
        </Notice>
      )}
      <PageBody>
        {!isFilled ? (
          <LoadingLines says="Opening who spoke…" />
        ) : rows.length === 0 ? (
          <EmptyState>This record holds no speech.</EmptyState>
        ) : (
          <>
            <div className={styles.summary}>
              <p>
                {counted(transcript.turns.length, 'turn')}: {counted(labels, 'name')} as printed
                {unnamed > 0 && `, ${counted(unnamed, 'turn')} without one`}.{' '}
                {open.length === 0
                  ? 'None asks any more who it is.'
                  : `${counted(open.length, 'row asks', 'rows ask')} who it is.`}
              </p>
              <ProgressLine
                value={rows.length - open.length}
                max={rows.length}
                label={`${rows.length - open.length} of ${rows.length} rows answered`}
              />
            </div>
            <Table caption="Who spoke" columns={columns}>
              {rows.map((row) => (
                <RowOfSpeaker
                  key={row.id}
                  row={row}
                  stateWords={stateWords(row, nameOf)}
                  isCurrent={row.id === current?.id}
                  place={{ project: project.slug, transcript: view.id, hash: placeHash(row, texts) }}
                  buttonId={buttonId(row)}
                  onCurrent={() => setAsked(row.id)}
                  acts={
                    says
                      ? {
                          because,
                          onEnter: () => enter(row),
                          onAssign: (person) => void assign(row, person),
                          onClear: () => void clear(row),
                        }
                      : undefined
                  }
                />
              ))}
            </Table>
          </>
        )}
      </PageBody>
      {box === 'choose' && current && (
        <ChooseDialog
          row={current}
          people={people}
          addsPeople={edits}
          onChoose={(chosen) => choose(current, chosen)}
          onClose={() => setBox(null)}
        />
      )}
      {box === 'certain' && (
        <CertainDialog
          rows={certain}
          onAdd={(chosen) => {
            setBox(null)
            void acts.addAll(chosen)
          }}
          onClose={() => setBox(null)}
        />
      )}
    </>
  )
}
