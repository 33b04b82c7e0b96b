// How wide the place of a picture is, in steps: a picture is laid out anew when it changes, since a shrunk one could not
// be read.
import { type RefCallback, useCallback, useState } from 'react'

const step = 20

/** A ref for the element, and its width in CSS pixels rounded down; a desk's before it is known. */
export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(1000)
  const frame = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width / step) * step)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [frame, width]
}
