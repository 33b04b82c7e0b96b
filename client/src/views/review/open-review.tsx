// The review desk once its rows are there: where one stands, what is open and ticked, and the acts on it.
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { RecordKey, TranscriptId } from '../../../../shared/base/id.ts'
import { type Deed, refusalOf } from '../../../../shared/people/permissions.ts'
import { firstSettings, settingsKey } from '../../../../shared/records/project-settings.ts'
import { call } from '../../api/call.ts'
import { useProject } from '../../api/project.tsx'
import { type Reach, whyWait } from '../../live/link-state.ts'
import { useProjectRoom, useRecords } from '../../live/use-room.tsx'
import { useUndo } from '../../live/use-undo.ts'
import { Act } from '../../ui/controls/act.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { useKeyLabel } from '../../ui/keys/use-hotkeys.tsx'
import { EmptyState } from '../../ui/states/empty-state.tsx'
import { NewArrivals } from '../../ui/states/new-arrivals.tsx'
import { WorkProgress } from '../../ui/states/work-progress.tsx'
import { useNow } from '../../ui/time/use-now.ts'
import { UndoEndsHere, useTellOutcome } from '../../ui/voice/outcome.tsx'
import { AcceptManyDialog } from './deciding/accept-many-dialog.tsx'
import { useAcceptMany } from './deciding/use-accept-many.ts'
import { useRecordRoom } from './deciding/use-record-room.ts'
import { useRowActs } from './deciding/use-row-acts.ts'
import { type Looker, type Opened, restoring, voiceOf } from './details/looker.ts'
import { RowDetails } from './details/row-details.tsx'
import { useRecordTalk } from './details/use-record-talk.ts'
import type { Filters } from './filters.ts'
import { RecordProgress } from './record-progress.tsx'
import styles from './review.module.css'
import { isOpenState, type ReadingRow, unsafe } from './rows/reading-rows.ts'
import { drawnAtOnce, ReviewList } from './rows/review-list.tsx'
import { rowId } from './rows/review-row.tsx'
import type { StandingList } from './rows/use-standing-rows.ts'
import { useReviewHints, useReviewKeys } from './use-review-keys.ts'

const offlineWords = 'No connection: decisions need the server.'

