// What the network's caption says: how to read it, and who is not in it and why. Pure.

import type { ActorKind } from '../../../../../shared/actors/actor-kind.ts'
import { counted } from '../../../ui/words/counted.ts'
import { type DrawnNetwork, mostDrawn } from './drawn-network.ts'

/** `kinds` by place in the alignment's actors; shapes nobody has are not explained. */
export function networkWords({ actors, ties }: DrawnNetwork, kinds: readonly ActorKind[]): string {
  const drawn = actors.map((place) => kinds[place])
  const shapes = [
    drawn.includes('state') ? 'circles are states' : '',
    drawn.some((kind) => kind !== 'state' && kind !== 'group') ? 'squares organisations' : '',
    drawn.includes('group') ? 'hexagons groups of states' : '',
  ].filter((words) => words !== '')
  const conflicts = ties.some(({ conflict }) => conflict > 0) ? '; dashes mark a conflict' : ''
  const sentence = shapes.join(', ')
  return `Alignment: a line joins two actors on the same side of a topic, thicker the larger the share of topics they agree on${conflicts}. ${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}, larger the more topics they take a side on.`
}

/** A key of the network's legend: what is drawn so, and what it means. */
export type NetworkKey = {
  readonly id: 'agreement' | 'conflict' | 'state' | 'organisation' | 'group'
  readonly says: string
}

/** `kinds` of the actors drawn; what does not occur is not explained. */
export function networkKeys(kinds: readonly ActorKind[], hasConflict: boolean): readonly NetworkKey[] {
  const keys: readonly (readonly [isThere: boolean, id: NetworkKey['id'], says: string])[] = [
    [true, 'agreement', 'agree, thicker on a larger share of topics'],
    [hasConflict, 'conflict', 'disagree on a topic'],
    [kinds.includes('state'), 'state', 'state, larger the more topics'],
    [kinds.some((kind) => kind !== 'state' && kind !== 'group'), 'organisation', 'organisation'],
    [kinds.includes('group'), 'group', 'group of states'],
  ]
  return keys.flatMap(([isThere, id, says]) => (isThere ? [{ id, says }] : []))
}

/** '' when everybody is drawn. */
export function leftOutWords({ lone, crowded }: DrawnNetwork, leastCommon: number): string {
  const few =
    lone === 0
      ? ''
      : `${counted(lone, 'actor')} ${lone === 1 ? 'has' : 'have'} ${leastCommon === 1 ? 'no topic' : `fewer than ${leastCommon} topics`} in common with anybody and ${lone === 1 ? 'is' : 'are'} left out.`
  const crowd =
    crowded === 0
      ? ''
      : `${counted(crowded, 'more actor')} ${crowded === 1 ? 'is' : 'are'} left out, since ${mostDrawn} are as many as can be told apart: ask for more topics in common.`
  return [few, crowd].filter((words) => words !== '').join(' ')
}
