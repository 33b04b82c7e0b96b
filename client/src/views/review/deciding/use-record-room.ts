// The room of the record one stands in, held open while one stands there: voices and messages are written into it, and a
// discussion is read from it as it goes on.
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { TranscriptId } from '../../../../../shared/base/id.ts'
import { problem } from '../../../../../shared/base/problem.ts'
import { failed, type Result } from '../../../../../shared/base/result.ts'
import { type DeskContext, newRecordKey } from '../../../acts/desk-context.ts'
import type { RoomActs } from '../../../acts/voice-acts.ts'
import { useProject } from '../../../api/project.tsx'
import type { LiveRoom, TranscriptRoom } from '../../../live/live-room.ts'
import { useLive, useSelf } from '../../../live/use-room.tsx'

const patienceMs = 10_000
const nothing = () => () => {}
const isNever = () => false

export type RecordRoom = {
  /** Null until it has something to show. */
  readonly room: TranscriptRoom | null
  /** Runs an act in the room of a record, once that is open. */
  readonly inRoom: <T>(transcript: TranscriptId, act: (context: RoomActs) => Result<T>) => Promise<Result<T>>
}

export function useRecordRoom(transcript: TranscriptId | null, undo: DeskContext['undo']): RecordRoom {
  const live = useLive()
  const self = useSelf()
  const { me } = useProject()
  const room = useMemo(
    () => (transcript === null ? null : live.room<'transcript'>(`transcript:${transcript}`, self)),
    [live, self, transcript],
  )
  useEffect(() => (room ? live.hold(room as LiveRoom) : undefined), [live, room])
  const isFilled = useSyncExternalStore(room?.subscribe ?? nothing, room?.isFilled ?? isNever)

  const inRoom = useCallback(
    async <T>(of: TranscriptId, act: (context: RoomActs) => Result<T>): Promise<Result<T>> => {
      const itsRoom = live.room<'transcript'>(`transcript:${of}`, self)
      const letGo = live.hold(itsRoom as LiveRoom)
      try {
        if (!(await opened(itsRoom))) {
          return failed(problem('not-stored', 'The record does not open: is there a connection?'))
        }
        return act({
          room: itsRoom,
          me: { id: me.id, role: me.role },
          undo,
          newKey: (notBeforeMs) => newRecordKey(me.id, notBeforeMs),
          nowMs: () => Date.now(),
        })
      } finally {
        letGo()
      }
    },
    [live, self, me.id, me.role, undo],
  )
  return { room: isFilled ? room : null, inRoom }
}

/** False when it stays closed for long. */
function opened(room: TranscriptRoom): Promise<boolean> {
  if (room.isFilled()) return Promise.resolve(true)
  return new Promise((resolve) => {
    const end = (isOpen: boolean) => {
      clearTimeout(timer)
      stop()
      resolve(isOpen)
    }
    const timer = setTimeout(() => end(false), patienceMs)
    const stop = room.subscribe(() => room.isFilled() && end(true))
  })
}
