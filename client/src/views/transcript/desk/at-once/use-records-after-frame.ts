// A room's records for a screen that draws positions by itself the moment they change (the desk): it is rendered after the
// frame that shows them. Whatever renders it earlier, and every key or click, finds the newest records all the same.
import { useCallback, useSyncExternalStore } from 'react'
import type { Touched } from '../../../../../../shared/room/record-changes.ts'
import type { TranscriptRoom } from '../../../../live/live-room.ts'
import type { RecordsOf } from '../../../../live/records-snapshot.ts'

/** True when a change touched positions and nothing else; false when everything must be looked at again. */
export const onlyPositions = (touched: readonly Touched[] | null): touched is readonly Touched[] =>
  touched?.every(({ root }) => root === 'positions') === true

/** In a tab that draws no frames, records are told of after so long. */
const withoutFrameMs = 200

const given = ['keydown', 'pointerdown', 'click'] as const

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
  for (const name of given) window.addEventListener(name, tell, { capture: true })
  return () => {
    stopWaiting?.()
    unsubscribe()
    for (const name of given) window.removeEventListener(name, tell, { capture: true })
  }
}

/** Runs once the next frame is drawn; returns the way to let it be. */
function afterFrame(run: () => void): () => void {
  let drawn: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    drawn = setTimeout(run)
  })
  const late = setTimeout(run, withoutFrameMs)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(drawn)
    clearTimeout(late)
  }
}
