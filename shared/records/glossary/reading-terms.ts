// Names and acronyms that an accepted correction has taught: the words of its reading that the published words did not
// have. A plain word is none, however rightly it was corrected; whatever is in doubt is left to the repeats of corrections.
import { foldName } from '../../actors/fold-name.ts'
import { isAcronym } from './heading-terms.ts'
import { isNearSpelling } from './near-spelling.ts'
import type { TermKind } from './term.ts'

export type ReadingTerm = { readonly term: string; readonly kind: TermKind }

/** Words that often stand in capitals only because a sentence begins, or because English writes them so. */
const plain = new Set(
  (
    'a about above after again against all also although am among an and another any are around as at away back be ' +
    'because been before being below best better between both but by can certainly clearly could countries country ' +
    'cyber dear did different do does doing done down during each either especially even every everybody everyone ' +
    'everything exactly few finally first for four from further generally get give given go going good great had has ' +
    'have having he hello her here hers hi his how however i if important in indeed international internet into is it ' +
    'its itself just know last lastly let like look made make many may maybe me might more moreover most much must my ' +
    'nations never new next no nobody none nor not nothing now obviously of off often okay on once one only onto or ' +
    'other our ours out over own perhaps please point really regarding right said same say second secondly see seeing ' +
    'seem shall she should since so some somebody someone something sometimes sorry state states still such take than ' +
    'thank thanks that the their theirs them then there therefore these they thing things think third this those though ' +
    'three through thus to today together too two under unless until up upon us use used usually very was we well were ' +
    'what whatever when where whereas whether which while who whole whom whose why will with within without would yeah ' +
    'year years yes yet you your yours monday tuesday wednesday thursday friday saturday sunday january february march ' +
    'april june july august september october november december whence weather hence hear wear witch threw weak week'
  ).split(' '),
)
const isPlain = (word: string) =>
  foldName(word)
    .split(' ')
    .every((part) => plain.has(part))
const isCapitalised = (word: string) =>
  /^\p{Lu}[\p{Ll}\p{M}’'-]*\p{Ll}/u.test(word) || /^(?:\p{Lu}\p{Ll}+){2,}$/u.test(word)

/** Words with what stands around them taken off, a genitive too; hyphenated words are one. */
const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'‐‑-]*/gu) ?? []).map((word) =>
    word.replace(/[’'‐‑-]+$/u, '').replace(/[’']s$/u, ''),
  )

/** What one accepted reading teaches, in its order. */
export function readingTerms(published: string, reading: string): ReadingTerm[] {
  const had = new Set(wordsOf(published).map(foldName))
  const words = wordsOf(reading)
  const isNew = (word: string) => !had.has(foldName(word))
  const found: ReadingTerm[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? ''
    if (isAcronym(word)) {
      if (isNew(word) && !isShouting(reading)) found.push({ term: word, kind: 'term' })
      at += 1
      continue
    }
    const end = endOfName(words, at)
    if (end > at && words.slice(at, end).some(isNew) && isSurelyName(words, at, end, published)) {
      found.push({ term: words.slice(at, end).join(' '), kind: 'person' })
    }
    at = Math.max(end, at + 1)
  }
  return found
}

/** The end of the run of capitalised words that starts here; `at` itself when none does. */
function endOfName(words: readonly string[], at: number): number {
  let end = at
  while (end < words.length && end - at < 6) {
    const word = words[end] ?? ''
    if (!isCapitalised(word) || isPlain(word) || isAcronym(word)) break
    end += 1
  }
  return end
}

/** A capital within the reading is a name's; one at its start may be the sentence's, unless the words before were much alike. */
function isSurelyName(words: readonly string[], at: number, end: number, published: string): boolean {
  if (at > 0 || end - at > 1) return true
  const [first = ''] = wordsOf(published)
  return (
    words.length === 1 &&
    /^\p{Lu}/u.test(first) &&
    first.length > 3 &&
    isNearSpelling(foldName(first), foldName(words[0] ?? ''))
  )
}

const isShouting = (text: string) => {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  return words.length > 3 && words.every((word) => word === word.toUpperCase())
}
