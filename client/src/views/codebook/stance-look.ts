// How a stance's badge is drawn. Shape and ink follow the value the codebook gives it, as on the desk, so that a stance
// a project adds takes the look of the nearest of the starter's six.
import type { StanceRecord } from '../../../../shared/records/codebook/codebook.ts'
import type { BadgeShape } from '../../ui/marks/sign-badge.tsx'

export type StanceLook = { readonly shape: BadgeShape; readonly color: string }

const look = (shape: BadgeShape, name: string): StanceLook => ({ shape, color: `var(--stance-${name})` })

/** A stance that does not count is drawn as unclear. */
export function stanceLook({ value }: Pick<StanceRecord, 'value'>): StanceLook {
  if (value === null) return look('dotted', 'unclear')
  if (value >= 1.5) return look('shield', 'proposes')
  if (value > 0.75) return look('square', 'supports')
  if (value > 0) return look('outlined', 'conditional')
  return value === 0 ? look('circle', 'neutral') : look('square', 'opposes')
}

/** What a stance counts in balances, in words; null does not count. */
export function valueWords(value: number | null): string {
  if (value === null) return 'does not count'
  if (value === 0) return 'counts 0'
  return `counts ${value > 0 ? '+' : '\u2212'}${Math.abs(value)}`
}
