// What the side notes need from the desk around them, made again only when it is another.
import { useMemo, useRef } from 'react'
import type { RecordKey } from '../../../../../../shared/base/id.ts'
import { refusalToDecide } from '../../../../../../shared/records/corrections/refusal-to-decide.ts'
import type { TranscriptRecords } from '../../../../../../shared/room/read-room.ts'
import { useProject } from '../../../../api/project.tsx'
import type { NoteActs, NoteSurroundings } from '../../margin/note-acts.ts'
import type { CorrectionNote, Note } from '../../margin/note-of.ts'
import type { CodebookMaps } from '../marks-of.ts'
import type { DeskActs } from '../use-desk-acts.ts'
import type { OpenAt, OpenBox } from './open-box.ts'

export const offlineWords = 'No connection: decisions and quotes need the server.'

export function useNoteSurroundings({
  records,
  texts,
  codebook,
  acts,
  choose,
  openAt,
  setBox,
  isOnline,
}: {
  readonly records: TranscriptRecords
  readonly texts: readonly string[]
  readonly codebook: CodebookMaps
  readonly acts: DeskActs
  readonly choose: (id: string) => void
  readonly openAt: OpenAt
  readonly setBox: (box: OpenBox) => void
  readonly isOnline: boolean
}): NoteSurroundings {
  const { members, me, may } = useProject()
  const newest = useRef({ acts, choose, openAt, setBox })
  newest.current = { acts, choose, openAt, setBox }

  const noteActs = useMemo<NoteActs>(() => {
    const now = () => newest.current
    return {
      choose: (id) => now().choose(id),
      accept: (key) => void now().acts.accept(key),
      reject: (note: CorrectionNote) => {
        // One's own needs no reason: nobody else has to understand it.
        if (note.author === me.id) void now().acts.reject(note.key)
        else now().openAt(note.span, (place) => ({ kind: 'reject', note, ...place }))
      },
      support: (key) => void now().acts.support(key),
      edit: (note: Note) =>
        now().openAt(note.span, (place) =>
          note.kind === 'correction'
            ? { kind: 'correct', span: note.span, editing: note.key, ...place }
            : { kind: 'code', spans: note.position.spans, editing: note.key, ...place },
        ),
      withdraw: (note: Note) => {
        if (note.kind === 'correction') now().acts.withdraw(note.key)
        else now().acts.withdrawPosition(note.key)
      },
      hide: (note: Note) => now().setBox({ kind: 'hide', note }),
      quote: (note: Note) =>
        now().openAt(note.span, (place) => ({
          kind: 'quote',
          spans: note.kind === 'correction' ? [note.span] : note.position.spans,
          source: { root: note.kind === 'correction' ? 'corrections' : 'positions', key: note.key },
          ...place,
        })),
    }
  }, [me.id])

  const { corrections, support, decisions, moderation } = records
  return useMemo<NoteSurroundings>(
    () => ({
      members,
      me: me.id,
      may,
      codebook,
      offline: isOnline ? undefined : offlineWords,
      refusal: (key: RecordKey) =>
        refusalToDecide({
          records: { corrections, support, decisions, moderation },
          key,
          decider: me.id,
          verdict: 'accepted',
          publishedTexts: texts,
        })?.message ?? null,
      acts: noteActs,
    }),
    [members, me.id, may, codebook, isOnline, corrections, support, decisions, moderation, texts, noteActs],
  )
}
