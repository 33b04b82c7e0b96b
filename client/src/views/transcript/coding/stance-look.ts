// How a stance is drawn: a shape and an ink beside its sign, never colour alone. Both follow the value a codebook gives
// it, so that a stance a project adds takes the look of the nearest of the starter's six.
import type { StanceRecord } from '../../../../../shared/records/codebook/codebook.ts'
import type { BadgeShape } from '../../../ui/marks/sign-badge.tsx'

export type StanceLook = { readonly shape: BadgeShape; readonly color: string }

const look = (shape: BadgeShape, name: string): StanceLook => ({ shape, color: `var(--stance-${name})` })

/** For a stance missing from the codebook give `{ value: null }`: it is drawn as unclear. */
export function stanceLook({ value }: Pick<StanceRecord, 'value'>): StanceLook {
  if (value === null) return look('dotted', 'unclear')
  if (value >= 1.5) return look('shield', 'proposes')
  if (value > 0.75) return look('square', 'supports')
  if (value > 0) return look('outlined', 'conditional')
  return value === 0 ? look('circle', 'neutral') : look('square', 'opposes')
}
