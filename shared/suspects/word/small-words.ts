// Which small words never stand beside which common words in English ("the of", "if place"), and which longer words
// bind the small one after them ("referred to"). Two words that never meet in a phrase may still meet at its end.
import { binding, never, often, smallCount, words } from './word-pairs.ts'

const bitsOf = (hexadecimal: string) =>
  Uint8Array.from({ length: hexadecimal.length / 2 }, (_, at) =>
    Number.parseInt(hexadecimal.slice(2 * at, 2 * at + 2), 16),
  )
const neverBits = bitsOf(never)
const oftenBits = bitsOf(often)
const bindingBefore = new Map(
  binding
    .trim()
    .split('\n')
    .map((line) => line.split(': '))
    .map(([word = '', list = '']) => [word, new Set(list.split(' '))]),
)

/** All words that can be told apart so, the small ones first. */
export const pairedWords: readonly string[] = words.split(' ')

const places = new Map(pairedWords.map((word, place) => [word, place]))

/** Whether the second never follows the first inside a phrase: false where neither is small. Both folded. */
export const neverMeet = (first: string, second: string): boolean => isSet(neverBits, first, second)

/** Whether the second follows the first clearly oftener than chance: false where neither is small. */
export const oftenMeet = (first: string, second: string): boolean => isSet(oftenBits, first, second)

function isSet(bits: Uint8Array, first: string, second: string): boolean {
  const [one, other] = [places.get(first), places.get(second)]
  if (one === undefined || other === undefined || Math.min(one, other) >= smallCount) return false
  const bit = one < smallCount ? (other * smallCount + one) * 2 : (one * smallCount + other) * 2 + 1
  return (((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1
}

export const isSmall = (word: string): boolean => (places.get(word) ?? smallCount) < smallCount

/** Whether the longer word takes the small one to itself: `binds('kind', 'of')`. */
export const binds = (word: string, small: string): boolean => bindingBefore.get(small)?.has(word) ?? false
