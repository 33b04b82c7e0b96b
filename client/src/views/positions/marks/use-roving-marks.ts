// Keys on a map: one stop for Tab, arrows to the nearest mark that way, Enter or Space opens it.
import { type KeyboardEvent, useRef, useState } from 'react'
import { nextPlace, type Place } from './next-place.ts'

/** What goes on the element of each mark, which is named by its title. Marks are drawn in the order of `places`; the first is where Tab comes in. */
export function useRovingMarks(places: readonly Place[], open: (id: string) => void) {
  const elements = useRef(new Map<string, { focus: () => void }>())
  const [current, setCurrent] = useState<string | null>(null)
  const stop = places.some(({ id }) => id === current) ? current : (places[0]?.id ?? null)
  return (id: string, isPressed?: boolean) => ({
    role: 'button',
    tabIndex: id === stop ? 0 : -1,
    'aria-pressed': isPressed,
    'data-mark': id,
    ref: (element: { focus: () => void } | null) => {
      if (element) elements.current.set(id, element)
      else elements.current.delete(id)
    },
    onFocus: () => setCurrent(id),
    onClick: () => {
      elements.current.get(id)?.focus()
      open(id)
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault()
        open(id)
        return
      }
      const next = nextPlace(places, id, event.key)
      if (next === null) return
      event.preventDefault()
      elements.current.get(next.id)?.focus()
    },
  })
}
