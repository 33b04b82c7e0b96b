// A room's records for a screen that draws positions by itself the moment they change (the desk): it is rendered after the
// frame that shows them. Whatever renders it earlier, and every key or click, finds the newest records all the same.
import { useCallback, useSyncExternalStore } from 'react'
import type { Touched } from '../../../../../../shared/room/record-changes.ts'
import type { TranscriptRoom } from '../../../../live/live-room.ts'
import type { RecordsOf } from '../../../../live/records-snapshot.ts'
import { afterFrame, beforeGiven } from './after-frame.ts'

/** True when a change touched positions and nothing else; false when everything must be looked at again. */
export const onlyPositions = (touched: readonly Touched[] | null): touched is readonly Touched[] =>
  touched?.every(({ root }) => root === 'positions') === true

/** Records whose every change is told at once, but for those of positions alone. */
export function useRecordsAfterFrame(room: TranscriptRoom): RecordsOf['transcript'] {
  const subscribe = useCallback((changed: () => void) => tellAfterFrame(room, changed), [room])
  return useSyncExternalStore(subscribe, room.records)
}

function tellAfterFrame(room: TranscriptRoom, changed: () => void): () => void {
  let told = room.version()
  let stopWaiting: (() => void) | null = null
  const tell = () => {
    stopWaiting?.()
    stopWaiting = null
    if (room.version() === told) return
    told = room.version()
    changed()
  }
  const unsubscribe = room.subscribe(() => {
    if (room.version() === told) return
    if (onlyPositions(room.changesSince(told))) stopWaiting ??= afterFrame(tell)
    else tell()
  })
  const notBefore = beforeGiven(tell)
  return () => {
    stopWaiting?.()
    unsubscribe()
    notBefore()
  }
}
