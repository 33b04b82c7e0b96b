// Twelve pigments for whatever a screen tells apart by colour. From the thirteenth on they repeat with another line,
// so a pigment is never the colour alone.

/** A pigment to draw with: a CSS colour and the style of the line under or beside what it marks. */
export type Pigment = { readonly color: string; readonly line: 'solid' | 'dashed' | 'dotted' | 'double' }

const lines = ['solid', 'dashed', 'dotted', 'double'] as const

/** The nth pigment, counted from 1. The 49th is the first again. */
export function pigment(nth: number): Pigment {
  const index = Math.max(0, Math.trunc(nth) - 1)
  return { color: `var(--topic-${(index % 12) + 1})`, line: lines[Math.floor(index / 12) % 4] ?? 'solid' }
}
