// Where badges of one size stand on a map when their anchors are close: each as near its anchor as it can without
// touching those placed before it. Pure; the order of the anchors is their rank.

export type Anchor = { readonly id: string; readonly x: number; readonly y: number }
/** `x` and `y` are the badge's upper left corner. */
export type BadgePlace = Anchor & {
  readonly anchorX: number
  readonly anchorY: number
  readonly isMoved: boolean
}

const gap = 2
const directions = 16
/** Rings that are tried before a badge is left on its anchor. */
const most = 60

/** Rings of places around an anchor, nearest first. */
function* placesAround(size: number, rings: number): Generator<readonly [x: number, y: number]> {
  yield [0, 0]
  for (let ring = 1; ring <= rings; ring++) {
    for (let turn = 0; turn < directions; turn++) {
      const angle = (turn / directions) * 2 * Math.PI
      yield [Math.cos(angle) * ring * size * 0.6, Math.sin(angle) * ring * size * 0.6]
    }
  }
}

/** In a field too full for all, the last ones stand on their anchors. */
export function badgePlaces(
  anchors: readonly Anchor[],
  size: number,
  field: { readonly width: number; readonly height: number },
): readonly BadgePlace[] {
  const placed: BadgePlace[] = []
  for (const { id, x, y } of anchors) {
    const stand = (dx: number, dy: number): BadgePlace => ({
      id,
      x: Math.min(Math.max(0, x - size / 2 + dx), field.width - size),
      y: Math.min(Math.max(0, y - size / 2 + dy), field.height - size),
      anchorX: x,
      anchorY: y,
      isMoved: dx !== 0 || dy !== 0,
    })
    const isFree = (at: BadgePlace) =>
      placed.every(
        (other) => Math.abs(other.x - at.x) >= size + gap || Math.abs(other.y - at.y) >= size + gap,
      )
    let found: BadgePlace | null = null
    for (const [dx, dy] of placesAround(size, most)) {
      const place = stand(dx, dy)
      if (!isFree(place)) continue
      found = place
      break
    }
    placed.push(found ?? stand(0, 0))
  }
  return placed
}
