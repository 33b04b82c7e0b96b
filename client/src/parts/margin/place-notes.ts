// Where side notes stand: each level with its words, pushed down when it would come too near the one above.
// The chosen one keeps its place and pushes others both ways; only lack of room above it moves it. Pure.

/** `wants` is the top it would have alone; both in pixels. */
export type Wish = { readonly id: string; readonly wants: number; readonly height: number }

/** The space between two notes, in pixels. */
export const noteGap = 16

/** The top of each note by id. Notes keep the order of their wishes, those of equal ones the order given. */
export function placeNotes(
  wishes: readonly Wish[],
  chosen: string | null = null,
  gap = noteGap,
): ReadonlyMap<string, number> {
  const sorted = wishes
    .map((wish, index) => ({ wish, index }))
    .sort((a, b) => a.wish.wants - b.wish.wants || a.index - b.index)
    .map(({ wish }) => wish)
  const tops = pushedDown(sorted, gap, Number.NEGATIVE_INFINITY)
  const at = sorted.findIndex(({ id }) => id === chosen)
  const held = sorted[at]
  if (held) {
    const above = sorted.slice(0, at)
    const first = above[0]
    const room = above.reduce((sum, { height }) => sum + height + gap, Math.min(0, first?.wants ?? 0))
    const top = Math.max(held.wants, room)
    let limit = top
    for (let index = at - 1; index >= 0; index--) {
      const wish = sorted[index]
      if (!wish) continue
      limit = Math.min(tops[index] ?? wish.wants, limit - gap - wish.height)
      tops[index] = limit
    }
    const below = pushedDown(sorted.slice(at + 1), gap, top + held.height + gap)
    tops.splice(at, tops.length - at, top, ...below)
  }
  return new Map(sorted.map(({ id, wants }, index) => [id, tops[index] ?? wants]))
}

function pushedDown(sorted: readonly Wish[], gap: number, from: number): number[] {
  let free = from
  return sorted.map(({ wants, height }) => {
    const top = Math.max(wants, free)
    free = top + height + gap
    return top
  })
}
