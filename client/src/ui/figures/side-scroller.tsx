// Holds what may be wider than its place: it scrolls sideways within itself, fades where it goes on, and says so, since a
// picture cut off at a screen's edge looks whole.
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import styles from './side-scroller.module.css'

/** Less than this is a rounding, not something to see. */
const least = 2

/** `hint` stands beneath while there is something at a side. */
export function SideScroller({ hint, children }: { readonly hint: ReactNode; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [goesOn, setGoesOn] = useState({ before: false, after: false, isWide: false })
  const measure = useCallback(() => {
    const { scrollLeft = 0, scrollWidth = 0, clientWidth = 0 } = box.current ?? {}
    const now = {
      before: scrollLeft > least,
      after: scrollWidth - clientWidth - scrollLeft > least,
      isWide: scrollWidth - clientWidth > least,
    }
    setGoesOn((last) =>
      last.before === now.before && last.after === now.after && last.isWide === now.isWide ? last : now,
    )
  }, [])
  useEffect(() => {
    if (!box.current) return
    // A picture that comes later or is drawn anew changes the box's height.
    const observer = new ResizeObserver(measure)
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [measure])
  useEffect(measure)
  return (
    <div
      className={styles.side}
      data-before={goesOn.before || undefined}
      data-after={goesOn.after || undefined}
    >
      <div ref={box} className={styles.scroller} onScroll={measure}>
        {children}
      </div>
      {goesOn.isWide && <p className={styles.hint}>{hint}</p>}
    </div>
  )
}
