// An order of rows in which alike stand side by side. A chain: it begins with the two most alike, and the row nearest to
// either end is put there, until all are placed. Simple, the same every time, and not the best of all orders.

/** A row's values by column, null where it has none. */
type Values = readonly (number | null)[]

/** How far rows without a column in common stand apart: as far as half the scale, neither like nor unlike. */
const strangers = 2

/**
 * The mean difference over the columns both have, on a scale of −2 … 2 (so 0 … 4). The fewer they share, the nearer it is
 * drawn to `strangers`, as if one more column stood there: one agreement weighs less than five.
 */
export function rowDistance(a: Values, b: Values): number {
  let sum = strangers
  let shared = 1
  for (const [column, value] of a.entries()) {
    const other = b[column] ?? null
    if (value === null || other === null) continue
    sum += Math.abs(value - other)
    shared += 1
  }
  return sum / shared
}

const meanOf = (values: Values): number => {
  const known = values.filter((value) => value !== null)
  return known.length === 0
    ? Number.NEGATIVE_INFINITY
    : known.reduce((sum, value) => sum + value, 0) / known.length
}

/**
 * Places of `rows` in the new order. Rows without any value come last, as they were. Of equally near ones the earlier row is
 * taken first; the end that is more in favour comes first.
 */
export function seriate(rows: readonly Values[]): readonly number[] {
  const places = rows.map((_, place) => place)
  const empty = places.filter((place) => rows[place]?.every((value) => value === null))
  const left = new Set(places.filter((place) => !empty.includes(place)))
  const distance = (a: number, b: number) => rowDistance(rows[a] ?? [], rows[b] ?? [])
  if (left.size < 3) return [...byMean([...left], rows), ...empty]

  let nearest: readonly [number, number, number] | null = null
  for (const a of left) {
    for (const b of left) {
      if (b <= a) continue
      const apart = distance(a, b)
      if (nearest === null || apart < nearest[2]) nearest = [a, b, apart]
    }
  }
  if (nearest === null) return [...left, ...empty]
  const [first, second] = nearest
  const head = [first]
  const tail = [second]
  left.delete(first)
  left.delete(second)
  // For each row that is left, how far it stands from both ends; only the end that grew is measured anew.
  const toHead = new Map([...left].map((place) => [place, distance(place, first)]))
  const toTail = new Map([...left].map((place) => [place, distance(place, second)]))
  while (left.size > 0) {
    let best: { readonly place: number; readonly atHead: boolean; readonly apart: number } | null = null
    for (const place of left) {
      const head = toHead.get(place) ?? strangers
      const tail = toTail.get(place) ?? strangers
      const apart = Math.min(head, tail)
      if (best === null || apart < best.apart) best = { place, atHead: head < tail, apart }
    }
    if (best === null) break
    const { place, atHead } = best
    left.delete(place)
    ;(atHead ? head : tail).push(place)
    const ends = atHead ? toHead : toTail
    for (const other of left) ends.set(other, distance(other, place))
  }
  const chain = [...head.reverse(), ...tail]
  const ends = [chain[0] ?? 0, chain.at(-1) ?? 0].map((place) => meanOf(rows[place] ?? []))
  if ((ends[1] ?? 0) > (ends[0] ?? 0)) chain.reverse()
  return [...chain, ...empty]
}

const byMean = (places: readonly number[], rows: readonly Values[]): readonly number[] =>
  [...places].sort((a, b) => meanOf(rows[b] ?? []) - meanOf(rows[a] ?? []) || a - b)
