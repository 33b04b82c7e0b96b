// Suspects told by their words, for the walk's own tests.
import type { Suspect } from '../../../../shared/suspects/suspect.ts'

/** A suspect of one form, the folded words, in paragraph `segment` at `start`. */
export const suspect = (
  text: string,
  segment: number,
  start: number,
  more: Partial<Suspect> = {},
): Suspect => ({
  segment,
  start,
  end: start + text.length,
  text,
  suggestions: ['recent', 'present'],
  kind: 'term',
  detector: 'term-sound',
  score: 0.8,
  reason: 'sounds like “recent”',
  form: text.toLowerCase(),
  ...more,
})
