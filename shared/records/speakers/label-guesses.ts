// Whom a printed label may mean when it matches nobody, or several: guesses with their reasons, for a person to choose.
// Near spellings ask and never assign: NATALIE JAARSMA for Nathalie Jaarsma is a guess, not a match.
import type { Person } from '../person.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { nameWords } from './match-person.ts'

/** Somebody who may speak; `reason` is words for the screen, `score` (0 to 1) orders the guesses. */
export type SpeakerGuess = { readonly person: Person; readonly reason: string; readonly score: number }

/** From this score on a label must not become a new person without being asked about. */
export const nearScore = 0.75
/** Below this likeness two words are different names. Issac and Isaac are 0.89, and so are Pablo and Paolo: */
const nearSpelling = 0.85
/** a word that stands alone must be nearer. Natalie and Nathalie are 0.97. */
const nearAlone = 0.9

/** Guesses for many labels: the people's names are folded once. */
export function labelGuesser(people: readonly Person[]): (label: string) => readonly SpeakerGuess[] {
  const known = people.map((person) => ({
    person,
    forms: [person.name, ...person.aliases].map((form) => ({ form, names: nameWords(form) })),
  }))
  return (label) => {
    const words = nameWords(label)
    if (!words.some((word) => word.length > 1)) return []
    const guesses: SpeakerGuess[] = []
    for (const { person, forms } of known) {
      let best: SpeakerGuess | null = null
      for (const { form, names } of forms) {
        const guess = guessFrom(words, form, names)
        if (guess && guess.score > (best?.score ?? 0)) best = { person, ...guess }
      }
      if (best) guesses.push(best)
    }
    return guesses.sort((a, b) => b.score - a.score || (a.person.name < b.person.name ? -1 : 1))
  }
}

/** The likeliest first; nobody whose name has only a first name in common. */
export const labelGuesses = (label: string, people: readonly Person[]): readonly SpeakerGuess[] =>
  labelGuesser(people)(label)

/** How alike two words of names are: equal, an initial, a short form (Chris, Christopher), spelt nearly alike, or 0. */
export function nameLikeness(a: string, b: string): number {
  if (a === b) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length === 1) return long.startsWith(short) ? 0.8 : 0
  if (short.length >= 3 && long.startsWith(short)) return 0.9
  const near = short.length >= 4 && short[0] === long[0] ? jaroWinkler(a, b) : 0
  return near >= nearSpelling ? near : 0
}

function guessFrom(
  words: readonly string[],
  form: string,
  names: readonly string[],
): Omit<SpeakerGuess, 'person'> | null {
  if (names.length === 0) return null
  const printed = `“${form}”`
  // A captioner may part a name elsewhere: PERSIPAOLI.
  const isPartedAlike = words.length === 1 || names.length === 1 || words.length === names.length
  const whole = isPartedAlike ? 0 : jaroWinkler(words.join(''), names.join(''))
  const pairs = pairsOf(words, names)
  const likeness = pairs.reduce((sum, { score }) => sum + score, 0) / Math.min(words.length, names.length)
  if (whole >= 0.94) return { reason: `spelt nearly like ${printed}`, score: whole * 0.95 }
  if (pairs.length === words.length) {
    const isSpelt = pairs.every(({ score }) => score === 1)
    const part = pairs.map(({ name }) => printedWord(form, name)).join(' ')
    if (words.length === 1 && likeness < nearAlone) return null
    if (isSpelt) return { reason: `“${part}” is part of this name`, score: likeness * 0.95 }
    return {
      reason: `spelt nearly like “${part}”`,
      score: likeness * (words.length === names.length ? 1 : 0.95),
    }
  }
  if (pairs.length === names.length) return { reason: `the label contains ${printed}`, score: likeness * 0.9 }
  const last = names.at(-1) ?? ''
  const shared = nameLikeness(words.at(-1) ?? '', last)
  return shared > 0.8
    ? { reason: `has the last name “${printedWord(form, last)}”`, score: shared * 0.6 }
    : null
}

type Pair = { readonly name: string; readonly score: number }

/** Each word of the label with the likest word of the name that is left. */
function pairsOf(words: readonly string[], names: readonly string[]): readonly Pair[] {
  const left = [...names]
  return words.flatMap((word) => {
    let best: Pair | null = null
    for (const name of left) {
      const score = nameLikeness(word, name)
      if (score > (best?.score ?? 0)) best = { name, score }
    }
    if (best) left.splice(left.indexOf(best.name), 1)
    return best ? [best] : []
  })
}

/** A folded word as the form prints it. */
const printedWord = (form: string, folded: string): string =>
  form.split(/[\s‑-]+/u).find((word) => nameWords(word).includes(folded)) ?? folded
