// A handle at each end of the passage in hand, to drag over the words. Keys and the buttons of the bar do the same, so
// screen readers are told nothing of them. Rendered in the positioned element that scrolls with the text.
import { type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { comparePlaces, type Span } from '../../../../../shared/transcript/span.ts'
import type { TextHandle } from '../text/text-handle.ts'
import styles from './passages.module.css'

type Point = { readonly left: number; readonly top: number; readonly height: number }

/** `layout` grows whenever words may have moved. */
export function EndHandles({
  span,
  handle,
  layout,
}: {
  readonly span: Span
  readonly handle: RefObject<TextHandle | null>
  readonly layout: number
}) {
  const origin = useRef<HTMLDivElement>(null)
  /** From the middle of the end's line to the pointer that holds its handle. */
  const off = useRef({ x: 0, y: 0 })
  const [points, setPoints] = useState<readonly [Point, Point] | null>(null)
  useLayoutEffect(() => {
    const corner = layout >= 0 ? origin.current?.getBoundingClientRect() : undefined
    const first = handle.current?.boxOf({ ...span, endSegment: span.startSegment, end: span.start + 1 })
    const last = handle.current?.boxOf({ ...span, startSegment: span.endSegment, start: span.end - 1 })
    if (!corner || !first || !last) return setPoints(null)
    setPoints([
      { left: first.left - corner.left, top: first.top - corner.top, height: first.height },
      { left: last.right - corner.left, top: last.top - corner.top, height: last.height },
    ])
  }, [span, handle, layout])

  const drag = (end: 'start' | 'end') => (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const word = handle.current?.wordAtPoint(event.clientX - off.current.x, event.clientY - off.current.y)
    if (!word) return
    const moved =
      end === 'start'
        ? { ...span, startSegment: word.startSegment, start: word.start }
        : { ...span, endSegment: word.endSegment, end: word.end }
    const isOne = comparePlaces(moved.startSegment, moved.start, moved.endSegment, moved.end) < 0
    if (isOne) handle.current?.select(moved, end === 'start')
  }
  return (
    <div ref={origin} className={styles.origin} aria-hidden="true">
      {points?.map((point, index) => {
        const end = index === 0 ? 'start' : 'end'
        return (
          <span
            key={end}
            className={styles.handle}
            data-end={end}
            style={{ left: point.left, top: end === 'start' ? point.top : point.top + point.height }}
            onPointerDown={(event) => {
              event.preventDefault()
              const corner = origin.current?.getBoundingClientRect()
              // The finger holds the handle beside the words: from there on it is told where the words are.
              off.current = {
                x: event.clientX - (corner?.left ?? 0) - point.left - (end === 'start' ? 2 : -2),
                y: event.clientY - (corner?.top ?? 0) - point.top - point.height / 2,
              }
              event.currentTarget.setPointerCapture(event.pointerId)
            }}
            onPointerMove={drag(end)}
          />
        )
      })}
    </div>
  )
}
