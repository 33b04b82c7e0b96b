// How a stance's badge is drawn: the shapes and inks follow the scale's order, as the look has them.
import type { BadgeShape } from '../../ui/marks/sign-badge.tsx'

export type StanceLook = { readonly shape: BadgeShape; readonly color: string }

const looks: readonly StanceLook[] = [
  { shape: 'shield', color: 'var(--stance-proposes)' },
  { shape: 'square', color: 'var(--stance-supports)' },
  { shape: 'outlined', color: 'var(--stance-conditional)' },
  { shape: 'circle', color: 'var(--stance-neutral)' },
  { shape: 'square', color: 'var(--stance-opposes)' },
]
const unclear: StanceLook = { shape: 'dotted', color: 'var(--stance-unclear)' }

/** `place` counts the scale from 0; whatever comes after the fifth is drawn as unclear. */
export const stanceLook = (place: number): StanceLook => looks[place] ?? unclear

/** What a stance counts in balances, in words; null does not count. */
export function valueWords(value: number | null): string {
  if (value === null) return 'does not count'
  if (value === 0) return 'counts 0'
  return `counts ${value > 0 ? '+' : '\u2212'}${Math.abs(value)}`
}
