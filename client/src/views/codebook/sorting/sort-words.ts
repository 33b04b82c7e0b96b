// What a sorting comes to, as a sentence. Pure.
import type { Choice } from './sorted.ts'

/** "Twelve go to Norms" in figures: "12 go to Norms, 2 to Human rights, 1 keeps Due diligence." */
export function inWords(
  kind: 'merge' | 'split',
  counts: readonly (readonly [Choice, number])[],
  nameOf: (choice: Choice) => string,
): string {
  const parts = counts.map(([choice, count], nth) => {
    const figure = count.toLocaleString('en')
    if (choice === 'keep') {
      const verb =
        kind === 'merge' ? (count === 1 ? 'keeps' : 'keep') : count === 1 ? 'stays with' : 'stay with'
      return `${figure} ${verb} ${nameOf(choice)}`
    }
    const verb = nth === 0 ? (count === 1 ? ' goes' : ' go') : ''
    return `${figure}${verb} to ${nameOf(choice)}`
  })
  return parts.length === 0 ? 'There was nothing to sort.' : `${parts.join(', ')}.`
}
