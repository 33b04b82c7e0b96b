// Where the actors of a network stand: drawn together by what they agree on, pushed apart by what they do not. All at once
// and without chance, so that the same positions always give the same picture; then names are kept off one another.
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'

export type Spot = { readonly x: number; readonly y: number }

export type NetworkNode = {
  readonly radius: number
  /** Of the name beneath it. */
  readonly nameWidth: number
}

/** `a` and `b` are places among the nodes; `difference` −1 … 1. */
export type NetworkTie = { readonly a: number; readonly b: number; readonly difference: number }

/** The line of a name beneath its node, in the units of the drawing. */
export const nameHeight = 16

const ticks = 300
const rounds = 120
const gap = 5

type Moving = { index: number; x: number; y: number }

/** Centres of the nodes, in their order, with names inside `width` × `height`. */
export function layNetwork(
  nodes: readonly NetworkNode[],
  ties: readonly NetworkTie[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Spot[] {
  // From the golden angle, as sunflower seeds lie: no two at one place and none by chance.
  const moving = nodes.map((_, index): Moving => {
    const reach = 24 * Math.sqrt(index + 0.5)
    const turn = index * Math.PI * (3 - Math.sqrt(5))
    return { index, x: reach * Math.cos(turn), y: reach * Math.sin(turn) }
  })
  const links = ties.map(({ a, b, difference }) => ({ source: a, target: b, difference }))
  const drawn = links.filter(({ difference }) => difference > 0)
  const apart = links.filter(({ difference }) => difference < 0)
  forceSimulation(moving)
    .force('charge', forceManyBody().strength(-260))
    .force('across', forceX(0).strength(0.05))
    .force('down', forceY(0).strength(0.07))
    .force(
      'agreement',
      forceLink<Moving, (typeof drawn)[number] & { source: number; target: number }>(
        drawn.map((link) => ({ ...link })),
      )
        .distance(({ difference }) => 60 + 120 * (1 - difference))
        .strength(({ difference }) => (0.9 * difference) / Math.sqrt(nodes.length)),
    )
    .force(
      'conflict',
      forceLink<Moving, (typeof apart)[number]>(apart.map((link) => ({ ...link })))
        .distance(340)
        .strength(0.05),
    )
    .stop()
    .tick(ticks)
  return keptApart(fitted(moving, nodes, width, height), nodes, width, height)
}

/** Spread over the whole drawing, each way by itself. */
function fitted(
  spots: readonly Spot[],
  nodes: readonly NetworkNode[],
  width: number,
  height: number,
): Spot[] {
  const room = roomOf(nodes)
  const across = scaleTo(
    spots.map(({ x }) => x),
    room.side,
    width - room.side,
  )
  const down = scaleTo(
    spots.map(({ y }) => y),
    room.above,
    height - room.below,
  )
  return spots.map(({ x, y }) => ({ x: across(x), y: down(y) }))
}

const roomOf = (nodes: readonly NetworkNode[]) => {
  const boxes = nodes.map(boxOf)
  const most = (side: 'side' | 'above' | 'below') => Math.max(0, ...boxes.map((box) => box[side]))
  return { side: most('side'), above: most('above'), below: most('below') }
}

const boxOf = ({ radius, nameWidth }: NetworkNode) => ({
  side: Math.max(radius, nameWidth / 2) + gap,
  above: radius + gap,
  below: radius + nameHeight + gap,
})

function scaleTo(values: readonly number[], from: number, to: number): (value: number) => number {
  const least = Math.min(...values)
  const span = Math.max(...values) - least
  return span === 0 ? () => (from + to) / 2 : (value) => from + ((value - least) / span) * (to - from)
}

/** Pushes overlapping boxes of node and name apart, the shorter way, and back inside, until none overlap or for long enough. */
function keptApart(
  spots: Spot[],
  nodes: readonly NetworkNode[],
  width: number,
  height: number,
): readonly Spot[] {
  const boxes = nodes.map(boxOf)
  const at = spots.map((spot) => ({ ...spot }))
  for (let round = 0; round < rounds; round++) {
    let met = false
    for (const [i, one] of at.entries()) {
      for (let j = i + 1; j < at.length; j++) {
        const other = at[j]
        const [ours, theirs] = [boxes[i], boxes[j]]
        if (!other || !ours || !theirs) continue
        const across = ours.side + theirs.side - Math.abs(one.x - other.x)
        const isAbove = one.y <= other.y
        const down =
          (isAbove ? ours.below + theirs.above : ours.above + theirs.below) - Math.abs(one.y - other.y)
        if (across <= 0 || down <= 0) continue
        met = true
        if (across < down) {
          const push = (one.x <= other.x ? across : -across) / 2
          one.x -= push
          other.x += push
        } else {
          const push = (isAbove ? down : -down) / 2
          one.y -= push
          other.y += push
        }
      }
    }
    for (const [i, spot] of at.entries()) {
      const { side, above, below } = boxes[i] ?? { side: 0, above: 0, below: 0 }
      spot.x = Math.min(Math.max(spot.x, side), width - side)
      spot.y = Math.min(Math.max(spot.y, above), height - below)
    }
    if (!met) break
  }
  return at
}
