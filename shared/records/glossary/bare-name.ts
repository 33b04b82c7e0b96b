// A name without what is only said around it: courtesy titles before it, brackets after it. The words that remain stay as
// they were typed, but names in capitals can be given the letters a text would have (`bookCase`).
import { foldName } from '../../actors/fold-name.ts'

const titles = new Set(
  (
    'mr mrs ms miss mx dr prof professor ambassador amb sir dame lord lady madam madame mme monsieur señor senor senora ' +
    'sr sra hon honourable honorable minister excellency his her the eng ing msgr rev gen col lt capt'
  ).split(' '),
)

/** `H.E. Ms. Ana Diaz (Mexico)` gives `Ana Diaz`; empty when nothing else was there. */
export function bareName(text: string): string {
  const words = text
    .replace(/^[\s>»•*–—-]+/u, '')
    .replace(/(?:\s*[([][^()[\]]*[)\]])+\s*$/u, '')
    .split(/[\s\u00a0]+/u)
    .filter((word) => word !== '')
  while (words.length > 0 && isTitle(words)) words.splice(0, foldName(words[0] ?? '') === 'h' ? 2 : 1)
  return words.join(' ').replace(/[\s,;:]+$/u, '')
}

function isTitle(words: readonly string[]): boolean {
  const [first = '', second = ''] = words
  const folded = foldName(first)
  if (folded === 'h e') return true
  if (folded === 'h' && foldName(second) === 'e') return true
  // A woman called Hon, or a man called Dame, keeps the only word of the name.
  return titles.has(folded) && words.length > 1
}

/** What stands in brackets at the end, innermost text only: `Ana Diaz (UNIDIR)` gives `UNIDIR`; null when there is none. */
export function bracketed(text: string): string | null {
  const inside = /[([]([^()[\]]+)[)\]]\s*$/u.exec(text)?.[1]?.trim()
  return inside === undefined || inside === '' ? null : inside
}

const particles = new Set(
  'de del della da das do dos du la le el al bin bint ibn van von der den ter y e'.split(' '),
)

/**
 * A name in capitals as a text would print it: `GERARDO DE LA CRUZ-McCALL` gives `Gerardo de la Cruz-McCall`. A name with
 * more than a few small letters is left as it is.
 */
export function bookCase(name: string): string {
  const small = name.match(/\p{Ll}/gu)?.length ?? 0
  const large = name.match(/\p{Lu}/gu)?.length ?? 0
  if (small >= large) return name
  return name
    .split(' ')
    .map((word, i) => (i > 0 && particles.has(word.toLowerCase()) ? word.toLowerCase() : wordCase(word)))
    .join(' ')
}

/** `O’BRIEN-McCALL` gives `O’Brien-McCall`; a word that is not in capitals stays. */
function wordCase(word: string): string {
  const capitals = word.replace(/(?<=^|[-‐‑.'’])Mc(?=\p{Lu})/gu, 'MC')
  if (/\p{Ll}/u.test(capitals)) return word
  const lowered = word.toLowerCase().replace(/(?<=^|[-‐‑.'’])\p{L}/gu, (letter) => letter.toUpperCase())
  return lowered.replace(/(?<=^|[-‐‑.'’])Mc\p{L}/gu, (start) => `Mc${start.slice(2).toUpperCase()}`)
}
