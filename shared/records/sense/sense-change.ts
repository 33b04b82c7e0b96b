// Does a reading change what was said, and not only how it is spelt? Such a correction needs a ground and a second person.
// It looks at single words against each other: a hint for caution that errs on that side, no judgement of meaning.
import { countriesIn } from './country-words.ts'
import { numbersIn } from './number-words.ts'
import { hasOpposites, isOppositePrefix } from './opposite-prefix.ts'
import { type ComparedWord, type WordChange, wordChanges } from './word-diff.ts'

export const senseChangeKinds = ['number', 'negation', 'prefix', 'country', 'modal', 'formality'] as const
export type SenseChangeKind = (typeof senseChangeKinds)[number]

/** `words` are the words that changed, as printed and as read; either may be ''. */
export type SenseChange = {
  readonly kind: SenseChangeKind
  readonly words: readonly [from: string, to: string]
}

/** The first change of sense from the published words to a reading; null when there is none. */
export function senseChange(published: string, reading: string): SenseChange | null {
  for (const change of wordChanges(published, reading)) {
    const kind = kindOf(change)
    if (kind !== null) return { kind, words: [wordsAt(published, change.from), wordsAt(reading, change.to)] }
  }
  return countryChange(published, reading)
}

function kindOf(change: WordChange): SenseChangeKind | null {
  if (isRepetition(change)) return null
  const from = change.from.map(({ folded }) => folded)
  const to = change.to.map(({ folded }) => folded)
  if (isFormality(from, to)) return 'formality'
  if (from.join('') === to.join('')) return null
  if (changesNumber(from, to)) return 'number'
  if (count(from, negations) !== count(to, negations)) return 'negation'
  if (changesPrefix(from, to)) return 'prefix'
  return changesModal(from, to) ? 'modal' : null
}

const negations = new Set('not no never none nobody nothing nowhere neither nor without'.split(' '))
const modals = new Set('shall should must may might can could will would'.split(' '))

const count = (words: readonly string[], known: ReadonlySet<string>) =>
  words.filter((word) => known.has(word)).length

/** A stammer written twice, or written once again: "not not". */
function isRepetition({ from, to, around }: WordChange): boolean {
  const only = from.length === 0 ? to : to.length === 0 ? from : []
  return only.length > 0 && only.every(({ folded }) => around.some((word) => word.folded === folded))
}

const isFormality = (from: readonly string[], to: readonly string[]) => {
  const formality = (words: readonly string[]) =>
    words.find((word) => /^(?:in)?formal(?:ly|s|ity)?$/.test(word))
  const before = formality(from)
  const after = formality(to)
  return before !== undefined && after !== undefined && before.startsWith('in') !== after.startsWith('in')
}

function changesNumber(from: readonly string[], to: readonly string[]): boolean {
  const before = numbersIn(from)
  const after = numbersIn(to)
  if (before.digits.join('') === after.digits.join('')) return false
  if (before.digits.length > 0 && after.digits.length > 0) return true
  const numbers = before.digits.length > 0 ? before : after
  if (numbers.isWeak) return false
  const replaced = from.length > 0 && to.length > 0
  return !(replaced && numbers.isHomophone)
}

/** A bare stem counts only word against word: in "mute lateral" the captioner lost a prefix and chose none. */
function changesPrefix(from: readonly string[], to: readonly string[]): boolean {
  if (from.length === to.length && from.some((one, i) => isOppositePrefix(one, to[i] ?? '', true)))
    return true
  if (isOppositePrefix(from.join(''), to.join(''), false)) return true
  return changesBarePrefix(from, to) || hasOpposites(from, to)
}

const barePrefixes = ['non', 'multi', 'uni', 'inter', 'intra', 'bi']

/** A prefix printed as a word of its own: "non" put in or struck, or "multi" read as "uni". */
function changesBarePrefix(from: readonly string[], to: readonly string[]): boolean {
  const only = (these: readonly string[], those: readonly string[]) =>
    barePrefixes.filter((prefix) => these.includes(prefix) && !those.some((word) => word.startsWith(prefix)))
  const [gone, come] = [only(from, to), only(to, from)]
  return gone.includes('non') || come.includes('non') || (gone.length > 0 && come.length > 0)
}

/** One modal for another, or one put in or struck by itself. A misheard other word is no modal. */
function changesModal(from: readonly string[], to: readonly string[]): boolean {
  const before = from.filter((word) => modals.has(word)).join(' ')
  const after = to.filter((word) => modals.has(word)).join(' ')
  if (before === after) return false
  return (before !== '' && after !== '') || from.length === 0 || to.length === 0
}

/** Only one country for another: a country found in a misheard word, or lost in one, is what captions are corrected for. */
function countryChange(published: string, reading: string): SenseChange | null {
  const before = countriesIn(published)
  const after = countriesIn(reading)
  const gone = before.find(({ alpha3 }) => after.every((country) => country.alpha3 !== alpha3))
  const come = after.find(({ alpha3 }) => before.every((country) => country.alpha3 !== alpha3))
  return gone && come ? { kind: 'country', words: [gone.words, come.words] } : null
}

const wordsAt = (text: string, words: readonly ComparedWord[]) =>
  text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0)
