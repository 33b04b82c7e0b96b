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
/** Kept free at the top, so that a flipped box does not touch the edge. */
const topSpace = 8

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
  readonly view: { readonly width: number; readonly height: number }
  readonly height: number
  readonly width: number
  readonly align: 'words' | 'column'
  readonly gap: number
}): PlacedBox {
  const wanted = align === 'column' ? bounds.right - bounds.left + 2 * overhang : width
  const room = align === 'column' ? view.width - topSpace : bounds.right - bounds.left
  const fitting = Math.min(wanted, room)
  const leftmost = align === 'column' ? Math.max(0, bounds.left - overhang) : bounds.left
  const rightmost = align === 'column' ? view.width - topSpace : bounds.right
  const left = Math.max(
    align === 'column' ? 0 : leftmost - gapBeside,
    Math.min(align === 'column' ? leftmost : anchor.left, rightmost - fitting),
  )
  return { top: topOf(anchor, view.height - footHeight, height, gap), left, width: fitting }
}

/** A field's own edge may stand this far left of the column, so that its words stand exactly on the printed ones. */
const gapBeside = 4

function topOf(anchor: Edges, floor: number, height: number, gap: number): number {
  const below = anchor.bottom + gap
  const above = anchor.top - gap - height
  if (below + height <= floor) return below
  if (above >= topSpace) return above
  const roomier = floor - below >= anchor.top - gap - topSpace ? below : above
  return Math.max(topSpace, Math.min(roomier, floor - height))
}
