// The network: circles are states, squares organisations, hexagons groups; the thicker a line, the more two agree, and
// dashes beside it are a conflict. One actor may be chosen: then only its ties are lit, and who it is tied to.

import { actorCode, actorName } from '../../../../../shared/actors/actor.ts'
import type { ActorKind } from '../../../../../shared/actors/actor-kind.ts'
import type { Alignment } from '../../../../../shared/analysis/alignment.ts'
import { classNames } from '../../../ui/class-names.ts'
import { counted } from '../../../ui/words/counted.ts'
import { legendPlaces } from '../map/legend.tsx'
import { useRovingMarks } from '../marks/use-roving-marks.ts'
import styles from './alignment.module.css'
import type { DrawnNetwork } from './drawn-network.ts'
import { nameHeight, type Spot } from './network-layout.ts'
import { type NetworkKey, networkKeys } from './network-words.ts'

/** Longer names stand as codes; the name is said on hover, in the list and in the table. */
const longestName = 18
/** A letter of a name is about so wide. */
const letter = 6.4

export const shownName = (actor: string): string => {
  const name = actorName(actor)
  return name.length <= longestName ? name : actorCode(actor)
}
export const nameWidth = (actor: string): number => shownName(actor).length * letter

/** By the number of topics it takes a side on; the area grows with it. */
export const nodeRadius = (topics: number): number => Math.min(5 + 1.6 * Math.sqrt(topics), 13)

function Node({ kind, radius }: { readonly kind: ActorKind; readonly radius: number }) {
  if (kind === 'state') return <circle r={radius} className={styles.node} />
  if (kind !== 'group') {
    const side = radius * 1.75
    return <rect x={-side / 2} y={-side / 2} width={side} height={side} className={styles.node} />
  }
  const corners = Array.from({ length: 6 }, (_, nth) => {
    const turn = (nth * Math.PI) / 3
    return `${(radius * 1.1 * Math.cos(turn)).toFixed(2)},${(radius * 1.1 * Math.sin(turn)).toFixed(2)}`
  })
  return <polygon points={corners.join(' ')} className={styles.node} />
}

/** A line moved sideways by so much, so that agreement and conflict of one pair lie beside each other. */
function beside(from: Spot, to: Spot, by: number) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [x, y] = [(-(to.y - from.y) / length) * by, ((to.x - from.x) / length) * by]
  const round = (value: number) => Math.round(value * 10) / 10
  return { x1: round(from.x + x), y1: round(from.y + y), x2: round(to.x + x), y2: round(to.y + y) }
}

/** What a key of the legend stands for, drawn as it is in the picture. */
function Sample({ id }: { readonly id: NetworkKey['id'] }) {
  if (id === 'agreement')
    return <line x1={0} y1={8} x2={22} y2={8} strokeWidth={4} className={styles.agree} />
  if (id === 'conflict') return <line x1={0} y1={8} x2={22} y2={8} className={styles.clash} />
  return (
    <g transform="translate(11 8)">
      <Node kind={id} radius={7} />
    </g>
  )
}

/** An svg whose parts are buttons; there is no element for that. */
const ofButtons = { role: 'group' }

const agreementWidth = (congruence: number) => 0.8 + 4.6 * congruence

export function AlignmentNetwork({
  name,
  alignment,
  network,
  spots,
  size,
  kinds,
  chosen,
  onChoose,
}: {
  readonly name: string
  readonly alignment: Alignment
  readonly network: DrawnNetwork
  /** Of the network's actors, in their order. */
  readonly spots: readonly Spot[]
  readonly size: { readonly width: number; readonly height: number }
  /** By place in the alignment's actors. */
  readonly kinds: readonly ActorKind[]
  /** A place in the alignment's actors; null lights everything. */
  readonly chosen: number | null
  readonly onChoose: (place: number | null) => void
}) {
  const spotOf = new Map(network.actors.map((place, i) => [place, spots[i] ?? { x: 0, y: 0 }]))
  const isLit = (...places: readonly number[]) => chosen === null || places.includes(chosen)
  const near = new Set(network.ties.flatMap(({ a, b }) => (isLit(a, b) ? [a, b] : [])))
  const places = network.actors.map((place) => ({
    id: String(place),
    ...(spotOf.get(place) ?? { x: 0, y: 0 }),
  }))
  const keys = networkKeys(
    network.actors.map((place) => kinds[place] ?? 'organisation'),
    network.ties.some(({ conflict }) => conflict > 0),
  )
  const legend = legendPlaces(
    keys.map(({ says }) => says),
    size.width,
  )
  const pressable = useRovingMarks(places, (id) => onChoose(Number(id) === chosen ? null : Number(id)))
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height + legend.height + 12}`}
      {...ofButtons}
      aria-label={name}
      className={styles.network}
    >
      {network.ties.map(({ a, b, congruence, conflict }) => {
        const [from, to] = [spotOf.get(a), spotOf.get(b)]
        if (!from || !to) return null
        const isBoth = congruence > 0 && conflict > 0
        const width = agreementWidth(congruence)
        return (
          <g key={`${a}-${b}`} className={classNames(!isLit(a, b) && styles.dim)} data-tie={`${a}-${b}`}>
            {congruence > 0 && (
              <line
                {...beside(from, to, isBoth ? -1.2 : 0)}
                strokeWidth={Math.round(width * 10) / 10}
                className={styles.agree}
              />
            )}
            {conflict > 0 && (
              <line {...beside(from, to, isBoth ? width / 2 + 0.6 : 0)} className={styles.clash} />
            )}
          </g>
        )
      })}
      {network.actors.map((place) => {
        const actor = alignment.actors[place]
        const spot = spotOf.get(place)
        if (!actor || !spot) return null
        const radius = nodeRadius(actor.topics)
        const says = `${actorName(actor.actor)}, takes a side on ${counted(actor.topics, 'topic')}`
        return (
          <g
            key={place}
            {...pressable(String(place), place === chosen)}
            transform={`translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)})`}
            className={classNames(styles.actor, !near.has(place) && !isLit(place) && styles.dim)}
          >
            <title>{says}</title>
            <rect
              x={-Math.max(radius, nameWidth(actor.actor) / 2) - 3}
              y={-radius - 4}
              width={2 * Math.max(radius, nameWidth(actor.actor) / 2) + 6}
              height={2 * radius + nameHeight + 6}
              className={styles.reach}
            />
            <Node kind={kinds[place] ?? 'organisation'} radius={radius} />
            <text
              y={radius + nameHeight - 3}
              className={classNames(styles.name, actor.reported && styles.reported)}
            >
              {shownName(actor.actor)}
            </text>
          </g>
        )
      })}
      <g transform={`translate(0 ${size.height + 12})`} className={styles.legend}>
        {keys.map(({ id, says }, at) => {
          const [x, y] = legend.places[at] ?? [0, 0]
          return (
            <g key={id} transform={`translate(${x} ${y})`}>
              <Sample id={id} />
              <text x={28} y={12.5}>
                {says}
              </text>
            </g>
          )
        })}
      </g>
    </svg>
  )
}
