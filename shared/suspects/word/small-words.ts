// Which small words never stand beside which common words in English ("the of", "if place"), and which longer words
// bind the small one after them ("referred to"). Two words that never meet in a phrase may still meet at its end.
import { binding, never, smallCount, words } from './word-pairs.ts'

const places = new Map(words.split(' ').map((word, place) => [word, place]))
const bits = Uint8Array.from(atob(never), (byte) => byte.charCodeAt(0))
const bindingBefore = new Map(
  binding
    .trim()
    .split('\n')
    .map((line) => line.split(': '))
    .map(([word = '', list = '']) => [word, new Set(list.split(' '))]),
)

/** Whether the second never follows the first inside a phrase: false where neither is small. Both folded. */
export function neverMeet(first: string, second: string): boolean {
  const [one, other] = [places.get(first), places.get(second)]
  if (one === undefined || other === undefined) return false
  if (one < smallCount) return isSet((other * smallCount + one) * 2)
  return other < smallCount && isSet((one * smallCount + other) * 2 + 1)
}

const isSet = (bit: number): boolean => (((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1

/** Whether the longer word takes the small one to itself: `binds('kind', 'of')`. */
export const binds = (word: string, small: string): boolean => bindingBefore.get(small)?.has(word) ?? false
