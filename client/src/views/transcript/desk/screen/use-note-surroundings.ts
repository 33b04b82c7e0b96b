// What the side notes need from the desk around them, made again only when it is another.
import { useMemo, useRef } from 'react'
import type { RecordKey } from '../../../../../../shared/base/id.ts'
import type { Result } from '../../../../../../shared/base/result.ts'
import {
  acceptedOver,
  refusalToDecide,
} from '../../../../../../shared/records/corrections/refusal-to-decide.ts'
import { firstSettings, settingsKey } from '../../../../../../shared/records/project-settings.ts'
import type { TranscriptRecords } from '../../../../../../shared/room/read-room.ts'
import { decide } from '../../../../acts/decision-acts.ts'
import { dissent, takeVoiceBack } from '../../../../acts/voice-acts.ts'
import { useProject } from '../../../../api/project.tsx'
import { type Reach, whyWait } from '../../../../live/link-state.ts'
import { useProjectRoom, useRecords } from '../../../../live/use-room.tsx'
import type { NoteActs, NoteSurroundings } from '../../margin/note-acts.ts'
import type { CorrectionNote, Note } from '../../margin/note-of.ts'
import type { CodebookMaps } from '../marks-of.ts'
import type { DeskActs } from '../use-desk-acts.ts'
import type { OpenAt, OpenBox } from './open-box.ts'

const offlineWords = 'No connection: decisions and quotes need the server.'

export function useNoteSurroundings({
  records,
  texts,
  codebook,
  acts,
  choose,
  openAt,
  setBox,
  reach,
}: {
  readonly records: TranscriptRecords
  readonly texts: readonly string[]
  readonly codebook: CodebookMaps
  readonly acts: DeskActs
  readonly choose: (id: string) => void
  readonly openAt: OpenAt
  readonly setBox: (box: OpenBox) => void
  readonly reach: Reach
}): NoteSurroundings {
  const { project, members, me, may } = useProject()
  const { settings } = useRecords(useProjectRoom(project.id))
  const { acceptance } = settings.get(settingsKey) ?? firstSettings
  const newest = useRef({ acts, choose, openAt, setBox })
  newest.current = { acts, choose, openAt, setBox }

  const noteActs = useMemo<NoteActs>(() => {
    const now = () => newest.current
    const done = (result: Result<unknown>, words: string): string | null => {
      if (!result.ok) return result.problem.message
      now().acts.did(words)
      return null
    }
    return {
      choose: (id) => now().choose(id),
      accept: (key) => {
        const { context, did, tell, accept } = now().acts
        const at = context.room.records().corrections.get(key)
        const over = at ? acceptedOver(context.room.records(), at) : []
        if (over.length === 0) return void accept(key)
        // The card reads "Replace “…” by “…”": whoever presses it has seen what goes.
        const replacing = over.map(([other]) => other)
        void decide(context, key, 'accepted', undefined, replacing).then((done) =>
          done.ok ? did('Accepted, in place of the other reading.') : tell(done.problem.message),
        )
      },
      reject: (note: CorrectionNote) => {
        // One's own needs no reason: nobody else has to understand it.
        if (note.author === me.id) void now().acts.reject(note.key)
        else now().openAt(note.span, (place) => ({ kind: 'reject', note, ...place }))
      },
      support: (key) => void now().acts.support(key),
      disagree: ({ key }, why) => done(dissent(now().acts.context, key, why), 'You disagree with it.'),
      takeVoiceBack: (key) => {
        const fault = done(takeVoiceBack(now().acts.context, key), 'Your voice is taken back.')
        if (fault !== null) now().acts.tell(fault)
      },
      edit: (note: Note) =>
        note.kind !== 'thread' &&
        now().openAt(note.span, (place) =>
          note.kind === 'correction'
            ? { kind: 'correct', span: note.span, editing: note.key, ...place }
            : { kind: 'code', spans: note.position.spans, editing: note.key, ...place },
        ),
      withdraw: (note: Note) => {
        if (note.kind === 'correction') now().acts.withdraw(note.key)
        else if (note.kind === 'position') now().acts.withdrawPosition(note.key)
      },
      look: ({ key }) => void now().acts.look(key),
      passages: ({ key, position }) =>
        now().setBox({ kind: 'passages', spans: position.spans, editing: key, draft: null }),
      hide: (note: Note) => now().setBox({ kind: 'hide', note }),
      showAgain: ({ key, hidden }) => hidden && void now().acts.show('passages', key, hidden.reason),
      publish: (note: Note) =>
        now().setBox({
          kind: 'publish',
          spans: note.kind === 'position' ? note.position.spans : [note.span],
        }),
      quote: (note: Note) =>
        now().openAt(note.span, (place) => ({
          kind: 'quote',
          spans: note.kind === 'position' ? note.position.spans : [note.span],
          source:
            note.kind === 'thread'
              ? null
              : { root: note.kind === 'correction' ? 'corrections' : 'positions', key: note.key },
          ...place,
        })),
    }
  }, [me.id])

  const { corrections, support, decisions, moderation } = records
  const { transcript } = acts.context
  return useMemo<NoteSurroundings>(
    () => ({
      members,
      me: me.id,
      may,
      codebook,
      offline: whyWait(reach, offlineWords),
      refusal: (key: RecordKey) =>
        refusalToDecide({
          records: { corrections, support, decisions, moderation },
          key,
          decider: me.id,
          verdict: 'accepted',
          publishedTexts: texts,
          replacing: [...decisions.keys()],
          acceptance,
        })?.message ?? null,
      transcript,
      publishedTexts: texts,
      acceptance,
      acts: noteActs,
    }),
    [
      members,
      me.id,
      may,
      codebook,
      reach,
      corrections,
      support,
      decisions,
      moderation,
      texts,
      transcript,
      acceptance,
      noteActs,
    ],
  )
}
