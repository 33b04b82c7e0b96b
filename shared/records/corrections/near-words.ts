// How alike two misheard or misspelt words are, as far as letters tell. They come folded (word-diff): lower case, no hyphens.

/** Letter by letter: insertions, deletions and replacements needed (Levenshtein 1966). Meant for words, not for texts. */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    above = row
  }
  return above[b.length] ?? 0
}

const longestNames = 200

/** True when one may be the other, misheard: at most half of the letters differ. */
export function isNearName(a: string, b: string): boolean {
  const [one, other] = [withoutAccents(a), withoutAccents(b)]
  const longer = Math.max(one.length, other.length)
  return longer <= longestNames && editDistance(one, other) <= longer / 2
}

/** One word spelt in two ways: only accents, vowels or doubled letters differ. Short words are too easily others. */
export function isSameWord(a: string, b: string): boolean {
  const [one, other] = [withoutAccents(a), withoutAccents(b)]
  if (one === other) return true
  if (Math.max(one.length, other.length) < 6 || Math.min(one.length, other.length) < 5) return false
  if (one[0] !== other[0] || editDistance(one, other) > 2) return false
  return consonants(one) === consonants(other)
}

const withoutAccents = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '')

/** Its consonants in order, doubled ones once, -ise and -ize alike. */
const consonants = (word: string) =>
  word
    .replace(/z/g, 's')
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1')
