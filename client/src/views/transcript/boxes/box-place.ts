// Where a box stands beside the words it is about. Pure; all rectangles are in the viewport's pixels.
// A box never moves the text: it hangs under the words, flips above them near the foot, and slides left to stay in the
// text column.

/** The four edges of a rectangle; a DOMRect is one. */
export type Edges = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type PlacedBox = { readonly top: number; readonly left: number; readonly width: number }

/** Kept free at the foot of the page, for its line of keys. */
const footHeight = 36
/** Kept free beside what closes the window, so that a box does not touch it. */
const edgeSpace = 8

/** How far a box as wide as the column stands out of it on each side. */
const overhang = 16

/**
 * `align` words: from the words' left edge, at most `width` wide, inside the column. column: as wide as the column and a
 * little more. When it fits neither below nor above, it takes the roomier side and covers what it must.
 */
export function boxPlace({
  anchor,
  bounds,
  view,
  height,
  width,
  align,
  gap,
}: {
  readonly anchor: Edges
  readonly bounds: Edges
  /** The window; what stands still over it ends at `top`, and no box begins above that. */
  readonly view: { readonly width: number; readonly height: number; readonly top: number }
  readonly height: number
  readonly width: number
  readonly align: 'words' | 'column'
  readonly gap: number
}): PlacedBox {
  const wanted = align === 'column' ? bounds.right - bounds.left + 2 * overhang : width
  const room = align === 'column' ? view.width - edgeSpace : bounds.right - bounds.left
  const fitting = Math.min(wanted, room)
  const leftmost = align === 'column' ? Math.max(0, bounds.left - overhang) : bounds.left
  const rightmost = align === 'column' ? view.width - edgeSpace : bounds.right
  const left = Math.max(
    align === 'column' ? 0 : leftmost - gapBeside,
    Math.min(align === 'column' ? leftmost : anchor.left, rightmost - fitting),
  )
  const free = { top: view.top + edgeSpace, bottom: view.height - footHeight }
  return { top: topOf(anchor, free, height, gap), left, width: fitting }
}

/** A field's own edge may stand this far left of the column, so that its words stand exactly on the printed ones. */
const gapBeside = 4

function topOf(anchor: Edges, free: Pick<Edges, 'top' | 'bottom'>, height: number, gap: number): number {
  const below = anchor.bottom + gap
  const above = anchor.top - gap - height
  if (below + height <= free.bottom) return below
  if (above >= free.top) return above
  const roomier = free.bottom - below >= anchor.top - gap - free.top ? below : above
  return Math.max(free.top, Math.min(roomier, free.bottom - height))
}

/**
 * How far the page is to be scrolled down so that a box leaves its words in sight. `top`: where a box begins that stands
 * still in the window; null for one that hangs at the words. The words' first line never goes under the head of the page:
 * where there is no room for both, nothing is scrolled.
 */
export function scrollBeside({
  anchor,
  view,
  height,
  gap,
  top,
}: {
  readonly anchor: Edges
  readonly view: { readonly height: number; readonly top: number }
  readonly height: number
  readonly gap: number
  readonly top: number | null
}): number {
  const free = { top: view.top + edgeSpace, bottom: view.height - footHeight }
  const isAbove = anchor.bottom + gap + height > free.bottom && anchor.top - gap - height >= free.top
  if (top === null && isAbove) return 0
  const missing = anchor.bottom + gap - (top ?? free.bottom - height)
  return missing > anchor.top - free.top ? 0 : Math.max(0, missing)
}
