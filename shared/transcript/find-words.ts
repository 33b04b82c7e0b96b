// Where some words stand in published texts as people type them: kinds of hyphen, space and apostrophe are alike, an
// accent may be one sign or two, and words are never found inside longer ones. Spelling is never guessed.
import { isGraphemeBoundary } from './graphemes.ts'

/** Offsets count in the text of the segment, end exclusive. */
export type WordsPlace = { readonly segment: number; readonly start: number; readonly end: number }

/** Longer words are not looked for: no mishearing is that long, and a pattern of them would be too large. */
export const longestWordsSought = 200

const hyphens = '-\u2010-\u2015\u2212\ufe58\ufe63\uff0d'
const apostrophes = "'\u2018\u2019\u02bc"
const quotes = '"\u201c\u201d\u201e\u00ab\u00bb'
const letter = '[\\p{L}\\p{M}\\p{N}]'
const joiner = `[${apostrophes}${hyphens}]`
/** A word may be followed by a possessive s, but not by more of the word. */
const possessive = `[${apostrophes}][sS](?!${letter})`
const beginsInLetter = new RegExp(`^${letter}`, 'u')
const endsInLetter = new RegExp(`${letter}$`, 'u')
const alikeSigns = [hyphens, apostrophes, quotes].map((signs) => new RegExp(`^[${signs}]$`, 'u'))

/** `plurals`: the stem of a regular plural is found too, of words long enough to be told from others by it. */
export type HowToFind = { readonly matchCase: boolean; readonly plurals?: boolean }

/** Shorter words are others with an s: `new` and `news`, `it` and `its`. */
const shortestPluralStem = 5

/** What finds the words in one text after the other; null when there is nothing to look for. */
export function wordsFinder(
  words: string,
  { matchCase, plurals = false }: HowToFind,
): ((text: string) => readonly { readonly start: number; readonly end: number }[]) | null {
  const sought = words.trim()
  if (sought === '' || sought.length > longestWordsSought) return null
  const pattern = patternOf(sought, matchCase, plurals && sought.length >= shortestPluralStem)
  return (text) => {
    const found: { start: number; end: number }[] = []
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (isGraphemeBoundary(text, start) && isGraphemeBoundary(text, end)) found.push({ start, end })
    }
    return found
  }
}

/** Every place of the words, in reading order; none overlap. */
export function findWords(
  words: string,
  publishedTexts: readonly string[],
  options: HowToFind,
): readonly WordsPlace[] {
  const placesIn = wordsFinder(words, options)
  if (!placesIn) return []
  return publishedTexts.flatMap((text, segment) => placesIn(text).map((place) => ({ segment, ...place })))
}

function patternOf(sought: string, matchCase: boolean, plurals: boolean): RegExp {
  const source = (sought.match(/\s+|(?:\P{M}\p{M}*|\p{M}+)/gu) ?? []).map(patternOfCharacter).join('')
  const before = beginsInLetter.test(sought) ? `(?<!${letter}|${letter}${joiner})` : ''
  const after = endsInLetter.test(sought)
    ? `(?!${plurals ? `(?!s(?!${letter}|${joiner}${letter}))` : ''}${letter}|(?!${possessive})${joiner}${letter})`
    : ''
  return new RegExp(before + source + after, matchCase ? 'gu' : 'giu')
}

/** One character of what is sought, with the marks on it, or a run of spaces. */
function patternOfCharacter(character: string): string {
  if (/^\s/u.test(character)) return '\\s+'
  const alike = alikeSigns.find((signs) => signs.test(character))
  if (alike) return alike.source.slice(1, -1)
  const forms = new Set([character, character.normalize('NFC'), character.normalize('NFD')])
  const escaped = [...forms].map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return escaped.length === 1 ? (escaped[0] ?? '') : `(?:${escaped.join('|')})`
}

/** A reading as it goes to one place: where a sentence made the sought small letter a capital, so is the reading's. */
export function readingFor(words: string, reading: string, published: string): string {
  const wasMadeCapital = /^\p{Ll}/u.test(words.trim()) && /^\p{Lu}/u.test(published)
  return wasMadeCapital ? reading.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : reading
}

const contextLength = 28

/** The published words around a place, cut at a word. */
export function wordsAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly before: string; readonly after: string } {
  const before = text.slice(0, start)
  const after = text.slice(end)
  return {
    before: before.length <= contextLength ? before : `…${before.slice(-contextLength).replace(/^\S*/u, '')}`,
    after:
      after.length <= contextLength
        ? after
        : `${after.slice(0, contextLength).replace(/\S*$/u, '').trimEnd()}…`,
  }
}
