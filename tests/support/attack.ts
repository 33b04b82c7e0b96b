// What an attack on the gate is, and the pieces attacks are forged of.
import type * as Y from 'yjs'
import type { GateRule } from '../../server/live/gate/gate-rule.ts'
import type { MemberId } from '../../shared/base/id.ts'
import { recordKey } from '../../shared/base/id.ts'
import { type ForgedContent, type ForgedRun, forgeUpdate } from './forged-update.ts'
import type { Seeded } from './seeded.ts'
import { testCorrection, testId } from './world.ts'

/** What an attacker knows: their own replica of the room, and whom they would harm. */
export type AttackScene = {
  readonly document: Y.Doc
  readonly attacker: MemberId
  readonly victim: MemberId
  /** A clientID that belongs to the victim. */
  readonly victimClient: number
  readonly random: Seeded
}

export type Attack = {
  readonly rule: GateRule
  readonly what: string
  /** Who must send it for it to be one. */
  readonly by: 'annotator' | 'reader'
  /** Costs a second: made rarely. */
  readonly isHeavy?: true
  /** What the attacker sends before, each in its turn and nothing wrong with it. */
  readonly first?: (scene: AttackScene) => readonly Uint8Array[]
  /** Null when the room has nothing yet to attack. */
  readonly make: (scene: AttackScene) => Uint8Array | null
}

export const any = (value: unknown): ForgedContent => ({ kind: 'any', values: [value] })
export const freshClient = ({ random }: AttackScene) => 1 + random.below(0x7fff_ffff)
export const ownKey = ({ attacker, random }: AttackScene) =>
  recordKey(attacker, testId(10_000 + random.below(1_000_000)))
export const ownEntry = (
  scene: AttackScene,
  content: ForgedContent,
  key: string = ownKey(scene),
  parent = 'corrections',
) => ({
  content,
  parent,
  key,
})
export const run = (client: number, clock: number, ...structs: ForgedRun['structs']): ForgedRun => ({
  client,
  clock,
  structs,
})
export const good = any(testCorrection('forged'))

export const fromOwn = (
  rule: GateRule,
  what: string,
  structs: (scene: AttackScene) => ForgedRun['structs'],
): Attack => ({
  rule,
  what,
  by: 'annotator',
  make: (scene) => forgeUpdate([run(freshClient(scene), 0, ...structs(scene))]),
})

/** The item that holds a value of the map now, of a member other than the attacker. */
export const itemOf = (document: Y.Doc, root: string, prefix: string): Y.Item | null => {
  for (const [key, item] of document.getMap(root)._map)
    if (key.startsWith(prefix) && !item.deleted) return item
  return null
}
