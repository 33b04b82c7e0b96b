// A pigment for every actor of one record, in the order they first speak by the printed labels. Attributions made later add
// actors at the end and never change another's colour. Who chairs takes slate, the twelfth.
import type { ActorId } from '../../actors/actor-id.ts'
import type { SpeakerRun } from './speaker-at.ts'

/** Slate: the chair, and whoever speaks for no known actor. */
export const slate = 12

/** Neighbours in this order are told apart in every kind of colour sight. */
const order = [5, 6, 11, 10, 2, 9, 7, 1, 3, 8, 4] as const

type Turns = readonly (readonly SpeakerRun[])[]

const actorsIn = (runs: readonly SpeakerRun[]) => runs.map(({ speaker }) => speaker.person?.actor ?? null)

/** The actor who holds at least a third of the turns of a longer meeting and more than anybody else; null when none does. */
export function chairOf(printed: Turns): ActorId | null {
  const turns = new Map<ActorId, number>()
  for (const runs of printed)
    for (const actor of new Set(actorsIn(runs)))
      if (actor !== null) turns.set(actor, (turns.get(actor) ?? 0) + 1)
  const [first, second] = [...turns].sort((a, b) => b[1] - a[1])
  if (!first || printed.length < 6) return null
  const [actor, count] = first
  return count * 3 >= printed.length && count > (second?.[1] ?? 0) ? actor : null
}

/** `printed` are the runs without attributions, `runs` those with them. */
export function actorColours(printed: Turns, runs: Turns): ReadonlyMap<ActorId, number> {
  const colours = new Map<ActorId, number>()
  const chair = chairOf(printed)
  if (chair !== null) colours.set(chair, slate)
  let nth = 0
  for (const turn of [...printed, ...runs]) {
    for (const actor of actorsIn(turn)) {
      if (actor === null || colours.has(actor)) continue
      colours.set(actor, order[nth % order.length] ?? slate)
      nth += 1
    }
  }
  return colours
}
