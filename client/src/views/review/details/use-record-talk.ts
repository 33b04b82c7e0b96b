// The talk of the record one stands in, as the threads of its readings need it: the room, and the acts told in the foot.
import { useMemo, useRef } from 'react'
import { type DeskContext, newRecordKey } from '../../../acts/desk-context.ts'
import { boundThreadActs } from '../../../acts/talk/bound-thread-acts.ts'
import { call } from '../../../api/call.ts'
import type { TranscriptRoom } from '../../../live/live-room.ts'
import type { ThreadActs } from '../../../parts/talk/thread-acts.ts'

export type RecordTalk = { readonly room: TranscriptRoom; readonly acts: ThreadActs }

/** Null while the room is being opened. `did` tells what was done. */
export function useRecordTalk({
  room,
  project,
  me: { id, role },
  undo,
  did,
}: Pick<DeskContext, 'project' | 'me' | 'undo'> & {
  readonly room: TranscriptRoom | null
  readonly did: (words: string) => void
}): RecordTalk | null {
  const newest = useRef({ undo, did })
  newest.current = { undo, did }
  return useMemo(() => {
    if (!room) return null
    const context = {
      room,
      project,
      me: { id, role },
      undo: { did: (step) => newest.current.undo.did(step) } satisfies DeskContext['undo'],
      ask: call,
      newKey: (notBeforeMs?: number) => newRecordKey(id, notBeforeMs),
      nowMs: () => Date.now(),
    }
    return { room, acts: boundThreadActs(context, (words) => newest.current.did(words)) }
  }, [room, project, id, role])
}
