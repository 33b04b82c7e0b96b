// A position just recorded, changed or taken away is drawn as soon as the room holds it, without rendering the desk: that
// follows after the frame (use-records-after-frame.ts) and finds the text as it should be.
import { type RefObject, useEffect, useRef } from 'react'
import type { RecordKey } from '../../../../../../shared/base/id.ts'
import type { LiveRoom } from '../../../../live/live-room.ts'
import type { TextHandle } from '../../text/text-handle.ts'
import { markIdOf } from '../mark-id.ts'
import type { PositionMarker } from '../position-marks.ts'
import { onlyPositions } from './use-records-after-frame.ts'

/** What else changes with other records, the desk's next render draws. */
export function useDrawnAtOnce(
  room: LiveRoom<'transcript'>,
  handle: RefObject<TextHandle | null>,
  marker: PositionMarker,
): void {
  const newest = useRef(marker)
  newest.current = marker
  useEffect(() => {
    let drawn = room.version()
    return room.subscribe(() => {
      if (room.version() === drawn) return
      const touched = room.changesSince(drawn)
      drawn = room.version()
      if (!onlyPositions(touched)) return
      const records = room.records()
      handle.current?.drawPositions(
        new Map(
          touched.map(({ key }) => [
            markIdOf({ root: 'positions', key: key as RecordKey }),
            newest.current.one(records, key as RecordKey),
          ]),
        ),
      )
    })
  }, [room, handle])
}
