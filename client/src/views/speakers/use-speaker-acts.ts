// The acts of this screen, each said in the foot with its Undo. They run one after the other, however fast the keys come,
// and each sees what the one before has changed.

import { useCallback, useMemo, useRef } from 'react'
import { type PersonId, type TranscriptId, ulid } from '../../../../shared/base/id.ts'
import type { Result } from '../../../../shared/base/result.ts'
import type { Person } from '../../../../shared/records/person.ts'
import type { SpeakerRow } from '../../../../shared/records/speakers/speaker-rows.ts'
import {
  addPeopleOfLabels,
  addPersonForRow,
  assignRow,
  clearRow,
  type SpeakerContext,
} from '../../acts/speaker-acts.ts'
import { call } from '../../api/call.ts'
import { useProject } from '../../api/project.tsx'
import type { ProjectRoom, TranscriptRoom } from '../../live/live-room.ts'
import type { Act } from '../../live/undo.ts'
import { useUndo } from '../../live/use-undo.ts'
import { useKeyLabel } from '../../ui/keys/use-hotkeys.tsx'
import { useTellOutcome } from '../../ui/voice/outcome.tsx'
import { counted } from '../../ui/words/counted.ts'
import { assignedWords } from './row-words.ts'

/** How long the rooms may take to show what the server has answered for. */
const showsWithinMs = 1500

/** A step of undo or redo, from the key until the rooms show it. */
export type StepWatch = {
  readonly begins: () => void
  /** The rows as shown now. */
  readonly rows: () => readonly SpeakerRow[]
  /** With the row whose answer was stepped, null when the act is of another screen, and the rows before; or refused. */
  readonly ends: (
    done: { readonly row: string | null; readonly before: readonly SpeakerRow[] } | null,
  ) => void
}

/** What the act stepped just now was about: the stack gives words only, and its acts outlive this screen. */
let stepped: { readonly transcript: TranscriptId; readonly row: string } | null = null
const steppedNow = () => stepped

/** `watch` must stay the same. */
export function useSpeakerActs(
  room: TranscriptRoom,
  projectRoom: ProjectRoom,
  transcript: TranscriptId,
  watch: StepWatch,
) {
  const { project, me } = useProject()
  const { did, undo, redo } = useUndo(project.slug)
  const tell = useTellOutcome()
  const keyLabel = useKeyLabel()
  const last = useRef<Promise<unknown>>(Promise.resolve())

  const contextOf = useCallback(
    (row: string | null): SpeakerContext => ({
      room,
      transcript,
      project: project.slug,
      me: { id: me.id, role: me.role },
      undo: { did: (act) => did(row === null ? act : actOn(act, { transcript, row })) },
      ask: call,
      people: () => projectRoom.records().people,
      newPersonId: () => ulid(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as PersonId,
    }),
    [room, transcript, project.slug, me.id, me.role, did, projectRoom],
  )

  /** After everything asked before; true when it was done. */
  const inTurn = useCallback(
    <T>(act: () => Promise<Result<T>>, words: (value: T) => string, takesBack: () => void) => {
      const run = async () => {
        const seen = [room, projectRoom].map((each) => each.version())
        const result = await act()
        if (result.ok) await shown([room, projectRoom], seen)
        if (!result.ok) tell({ words: result.problem.message })
        else tell({ words: words(result.value), undo: { run: takesBack, keyHint: keyLabel('Mod+z') } })
        return result.ok
      }
      const next = last.current.then(run)
      last.current = next
      return next
    },
    [room, projectRoom, tell, keyLabel],
  )

  return useMemo(() => {
    const step = (which: () => Promise<Result<string>>, said: string) => {
      watch.begins()
      last.current = last.current.then(async () => {
        const seen = [room, projectRoom].map((each) => each.version())
        const before = watch.rows()
        stepped = null
        const result = await which()
        const on = steppedNow()
        tell({ words: result.ok ? `${said}: ${result.value}.` : result.problem.message })
        if (result.ok) await shown([room, projectRoom], seen)
        watch.ends(result.ok ? { row: on?.transcript === transcript ? on.row : null, before } : null)
      })
    }
    const stepBack = () => step(undo, 'Taken back')
    return {
      stepBack,
      stepForward: () => step(redo, 'Done again'),
      tell: (words: string) => tell({ words }),
      assign: (row: SpeakerRow, person: Person | null) =>
        inTurn(
          () => assignRow(contextOf(row.id), row, person),
          (done) => assignedWords(row, person?.name ?? null, done),
          stepBack,
        ),
      add: (row: SpeakerRow, name: string | null) =>
        inTurn(
          () => addPersonForRow(contextOf(row.id), row, name),
          (done) => `New in the list: ${assignedWords(row, done.name, done)}`,
          stepBack,
        ),
      addAll: (labels: readonly string[]) =>
        inTurn(
          () => addPeopleOfLabels(contextOf(null), labels),
          () =>
            `${counted(labels.length, 'person is', 'people are')} added; their labels mean them in every record.`,
          stepBack,
        ),
      clear: (row: SpeakerRow) =>
        inTurn(
          () => clearRow(contextOf(row.id), row),
          () => 'Taken back: the record’s own label holds again.',
          stepBack,
        ),
    }
  }, [contextOf, inTurn, undo, redo, tell, watch, room, projectRoom, transcript])
}

/** The same act, which says what it is about when it is stepped. */
function actOn(act: Act, on: NonNullable<typeof stepped>): Act {
  const saying = (step: Act['undo']) => () => {
    stepped = on
    return step()
  }
  return { ...act, undo: saying(act.undo), redo: saying(act.redo) }
}

/** Resolves when one of the rooms has changed since, or after a while: an act may have changed nothing. */
function shown(watched: readonly Watched[], seen: readonly number[]): Promise<void> {
  const isShown = () => watched.some((room, nth) => room.version() !== seen[nth])
  if (isShown()) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
      resolve()
    }
    const timer = setTimeout(end, showsWithinMs)
    const stops = watched.map((room) => room.subscribe(() => isShown() && end()))
  })
}

type Watched = {
  readonly version: () => number
  readonly subscribe: (changed: () => void) => () => void
}
