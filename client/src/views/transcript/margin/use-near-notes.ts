// The notes to lay out: all of few, of many those beside the words on screen, anew as one scrolls on.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { TextHandle } from '../text/text-handle.ts'
import { fewNotes, notesInSight } from './near-notes.ts'
import type { Note } from './note-of.ts'

/** How far one may scroll before the notes are chosen again, in pixels. */
const scrollStep = 160

/** `layout` grows whenever words on screen may have moved. */
export function useNearNotes(
  notes: readonly Note[],
  chosen: string | null,
  handle: RefObject<TextHandle | null>,
  lengthOf: (segment: number) => number,
  layout: number,
): readonly Note[] {
  const isMany = notes.length > fewNotes
  const [shown, setShown] = useState<readonly Note[]>([])
  const at = useRef(0)
  const choose = useCallback(
    (_layout: number) => {
      const text = handle.current
      if (!isMany || !text) return
      at.current = window.scrollY
      const top = Number.parseFloat(document.documentElement.style.scrollPaddingTop) || 0
      const next = notesInSight(
        notes,
        chosen,
        text.visibleSegments(),
        (segment) => {
          const box = document.getElementById(`s${segment + 1}`)?.getBoundingClientRect()
          return box ? { top: box.top - top, height: box.height, length: lengthOf(segment) } : null
        },
        window.innerHeight - top,
      )
      setShown((now) =>
        now.length === next.length && now.every((note, index) => note === next[index]) ? now : next,
      )
    },
    [isMany, notes, chosen, handle, lengthOf],
  )
  useEffect(() => {
    if (!isMany) return
    // After the text is laid out for this frame: asking at once would have the browser lay it out twice.
    const frame = requestAnimationFrame(() => choose(layout))
    return () => cancelAnimationFrame(frame)
  }, [isMany, choose, layout])
  useEffect(() => {
    if (!isMany) return
    let frame = 0
    const scrolled = () => {
      if (frame !== 0 || Math.abs(window.scrollY - at.current) < scrollStep) return
      frame = requestAnimationFrame(() => {
        frame = 0
        choose(0)
      })
    }
    window.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      window.removeEventListener('scroll', scrolled)
      cancelAnimationFrame(frame)
    }
  }, [isMany, choose])
  return isMany ? shown : notes
}
