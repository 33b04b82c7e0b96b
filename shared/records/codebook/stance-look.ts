// How a stance is drawn: a shape and an ink beside its sign, never colour alone. Both follow the value a codebook gives
// it, so that a stance a project adds takes the look of the nearest of the starter's six.
import type { StanceRecord } from './codebook.ts'

export type StanceShape = 'shield' | 'square' | 'outlined' | 'circle' | 'dotted'
/** The end of a token of the look: `--stance-supports`. */
export type StanceInk = 'proposes' | 'supports' | 'conditional' | 'neutral' | 'opposes' | 'unclear'

export type StanceLook = { readonly shape: StanceShape; readonly ink: StanceInk }

const look = (shape: StanceShape, ink: StanceInk): StanceLook => ({ shape, ink })

/** For a stance missing from the codebook give `{ value: null }`: what does not count is drawn as unclear. */
export function stanceLook({ value }: Pick<StanceRecord, 'value'>): StanceLook {
  if (value === null) return look('dotted', 'unclear')
  if (value >= 1.5) return look('shield', 'proposes')
  if (value > 0.75) return look('square', 'supports')
  if (value > 0) return look('outlined', 'conditional')
  return value === 0 ? look('circle', 'neutral') : look('square', 'opposes')
}
