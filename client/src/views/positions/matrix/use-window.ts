// Which cells of a big table are drawn: those in sight and some around them. Small tables, and anything printed, are drawn
// whole. The heads of the columns are always all there and give the columns their width.
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Tables of up to so many lines, and up to so many columns, are drawn whole that way. */
export const drawnWhole = { lines: 60, columns: 24 }
/** Drawn before and after those in sight; the drawn part moves in steps of it. */
const margin = { lines: 6, columns: 4 }

/** Pixels of a cell, and of what stands around the table, on most screens. */
const usual = { height: 36, width: 42, aside: 192, beside: 500 }

/** The first one drawn, and the one after the last. */
export type Drawn = { readonly from: number; readonly to: number }

/** Of `count` things that are `size` pixels each, those to draw when `length` pixels from `start` on are in sight. Pure. */
export function windowAt(
  way: 'lines' | 'columns',
  count: number,
  start: number,
  length: number,
  size: number,
): Drawn {
  if (count <= drawnWhole[way] || size <= 0) return { from: 0, to: count }
  const step = margin[way]
  const first = Math.floor(start / size)
  const from = Math.max(0, Math.floor((first - step) / step) * step)
  const to = Math.ceil((first + Math.ceil(length / size) + step) / step) * step
  return { from: Math.min(from, count), to: Math.min(Math.max(to, from), count) }
}

const same = (a: Drawn, b: Drawn) => a.from === b.from && a.to === b.to

/** Sizes are measured from what is drawn: all lines are equally high, all columns equally wide. */
export function useWindow(scroller: RefObject<HTMLElement | null>, lines: number, columns: number) {
  // A guess that is right on most screens, so that the first drawing is not at once drawn again.
  const [seen, setSeen] = useState(() => ({
    lines: windowAt('lines', lines, 0, window.innerHeight - usual.aside, usual.height),
    columns: windowAt('columns', columns, 0, window.innerWidth - usual.beside, usual.width),
  }))
  const [size, setSize] = useState({ height: usual.height, width: usual.width })
  const [isPrinted, setPrinted] = useState(false)

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || (lines <= drawnWhole.lines && columns <= drawnWhole.columns)) return
    let measured = size
    const measure = () => {
      const [first, second] = [...box.querySelectorAll<HTMLElement>('tr[data-line]')].slice(1, 3)
      const [, left, right] = box.querySelectorAll<HTMLElement>('thead th')
      measured = {
        height: first && second ? second.offsetTop - first.offsetTop : usual.height,
        width: left && right ? right.offsetLeft - left.offsetLeft : usual.width,
      }
      setSize((now) => (now.height === measured.height && now.width === measured.width ? now : measured))
      look()
    }
    const look = () => {
      const next = {
        lines: windowAt('lines', lines, box.scrollTop, box.clientHeight, measured.height),
        columns: windowAt('columns', columns, box.scrollLeft, box.clientWidth, measured.width),
      }
      setSeen((now) => (same(now.lines, next.lines) && same(now.columns, next.columns) ? now : next))
    }
    measure()
    box.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', measure)
    return () => {
      box.removeEventListener('scroll', look)
      window.removeEventListener('resize', measure)
    }
  }, [scroller, lines, columns, size])

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

  const within = (way: 'lines' | 'columns', count: number): Drawn =>
    isPrinted || count <= drawnWhole[way]
      ? { from: 0, to: count }
      : { from: Math.min(seen[way].from, count), to: Math.min(seen[way].to, count) }
  return { lines: within('lines', lines), columns: within('columns', columns), ...size }
}
