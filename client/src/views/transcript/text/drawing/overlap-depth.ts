// How deep each highlight's line lies where several cover the same words. The first is 1; deeper lines step down.

export type Stretch = { readonly from: number; readonly to: number; readonly id: string }

/**
 * A depth for every stretch, in the order given: the smallest that no overlapping earlier stretch has. Earlier means: begins
 * first, or is longer. The answer does not depend on the order in which the stretches come.
 */
export function overlapDepths(stretches: readonly Stretch[]): readonly number[] {
  const order = stretches.map((_, index) => index).sort((a, b) => byReach(stretches[a], stretches[b]))
  const depths = stretches.map(() => 1)
  /** Where the last stretch of each depth ends. */
  const ends: number[] = []
  for (const index of order) {
    const stretch = stretches[index]
    if (stretch === undefined) continue
    const free = ends.findIndex((end) => end <= stretch.from)
    const depth = free === -1 ? ends.length : free
    ends[depth] = stretch.to
    depths[index] = depth + 1
  }
  return depths
}

function byReach(a: Stretch | undefined, b: Stretch | undefined): number {
  if (a === undefined || b === undefined) return 0
  return a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
