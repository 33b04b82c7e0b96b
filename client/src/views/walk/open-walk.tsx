// The open walk: joins the record, the rooms and the review, and sets the head, the three columns and the places like it.
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { appliedBySegment } from '../../../../shared/records/corrections/correction-state.ts'
import { firstSettings, settingsKey } from '../../../../shared/records/project-settings.ts'
import { progressByKind } from '../../../../shared/suspects/open-suspects.ts'
import type { SuspectKind } from '../../../../shared/suspects/suspect.ts'
import { readMeeting } from '../../../../shared/transcript/meeting.ts'
import { spanAddress, spanWithin } from '../../../../shared/transcript/span.ts'
import type { TranscriptView } from '../../../../shared/wire/api-transcript.ts'
import { type DeskContext, newRecordKey } from '../../acts/desk-context.ts'
import { call } from '../../api/call.ts'
import { useProject } from '../../api/project.tsx'
import { useApi } from '../../api/use-api.ts'
import { useReview } from '../../hints/use-review.ts'
import {
  useFilled,
  useLinkState,
  useProjectRoom,
  useReach,
  useRecords,
  useTranscriptRoom,
} from '../../live/use-room.tsx'
import { useUndo } from '../../live/use-undo.ts'
import { Act } from '../../ui/controls/act.tsx'
import { useFoot } from '../../ui/frame/foot-line.tsx'
import { useKeyLabel } from '../../ui/keys/use-hotkeys.tsx'
import { LoadingLines } from '../../ui/states/loading-lines.tsx'
import { Notice, OfflineLine } from '../../ui/states/notice.tsx'
import { useAnnounce } from '../../ui/voice/announcer.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import { withFirstKinds } from './items/first-kinds.ts'
import { KindsColumn } from './kinds-column.tsx'
import { SettledColumn } from './settling/settled-column.tsx'
import { shownEntries } from './settling/settled-list.ts'
import { EndStage } from './stage/end-stage.tsx'
import { GapVerdict } from './stage/gap-stage.tsx'
import { Passage } from './stage/passage.tsx'
import { PlacesLikeIt } from './stage/places-like-it.tsx'
import stage from './stage/stage.module.css'
import { SuspectVerdict } from './stage/suspect-stage.tsx'
import { WhereLine } from './stage/where-line.tsx'
import { useLessCertain } from './use-less-certain.ts'
import { useWalk } from './use-walk.ts'
import { useWalkHints, useWalkKeys } from './use-walk-keys.ts'
import { useWho } from './use-who.ts'
import styles from './walk.module.css'
import { WalkHead } from './walk-head.tsx'
import { kindWords, placesWords, settledLine } from './walk-words.ts'

const noProgress: ReturnType<typeof progressByKind> = new Map()

