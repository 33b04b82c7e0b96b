// Which place an arrow key goes to on a map: the nearest one that way, where straying to the side counts double. Pure.

export type Place = { readonly id: string; readonly x: number; readonly y: number }

const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** null when the key is no arrow or nothing lies that way. Home and End go to the first and the last. */
export function nextPlace(places: readonly Place[], from: string, key: string): Place | null {
  if (key === 'Home') return places[0] ?? null
  if (key === 'End') return places.at(-1) ?? null
  const way = ways[key]
  const start = places.find(({ id }) => id === from)
  if (!way || !start) return null
  const [wayX, wayY] = way
  let best: Place | null = null
  let least = Number.POSITIVE_INFINITY
  for (const place of places) {
    const x = place.x - start.x
    const y = place.y - start.y
    const ahead = x * wayX + y * wayY
    const aside = Math.abs(x * wayY) + Math.abs(y * wayX)
    const cost = ahead + 2 * aside
    if (ahead > 0 && cost < least) {
      best = place
      least = cost
    }
  }
  return best
}
