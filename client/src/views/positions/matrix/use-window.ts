// Which lines of a long table are drawn: those in sight and some before and after. Short tables, and anything printed,
// are drawn whole.
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Tables of up to so many lines are drawn whole. */
export const drawnWhole = 60
/** Lines drawn before and after those in sight; the drawn part moves in steps of it. */
const margin = 10

/** The first line drawn and the one after the last, for a scroller at `top` that shows `height` pixels. Pure. */
export function windowAt(
  lines: number,
  top: number,
  height: number,
  lineHeight: number,
): { readonly from: number; readonly to: number } {
  if (lines <= drawnWhole || lineHeight <= 0) return { from: 0, to: lines }
  const first = Math.floor(top / lineHeight)
  const from = Math.max(0, Math.floor((first - margin) / margin) * margin)
  const to = Math.ceil((first + Math.ceil(height / lineHeight) + margin) / margin) * margin
  return { from: Math.min(from, lines), to: Math.min(Math.max(to, from), lines) }
}

/** `lineHeight` is measured from the lines that are drawn; all of them are equally high. */
export function useWindow(scroller: RefObject<HTMLElement | null>, lines: number) {
  const [seen, setSeen] = useState({ from: 0, to: Math.min(lines, drawnWhole) })
  const [lineHeight, setLineHeight] = useState(36)
  const [isPrinted, setPrinted] = useState(false)

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const look = () => {
      const [first, second] = [...box.querySelectorAll<HTMLElement>('tr[data-line]')].slice(1, 3)
      const measured = first && second ? second.offsetTop - first.offsetTop : 0
      if (measured > 0) setLineHeight(measured)
      const next = windowAt(lines, box.scrollTop, box.clientHeight, measured || lineHeight)
      setSeen((now) => (now.from === next.from && now.to === next.to ? now : next))
    }
    look()
    box.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      box.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [scroller, lines, lineHeight])

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

  const whole = isPrinted || lines <= drawnWhole
  return {
    from: whole ? 0 : Math.min(seen.from, lines),
    to: whole ? lines : Math.min(seen.to, lines),
    lineHeight,
  }
}
