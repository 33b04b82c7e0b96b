// Which cells of a big table are drawn: those in sight and some around them. Small tables, and anything printed, are drawn
// whole. The heads of the columns are always all there and give the columns their width.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Tables of up to so many lines, and up to so many columns, are drawn whole that way. */
export const drawnWhole = { lines: 60, columns: 24 }
/** Drawn before and after those in sight; the drawn part moves in steps of it. */
const margin = { lines: 3, columns: 3 }

/** Pixels of a cell, of the heads that stay in sight, and of what stands around the table, on most screens. */
const usual = { height: 33.875, width: 37, head: 160, side: 175, aside: 180, beside: 420 }

/** The first one drawn, and the one after the last. */
export type Drawn = { readonly from: number; readonly to: number }

/**
 * Of `count` things that are `size` pixels each, those to draw when `length` pixels from `start` on are in sight: with some
 * around them, or just those. Pure.
 */
export function windowAt(
  way: 'lines' | 'columns',
  count: number,
  start: number,
  length: number,
  size: number,
  around = true,
): Drawn {
  if (count <= drawnWhole[way] || size <= 0) return { from: 0, to: count }
  const more = around ? margin[way] : 0
  const step = Math.max(more, 1)
  const first = Math.floor(start / size)
  const from = Math.max(0, Math.floor((first - more) / step) * step)
  const to = Math.ceil((Math.ceil((start + length) / size) + more) / step) * step
  return { from: Math.min(from, count), to: Math.min(Math.max(to, from), count) }
}

const same = (a: Drawn, b: Drawn) => a.from === b.from && a.to === b.to

/** What of the cells is in sight, in pixels: from where, how much, and how big one is. */
type Sight = {
  readonly top: number
  readonly left: number
  readonly high: number
  readonly wide: number
  readonly height: number
  readonly width: number
}

/** A guess that is right on most screens, so that the first drawing is not at once drawn again. */
const guess = (): Sight => ({
  top: 0,
  left: 0,
  high: window.innerHeight - usual.aside - usual.head,
  wide: window.innerWidth - usual.beside - usual.side,
  height: usual.height,
  width: usual.width,
})

/** Measured from what is drawn, to a fraction of a pixel, as hundreds of lines add it up. Heads cover what is below them. */
function sightOf(box: HTMLElement): Sight {
  const [corner, ...heads] = box.querySelectorAll<HTMLElement>('thead th')
  const lines = [...box.querySelectorAll<HTMLElement>('tr[data-line]')].slice(0, 4)
  return {
    top: box.scrollTop,
    left: box.scrollLeft,
    high: box.clientHeight - (corner?.offsetHeight ?? 0),
    wide: box.clientWidth - (corner?.offsetWidth ?? 0),
    // The head of a group is a little higher than the rows, of which two are beside each other.
    height: leastStep(lines.map((line) => line.getBoundingClientRect().top)) ?? usual.height,
    width: leastStep(heads.slice(0, 2).map((head) => head.getBoundingClientRect().left)) ?? usual.width,
  }
}

/** The least distance of two that follow each other. */
function leastStep(places: readonly number[]): number | null {
  const steps = places.slice(1).map((place, at) => place - (places[at] ?? place))
  return steps.length === 0 ? null : Math.min(...steps)
}

/** Places on the screen are rounded by where they are scrolled to. */
const alike = (a: number, b: number) => Math.abs(a - b) < 0.1

const linesIn = ({ top, high, height }: Sight, lines: number, around?: boolean): Drawn =>
  windowAt('lines', lines, top, high, height, around)
const columnsIn = ({ left, wide, width }: Sight, columns: number, around?: boolean): Drawn =>
  windowAt('columns', columns, left, wide, width, around)

/** Does it once there is time after the next frame; gives the way to leave it. Safari has no idle callbacks. */
function whenIdle(act: () => void): () => void {
  let idle: number | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    if (typeof requestIdleCallback === 'undefined') timer = setTimeout(act, 50)
    else idle = requestIdleCallback(act, { timeout: 500 })
  })
  return () => {
    cancelAnimationFrame(frame)
    if (idle !== undefined) cancelIdleCallback(idle)
    clearTimeout(timer)
  }
}

export function useWindow(scroller: RefObject<HTMLElement | null>, lines: number, columns: number) {
  const [sight, setSight] = useState(guess)
  const [isPrinted, setPrinted] = useState(false)
  // The first frame is of what is in sight; what is around it is drawn while nothing else is to be done.
  const [around, setAround] = useState(false)
  useEffect(() => whenIdle(() => setAround(true)), [])
  const counts = useRef({ lines, columns })
  counts.current = { lines, columns }

  // Looked at when the box is scrolled, or it or the table in it gets another size: after the browser laid them out, so
  // that no drawing is held up by a measurement.
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const look = () => {
      const next = sightOf(box)
      const { lines, columns } = counts.current
      setSight((now) =>
        alike(now.height, next.height) &&
        alike(now.width, next.width) &&
        same(linesIn(now, lines), linesIn(next, lines)) &&
        same(columnsIn(now, columns), columnsIn(next, columns))
          ? now
          : next,
      )
    }
    const sized = new ResizeObserver(look)
    sized.observe(box)
    if (box.firstElementChild) sized.observe(box.firstElementChild)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      sized.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [scroller])

  useEffect(() => {
    const before = () => flushSync(() => setPrinted(true))
    const after = () => setPrinted(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])

  const whole = (count: number): Drawn => ({ from: 0, to: count })
  return {
    lines: isPrinted ? whole(lines) : linesIn(sight, lines, around),
    columns: isPrinted ? whole(columns) : columnsIn(sight, columns, around),
    height: sight.height,
    width: sight.width,
  }
}
