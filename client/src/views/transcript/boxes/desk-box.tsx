// A box over the text beside some words. It is absolutely placed, so it must be rendered inside the positioned element
// that scrolls with the text; it measures where that is. On phones it docks above the keyboard.
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { FloatingBox } from '../../../ui/boxes/floating-box.tsx'
import { boxPlace, type Edges, type PlacedBox, scrollBeside } from './box-place.ts'
import styles from './desk-box.module.css'

const focusable = 'input, textarea, select, button:not([tabindex="-1"]), [tabindex="0"]'

/** Pixels of the layout viewport that the keyboard of a phone covers. */
function useKeyboardHeight(): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const view = window.visualViewport
    if (!view) return
    const measure = () =>
      setHeight(Math.max(0, Math.round(window.innerHeight - view.height - view.offsetTop)))
    measure()
    view.addEventListener('resize', measure)
    view.addEventListener('scroll', measure)
    return () => {
      view.removeEventListener('resize', measure)
      view.removeEventListener('scroll', measure)
    }
  }, [])
  return height
}

/** Where the head of the page ends: what the page keeps free when it scrolls. A field under it would scroll the text. */
const headBottom = () => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0

/** Tab goes round inside the box: behind it lies a text with a keyboard of its own. */
function turnRound(event: KeyboardEvent<HTMLElement>) {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(focusable)].filter(
    (stop) => stop.tabIndex >= 0 && stop.offsetParent !== null,
  )
  const first = stops[0]
  const last = stops.at(-1)
  const from = document.activeElement
  const to = event.shiftKey ? (from === first ? last : undefined) : from === last ? first : undefined
  if (!to) return
  event.preventDefault()
  to.focus()
}

/**
 * A dialog named `label` beside `anchor`. Inside it, `--words-left` and `--words-top` say where the words begin from the
 * box's own corner. Esc leaves; Tab stays inside, but not in a mere group of acts, which takes no focus.
 */
export function DeskBox({
  label,
  role = 'dialog',
  anchor,
  bounds,
  width = 400,
  align = 'words',
  gap = 8,
  isBesideWords = false,
  foot,
  onLeave,
  onEnter,
  onKeys,
  onFocusMoved,
  children,
}: {
  readonly label: string
  readonly role?: 'dialog' | 'group'
  readonly anchor: Edges
  /** The text column. */
  readonly bounds: Edges
  readonly width?: number
  readonly align?: 'words' | 'column'
  readonly gap?: number
  /** The words are read while it is open: where there is no room beside them the page is scrolled. */
  readonly isBesideWords?: boolean
  readonly foot?: ReactNode
  readonly onLeave: () => void
  /** Enter in a field that did nothing with it; on a button it stays the button's. */
  readonly onEnter?: () => void
  /** Sees every key of the box that was not used inside; preventDefault() takes it. */
  readonly onKeys?: (event: KeyboardEvent<HTMLElement>) => void
  /** The focus came to something in the box. */
  readonly onFocusMoved?: (to: Element) => void
  readonly children: ReactNode
}) {
  const origin = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<PlacedBox>({ top: 0, left: 0, width })
  const keyboard = useKeyboardHeight()
  /** The words as they stood in the page when the box opened; scrolling moves both alike. */
  const from = useRef({ anchor, bounds, x: 0, y: 0 })
  const isOpening = useRef(true)

  useLayoutEffect(() => {
    const corner = origin.current?.getBoundingClientRect()
    from.current = { anchor, bounds, x: corner?.left ?? 0, y: corner?.top ?? 0 }
    const settle = () => {
      const now = origin.current?.getBoundingClientRect()
      if (!now || !box.current) return
      const opened = from.current
      const shifted = (edges: Edges): Edges => ({
        left: edges.left + now.left - opened.x,
        right: edges.right + now.left - opened.x,
        top: edges.top + now.top - opened.y,
        bottom: edges.bottom + now.top - opened.y,
      })
      const words = shifted(opened.anchor)
      const view = { width: window.innerWidth, height: window.innerHeight, top: headBottom() }
      const height = box.current.offsetHeight
      const isDocked = getComputedStyle(box.current).position === 'fixed'
      const top = isDocked ? view.height - keyboard - height : null
      const placed = boxPlace({
        anchor: words,
        bounds: shifted(opened.bounds),
        view,
        height,
        width,
        align,
        gap,
      })
      // Before it has its width it is higher than it will be. Typing in it scrolls nothing any more.
      const isDrawn = isDocked || Math.abs(box.current.offsetWidth - placed.width) < 1
      const mayScroll = isBesideWords && isDrawn && (isDocked || isOpening.current)
      if (isDrawn) isOpening.current = false
      const by = mayScroll ? scrollBeside({ anchor: words, view, height, gap, top }) : 0
      if (by > 0) {
        const before = window.scrollY
        window.scrollBy({ top: by, behavior: 'instant' })
        // At the foot of the page it goes no further.
        if (window.scrollY > before) return settle()
      }
      const next = { ...placed, top: placed.top - now.top, left: placed.left - now.left }
      setPlace((last) =>
        last.top === next.top && last.left === next.left && last.width === next.width ? last : next,
      )
    }
    settle()
    const observer = new ResizeObserver(settle)
    if (box.current) observer.observe(box.current)
    window.addEventListener('resize', settle)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', settle)
    }
  }, [anchor, bounds, width, align, gap, isBesideWords, keyboard])

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    onKeys?.(event)
    if (event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onLeave()
    } else if (event.key === 'Enter' && onEnter && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault()
      onEnter()
    } else if (event.key === 'Tab' && role === 'dialog') turnRound(event)
  }

  const style = {
    '--keyboard': `${keyboard}px`,
    '--words-left': `${anchor.left - from.current.x - place.left}px`,
    '--words-top': `${anchor.top - from.current.y - place.top}px`,
  } as CSSProperties

  return (
    <div ref={origin} className={styles.origin} style={style}>
      <FloatingBox
        ref={box}
        place={place}
        foot={foot}
        role={role}
        aria-label={label}
        onKeyDown={press}
        onFocus={(event) => onFocusMoved?.(event.target)}
      >
        {children}
      </FloatingBox>
    </div>
  )
}
