// A pigment for every actor of one record, in the order they first speak by the printed labels. Attributions made later add
// actors at the end and never change another's colour. Who chairs takes slate, the twelfth.
import type { ActorId } from '../../actors/actor-id.ts'
import type { SpeakerRun } from './speaker-at.ts'

/** Slate: the chair, and whoever speaks for no known actor. */
export const slate = 12

/** Neighbours in this order are told apart in every kind of colour sight. */
const order = [5, 6, 11, 10, 2, 9, 7, 1, 3, 8, 4] as const

type Turns = readonly (readonly SpeakerRun[])[]
/** Who speaks in each turn, one after the other; null for nobody known. */
type ActorsOfTurns = readonly (readonly (ActorId | null)[])[]

const actorsIn = (turns: Turns): ActorsOfTurns =>
  turns.map((runs) => runs.map(({ speaker }) => speaker.person?.actor ?? null))

/** The actor who holds at least a third of the turns of a longer meeting and more than anybody else; null when none does. */
export const chairOf = (printed: Turns): ActorId | null => chairAmong(actorsIn(printed))

function chairAmong(printed: ActorsOfTurns): ActorId | null {
  const turns = new Map<ActorId, number>()
  for (const actors of printed)
    for (const actor of new Set(actors)) if (actor !== null) turns.set(actor, (turns.get(actor) ?? 0) + 1)
  const [first, second] = [...turns].sort((a, b) => b[1] - a[1])
  if (!first || printed.length < 6) return null
  const [actor, count] = first
  return count * 3 >= printed.length && count > (second?.[1] ?? 0) ? actor : null
}

/** `printed` are the runs without attributions, `runs` those with them. */
export const actorColours = (printed: Turns, runs: Turns): ReadonlyMap<ActorId, number> =>
  coloursOf(actorsIn(printed), actorsIn(runs))

/** The same from the actors of each turn, for whoever has no runs. */
export function coloursOf(printed: ActorsOfTurns, all: ActorsOfTurns): ReadonlyMap<ActorId, number> {
  const colours = new Map<ActorId, number>()
  const chair = chairAmong(printed)
  if (chair !== null) colours.set(chair, slate)
  let nth = 0
  for (const actor of [...printed, ...all].flat()) {
    if (actor === null || colours.has(actor)) continue
    colours.set(actor, order[nth % order.length] ?? slate)
    nth += 1
  }
  return colours
}
