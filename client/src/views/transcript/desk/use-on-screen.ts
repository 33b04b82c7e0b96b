// Which part of the record is on screen, and going to another. Measured from the paragraphs' own boxes.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { StripScale } from '../strip/strip-model.ts'
import type { TextHandle } from '../text/text-handle.ts'

export type OnScreen = {
  readonly first: number
  readonly last: number
  /** Shares of the strip. */
  readonly from: number
  readonly to: number
}

const nothing: OnScreen = { first: 0, last: 0, from: 0, to: 0 }

/** "¶ 3–5 of 55" */
export const shownWords = ({ first, last }: OnScreen, segments: number): string =>
  first === last ? `¶ ${first + 1} of ${segments}` : `¶ ${first + 1}–${last + 1} of ${segments}`

const sectionOf = (segment: number) => document.getElementById(`s${segment + 1}`)

/** How far down its paragraph a line of the window stands, from 0 to 1. */
function partAt(segment: number, y: number): number {
  const box = sectionOf(segment)?.getBoundingClientRect()
  if (!box || box.height === 0) return 0
  return Math.min(1, Math.max(0, (y - box.top) / box.height))
}

/** `head` is fixed at the top; the page's scroll padding and the desk's own padding follow its height. */
export function useOnScreen(
  handle: RefObject<TextHandle | null>,
  head: RefObject<HTMLElement | null>,
  scale: StripScale,
  texts: readonly string[],
) {
  const [onScreen, setOnScreen] = useState<OnScreen>(nothing)
  const frame = useRef(0)

  const measure = useCallback(() => {
    if (frame.current !== 0) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      const text = handle.current
      if (!text) return
      const [first, last] = text.visibleSegments()
      const top = head.current?.getBoundingClientRect().bottom ?? 0
      const share = (segment: number, y: number) =>
        scale.toShare({ segment, offset: partAt(segment, y) * (texts[segment]?.length ?? 0) })
      const next = { first, last, from: share(first, top), to: share(last, window.innerHeight - 36) }
      setOnScreen((now) =>
        now.first === next.first && now.last === next.last && now.from === next.from && now.to === next.to
          ? now
          : next,
      )
    })
  }, [handle, head, scale, texts])

  useEffect(() => {
    measure()
    window.addEventListener('scroll', measure, { passive: true })
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('scroll', measure)
      window.removeEventListener('resize', measure)
      cancelAnimationFrame(frame.current)
      frame.current = 0
    }
  }, [measure])

  useEffect(() => {
    const element = head.current
    if (!element) return
    const root = document.documentElement
    const observer = new ResizeObserver(() => {
      const { height } = element.getBoundingClientRect()
      root.style.scrollPaddingTop = `${height}px`
      element.parentElement?.style.setProperty('--head-height', `${height}px`)
      measure()
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      root.style.scrollPaddingTop = ''
    }
  }, [head, measure])

  /** Brings a place under the head at once, as when the strip is dragged. */
  const goTo = useCallback(
    (place: { readonly segment: number; readonly offset: number }) => {
      const box = sectionOf(place.segment)?.getBoundingClientRect()
      if (!box) return
      const under = (head.current?.getBoundingClientRect().height ?? 0) + 30
      const part = place.offset / Math.max(1, texts[place.segment]?.length ?? 1)
      window.scrollBy({ top: box.top + box.height * part - under, behavior: 'instant' })
    },
    [head, texts],
  )

  return { onScreen, measure, goTo }
}