export function OpenWalk({ view }: { readonly view: TranscriptView }) {
  const { project, me, may } = useProject()
  const navigate = useNavigate()
  const room = useTranscriptRoom(view.id)
  const projectRoom = useProjectRoom(project.id)
  const records = useRecords(room)
  const projectRecords = useRecords(projectRoom)
  const link = useLinkState(room)
  // While it still connects, what is asked waits for the answer: no need to turn an acceptance into a proposal.
  const isOnline = useReach(room) !== 'offline'
  const isFilled = useFilled(room)
  const undo = useUndo(project.slug)
  const tellOutcome = useTellOutcome()
  const announce = useAnnounce()
  const keyLabel = useKeyLabel()
  const [isExperimental, setExperimental] = useLessCertain()
  const { data: library } = useApi('listTranscripts', { params: { project: project.slug } })
  const { transcript } = view
  const texts = useMemo(() => transcript.segments.map(({ text }) => text), [transcript])
  const review = useReview(
    { id: view.id, transcript, publishedTexts: texts },
    records,
    projectRecords,
    isExperimental,
  )
  const whoAt = useWho(transcript, records, projectRecords, view.day)
  const applied = useMemo(() => appliedBySegment(records), [records])
  const { did, undo: takeBack, redo } = undo
  const stack = useMemo(() => ({ did, undo: takeBack, redo }), [did, takeBack, redo])
  const desk = useMemo<DeskContext>(
    () => ({
      room,
      transcript: view.id,
      project: project.slug,
      publishedTexts: texts,
      me: { id: me.id, role: me.role },
      undo: { did },
      ask: call,
      newKey: (notBeforeMs) => newRecordKey(me.id, notBeforeMs),
      nowMs: () => Date.now(),
    }),
    [room, view.id, project.slug, texts, me.id, me.role, did],
  )
  const tell = useCallback((words: string) => tellOutcome({ words }), [tellOutcome])
  const mayAct = may('propose-correction')
  const { acceptance } = projectRecords.settings.get(settingsKey) ?? firstSettings
  const decides = may('decide-correction') && acceptance.rule === 'reviewer'
  const verb = decides && isOnline ? 'Accept' : 'Propose'

  const walk = useWalk({
    desk,
    transcript: view.id,
    projectRoom,
    review,
    isOnline,
    hasOtherRecords: (library?.transcripts.length ?? 0) > 1,
    may,
    stack,
    tell,
    say: (entry) => {
      if (entry.as === null) return
      const words = `${entry.published}: ${settledLine(entry.as, entry.segment, entry.places)}.`
      if (window.matchMedia('(max-width: 1279px)').matches)
        tellOutcome({ words, undo: { run: () => void walk.settling.undo(), keyHint: keyLabel('Mod+z') } })
      else announce(words)
    },
  })
  const { item, suspect, gap, place, settling } = walk
  const at = gap ? gap.gap : place
  const hash = at ? spanAddress(spanWithin(at.segment, at.start, at.end)).slice(1) : ''
  const address = { project: project.slug, transcript: view.id, hash }
  const toDesk = () =>
    void navigate({
      to: '/p/$project/t/$transcript',
      params: { project: project.slug, transcript: view.id },
      hash,
    })
  useWalkKeys(walk, mayAct, toDesk)

  const kinds = useRef(new Map<string, SuspectKind>())
  const progress = useMemo(
    () => (review.suspects ? progressByKind(withFirstKinds(review.suspects, kinds.current)) : noProgress),
    [review.suspects],
  )
  const segment = at?.segment ?? null
  useEffect(() => room.show({ segment, selection: null }), [room, segment])
  const counts = review.suspects && {
    settled: review.suspects.settled.length,
    open: review.suspects.open.length,
    gaps: walk.gapQueue.length,
  }
  const left = gap ? walk.gapQueue.length : suspect ? (progress.get(suspect.kind)?.open ?? 0) : 0
  const hints = useWalkHints(walk, mayAct)
  const folio = item ? `${kindWords[item.kind]} · ${left} to go` : ''
  useFoot(useMemo(() => ({ hints, place: folio }), [hints, folio]))

  const section = useRef<HTMLElement>(null)
  const leave = useCallback(() => section.current?.focus({ preventScroll: true }), [])
  const id = item?.id ?? null
  const spoken = suspect
    ? `${suspect.lead.text}. ${walk.reading === null ? '' : `Perhaps ${walk.reading}.`} ${placesWords(suspect.places.length)}, ¶ ${suspect.lead.segment + 1}.`
    : gap
      ? `Lost speech in ¶ ${gap.gap.segment + 1}.`
      : null
  const lastSpoken = useRef<string | null>(null)
  useEffect(() => {
    if (id === lastSpoken.current || spoken === null) return
    lastSpoken.current = id
    announce(spoken)
  }, [id, spoken, announce])

  const isReady = isFilled && review.suspects !== null
  // What was pressed goes with its item: the keys stay with the stage.
  const stands = isReady ? (id ?? 'end') : null
  useEffect(() => {
    if (stands !== null) leave()
  }, [stands, leave])
  const shown = shownEntries(settling.entries)
  return (
    <div className={styles.walk}>
      <WalkHead
        desk={address}
        title={readMeeting(transcript.title).name}
        link={link}
        counts={counts}
        work={settling.work}
        onRefused={toDesk}
      />
      {link.kind === 'offline' && <OfflineLine kept={link.changes} />}
      {review.problem && (
        <Notice tone="caution" acts={<Act onClick={review.again}>Try again</Act>}>
          <p>{review.problem.message}</p>
        </Notice>
      )}
      <div className={styles.body}>
        <KindsColumn
          progress={progress}
          gaps={{
            open: walk.gapQueue.length,
            settled: review.gaps.length - walk.gapQueue.length,
          }}
          now={item?.kind ?? null}
          isLooking={!isReady}
          isExperimental={isExperimental}
          onExperimental={setExperimental}
          onGo={walk.goToKind}
        />
        <section
          ref={section}
          tabIndex={-1}
          aria-label={gap ? 'Lost speech' : 'Suspect'}
          className={stage.stage}
        >
          {!isReady && !(gap && isFilled) ? (
            review.problem ? (
              <p>
                {walk.gapQueue.length > 0
                  ? 'The gaps can be gone through meanwhile.'
                  : 'Everything can be corrected on the desk meanwhile.'}
              </p>
            ) : (
              <LoadingLines says="Looking for what was misheard…" />
            )
          ) : item && at ? (
            <div key={id} className={stage.fade}>
              <WhereLine who={whoAt(at.segment, at.start)} segment={at.segment} desk={address} />
              <Passage
                text={texts[at.segment] ?? ''}
                place={at}
                applied={applied.get(at.segment) ?? []}
                isWhole={walk.now.isMore}
                isGap={gap !== null}
              />
              <SuspectVerdict walk={walk} verb={verb} mayAct={mayAct} onLeave={leave} />
              <GapVerdict walk={walk} verb={verb} mayAct={mayAct} onLeave={leave} />
            </div>
          ) : (
            <EndStage
              isAtGaps={walk.isAtGaps}
              gaps={walk.gapQueue.length}
              suspects={walk.suspectQueue.length}
              onGaps={walk.toGaps}
              onSuspects={walk.toSuspects}
              onDesk={toDesk}
            />
          )}
        </section>
        <SettledColumn
          entries={settling.entries}
          undoHint={keyLabel('Mod+z')}
          canUndo={shown.length > 0}
          onUndo={() => void settling.undo()}
        />
        <PlacesLikeIt key={id} walk={walk} texts={texts} whoAt={whoAt} mayAct={mayAct} onLeave={leave} />
      </div>
    </div>
  )
}