export function OpenReview({
  list,
  titles,
  reach,
  filters,
  onFilter,
  onBusy,
}: {
  readonly list: StandingList
  readonly titles: ReadonlyMap<TranscriptId, string>
  readonly reach: Reach
  readonly filters: Filters
  readonly onFilter: (changes: Partial<Filters>) => void
  /** Long work on the list begins or ends. */
  readonly onBusy: (isBusy: boolean) => void
}) {
  const { rows, rivals, drawn, drawTo, settle } = list
  const { project, members, me, may } = useProject()
  const settings = useRecords(useProjectRoom(project.id)).settings
  const acceptance = (settings.get(settingsKey) ?? firstSettings).acceptance
  const client = useQueryClient()
  const undo = useUndo(project.slug)
  const tellOutcome = useTellOutcome()
  const keyLabel = useKeyLabel()
  const nowMs = useNow()
  const [currentId, setCurrent] = useState<RecordKey | null>(null)
  const [open, setOpen] = useState<{ readonly id: RecordKey; readonly part: Opened } | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<RecordKey>>(new Set())

  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === currentId),
  )
  const current = rows[at] ?? null
  const { room, inRoom } = useRecordRoom(current?.transcript ?? null, undo)

  /** Undo or redo; many decisions take a while, so it is said that they are under way. */
  const step = async (direction: 'undo' | 'redo') => {
    const waiting = setTimeout(() => {
      onBusy(true)
      tell(direction === 'undo' ? 'Taking it back…' : 'Doing it again…', false)
    }, 400)
    const result = await undo[direction]()
    clearTimeout(waiting)
    onBusy(false)
    const done = direction === 'undo' ? 'Taken back' : 'Done again'
    tell(result.ok ? `${done}: ${result.value}.` : result.problem.message, false)
    void acted()
  }
  const tell = (words: string, canUndo: boolean) =>
    tellOutcome({
      words,
      ...(canUndo && { undo: { run: () => void step('undo'), keyHint: keyLabel('Mod+z') } }),
    })
  const acted = () => client.invalidateQueries({ queryKey: ['listProposals'] })

  const offline = whyWait(reach, offlineWords)
  const looker: Looker = {
    me: me.id,
    members,
    project: project.slug,
    acceptance,
    decides: may('decide-correction'),
    speaks: may('support-correction'),
    discusses: may('discuss'),
    moderates: may('moderate'),
    offline,
  }
  const { busy, acts } = useRowActs({
    ask: call,
    undo,
    me: me.id,
    inRoom,
    replacedBy: (row) =>
      (rivals.get(row.id) ?? []).flatMap(({ state, proposals }) =>
        state === 'accepted'
          ? proposals.filter((each) => each.state === 'accepted').map(({ key }) => key)
          : [],
      ),
    tell,
    close: () => {
      setOpen((now) => now && { ...now, part: 'details' })
      if (current) focusRow(current)
    },
    acted,
  })
  const talk = useRecordTalk({
    room,
    project: project.slug,
    me,
    undo,
    did: (words) => {
      tell(words, true)
      void acted()
    },
  })
  const many = useAcceptMany({ ask: call, undo, tell, acted, onBusy })

  /** The row the focus was last asked for: a frame that comes late must not take it from where the next key led. */
  const asked = useRef<RecordKey | null>(null)
  const focusSoon = (row: ReadingRow) => {
    asked.current = row.id
    requestAnimationFrame(() => asked.current === row.id && focusRow(row))
  }
  const goTo = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)]
    if (!row) return
    drawTo(Math.ceil((rows.indexOf(row) + 1) / drawnAtOnce) * drawnAtOnce)
    setCurrent(row.id)
    asked.current = row.id
    // At once where it is drawn: Enter goes to what has the focus, and may come before the next frame.
    if (!focusRow(row)) focusSoon(row)
  }
  const openPart = (part: Opened | null) => {
    setOpen(part === null || !current ? null : { id: current.id, part })
    if (current && (part === null || part === 'details')) focusSoon(current)
    // What opens now takes the focus itself.
    else asked.current = null
  }
  /** The next row that is still open, or stay. */
  const goOn = () => {
    const next = rows.findIndex((row, index) => index > at && isOpenState(row.state))
    if (next >= 0) goTo(next)
  }
  const onRow =
    (deed: Deed, run: (row: ReadingRow) => void, needsServer = false) =>
    () => {
      if (!current) return
      if (!may(deed)) tell(refusalOf(deed), false)
      else if (needsServer && offline) tell(offline, false)
      else if (!isOpenState(current.state)) tell('This reading is not open: o opens it again.', false)
      else run(current)
    }
  const agree = onRow('support-correction', (row) => {
    if (voiceOf(row, me.id) === 'for') tell('You agree with it already.', false)
    else void acts.agree(row)
  })
  const accept = onRow(
    'decide-correction',
    (row) => {
      void acts.accept(row)
      goOn()
    },
    true,
  )
  const tick = (row: ReadingRow, isTicked: boolean) =>
    setTicked((now) => new Set(isTicked ? [...now, row.id] : [...now].filter((id) => id !== row.id)))
  const canTick = (row: ReadingRow) =>
    looker.decides && acceptance.rule === 'reviewer' && isOpenState(row.state)
  const tickedRows = rows.filter((row) => ticked.has(row.id) && isOpenState(row.state))
  const acceptMany = () => {
    if (!looker.decides) return tell(refusalOf('decide-correction'), false)
    if (offline) return tell(offline, false)
    if (many.progress) return tell('The last ones are still being accepted.', false)
    const from = tickedRows.length > 0 ? tickedRows : rows.filter(({ state }) => isOpenState(state))
    const judged = from.map((row) => ({ row, why: unsafe(row, rivals.get(row.id), acceptance) }))
    many.choose({
      safe: judged.flatMap(({ row, why }) => (why === null ? [row] : [])),
      leftOut: judged.flatMap(({ row, why }) => (why === null ? [] : [{ row, why }])),
    })
  }

  useReviewKeys(
    {
      next: () => goTo(currentId === null ? 0 : at + 1),
      previous: () => goTo(at - 1),
      first: () => goTo(0),
      last: () => goTo(rows.length - 1),
      open: () => openPart(open?.id === current?.id ? null : 'details'),
      accept: acceptance.rule === 'agree' ? agree : accept,
      reject: onRow('decide-correction', () => openPart('reject'), true),
      agree,
      disagree: onRow('support-correction', (row) => {
        const voice = voiceOf(row, me.id)
        if (voice === 'own') tell('It is your own reading: w withdraws it.', false)
        else if (voice === 'against') tell('You disagree with it already.', false)
        else openPart('disagree')
      }),
      discuss: () => {
        if (!may('discuss')) tell(refusalOf('discuss'), false)
        else openPart('discuss')
      },
      history: () => openPart(open?.id === current?.id && open?.part === 'history' ? 'details' : 'history'),
      withdraw: onRow('propose-correction', (row) => void acts.withdraw(row)),
      restore: () => {
        if (current && restoring(current, looker)) void acts.restore(current)
        else tell('There is nothing here that you can open again.', false)
      },
      tick: () => {
        if (current && canTick(current)) tick(current, !ticked.has(current.id))
      },
      acceptMany,
      letIn: settle,
      undo: () => void step('undo'),
      redo: () => void step('redo'),
      close: () => {
        if (open) openPart(null)
        else setTicked(new Set())
      },
    },
    many.chosen === null,
  )
  useFoot({
    hints: useReviewHints({
      decides: looker.decides && acceptance.rule === 'reviewer',
      speaks: looker.speaks,
      isOpen: current !== null && isOpenState(current.state),
      ticked: tickedRows.length,
    }),
    place: rows.length === 0 ? undefined : `${at + 1} of ${rows.length.toLocaleString('en')}`,
  })

  // The rows are drawn anew only when something of theirs changes: what they tell goes through one steady object.
  const latest = useRef({ open, setOpen, setCurrent, tick })
  latest.current = { open, setOpen, setCurrent, tick }
  const events = useMemo(
    () => ({
      open: (row: ReadingRow) => {
        const { open: now } = latest.current
        latest.current.setCurrent(row.id)
        latest.current.setOpen(now?.id === row.id ? null : { id: row.id, part: 'details' })
      },
      tick: (row: ReadingRow, isTicked: boolean) => latest.current.tick(row, isTicked),
      stand: (row: ReadingRow) => latest.current.setCurrent(row.id),
    }),
    [],
  )

  const { waiting, firstWaiting } = list
  const isAnyOpen = rows.some(({ state }) => isOpenState(state))
  return (
    <div className={styles.review}>
      <UndoEndsHere />
      {looker.decides && acceptance.rule === 'reviewer' && (many.progress || isAnyOpen) && (
        <div className={styles.bulk}>
          {many.progress ? (
            <WorkProgress {...many.progress} what="corrections" onStop={many.stop} />
          ) : (
            <p>
              <Act keyHint="Shift A" because={offline} onClick={acceptMany}>
                {tickedRows.length > 0 ? `Accept ${tickedRows.length} ticked…` : 'Accept all that is safe…'}
              </Act>
              {tickedRows.length > 0 && <Act onClick={() => setTicked(new Set())}>Untick all</Act>}
            </p>
          )}
        </div>
      )}
      {rows.length === 0 ? (
        <Nothing filters={filters} onFilter={onFilter} />
      ) : (
        <ReviewList
          rows={rows}
          rivals={rivals}
          drawn={drawn}
          titles={titles}
          project={project.slug}
          members={members}
          nowMs={nowMs}
          current={current?.id ?? null}
          ticked={ticked}
          canTick={canTick}
          busy={busy}
          progressOf={(transcript) =>
            transcript === current?.transcript ? <RecordProgress transcript={transcript} /> : null
          }
          detailsOf={(row) =>
            open?.id === row.id ? (
              <RowDetails
                row={row}
                rivals={rivals.get(row.id) ?? []}
                opened={open.part}
                looker={looker}
                talk={talk}
                acts={acts}
                onOpen={openPart}
              />
            ) : null
          }
          events={events}
          onMore={() => drawTo(drawn + drawnAtOnce)}
        />
      )}
      <NewArrivals
        count={waiting}
        where={
          firstWaiting === null || rows.length === 0 ? undefined : firstWaiting <= at ? 'above' : 'below'
        }
        onShow={settle}
      />
      <AcceptManyDialog chosen={many.chosen} onAccept={many.accept} onClose={() => many.choose(null)} />
    </div>
  )
}

/** False while the row is not drawn. */
function focusRow(row: ReadingRow): boolean {
  const button = document.getElementById(rowId(row))
  button?.focus({ preventScroll: true })
  button?.closest('li')?.scrollIntoView({ block: 'nearest' })
  return button !== null
}

function Nothing({
  filters,
  onFilter,
}: {
  readonly filters: Filters
  readonly onFilter: (changes: Partial<Filters>) => void
}) {
  const isAll = filters.status === 'all' && !filters.kind && !filters.by && !filters.record
  return isAll ? (
    <EmptyState hint="Open a record and correct a word: it is then to be weighed here.">
      Nobody has proposed a correction yet.
    </EmptyState>
  ) : (
    <EmptyState
      hint={
        <Act onClick={() => onFilter({ status: 'all', kind: undefined, by: undefined, record: undefined })}>
          Show all there is
        </Act>
      }
    >
      {filters.status === undefined ? 'Nothing is left to decide here.' : 'Nothing fits.'}
    </EmptyState>
  )
}
