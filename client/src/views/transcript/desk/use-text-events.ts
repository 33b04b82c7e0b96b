// What the text tells the desk, as one object that stays the same: the desk behind it is always the newest.
import { useMemo, useRef } from 'react'
import type { TextEvents } from '../text/text-handle.ts'

export function useTextEvents(given: TextEvents): TextEvents {
  const newest = useRef(given)
  newest.current = given
  return useMemo<TextEvents>(
    () => ({
      onMove: (at) => newest.current.onMove(at),
      onChoose: (mark) => newest.current.onChoose(mark),
      onCorrect: (span) => newest.current.onCorrect(span),
      onCode: (span) => newest.current.onCode(span),
      onLayout: () => newest.current.onLayout(),
      onAddress: (segment) => newest.current.onAddress?.(segment),
    }),
    [],
  )
}
