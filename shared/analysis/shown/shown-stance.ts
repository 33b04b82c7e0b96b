// What a balance is called and drawn as: the sign, the look and the word of its stance. Support beside opposition is ±.
import type { StanceId } from '../../base/id.ts'
import type { Stance } from '../../records/codebook/codebook.ts'
import { type StanceInk, stanceLook } from '../../records/codebook/stance-look.ts'
import type { Balance } from '../balance.ts'

export type ShownStance = {
  readonly look: StanceInk | 'mixed'
  readonly sign: string
  readonly word: string
}

/** A stance the codebook does not have: shown as itself, counted for nothing. */
export const unknownStance = (id: string, order: number): Stance => ({
  id: id as StanceId,
  name: id,
  sign: '?',
  keys: [],
  order,
  value: null,
})

/** A tally's stances as the codebook has them, in the tally's order. */
export function knownStances(ids: readonly string[], stances: readonly Stance[]): readonly Stance[] {
  const known = new Map<string, Stance>(stances.map((stance) => [stance.id, stance]))
  return ids.map((id, at) => known.get(id) ?? unknownStance(id, 1000 + at))
}

export const shownStance = (shown: Balance['shown']): ShownStance =>
  shown === 'mixed'
    ? { look: 'mixed', sign: '±', word: 'for and against' }
    : { look: stanceLook(shown).ink, sign: shown.sign, word: shown.name }

const looks: readonly ShownStance['look'][] = [
  'proposes',
  'supports',
  'conditional',
  'neutral',
  'opposes',
  'unclear',
  'mixed',
]

/** Of a stored result: a look this program does not know is drawn as unclear. */
export const knownLook = (look: string): ShownStance['look'] =>
  looks.find((known) => known === look) ?? 'unclear'
