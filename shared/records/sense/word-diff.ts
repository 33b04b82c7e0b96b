// Which words differ between two short texts. Words are compared folded (case, kinds of hyphen, space and apostrophe),
// and contractions as what they stand for, so that `can’t` and `cannot` differ in nothing.

/** One word as compared, and where it stands in its text. The parts of a contraction share one place. */
export type ComparedWord = {
  readonly folded: string
  readonly original: string
  readonly start: number
  readonly end: number
}

/** Neighbouring words of the one that stand where words of the other do; either side may be empty. */
export type WordChange = {
  readonly from: readonly ComparedWord[]
  readonly to: readonly ComparedWord[]
  /** The words just before and after that both texts have. */
  readonly around: readonly ComparedWord[]
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‐‑.,:/-][\p{L}\p{M}\p{N}]+)*/gu

const irregular: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
}

function expanded(folded: string): readonly string[] {
  const whole = irregular[folded]
  if (whole) return whole
  if (folded.endsWith("n't")) return [folded.slice(0, -3), 'not']
  if (folded.endsWith("'ll")) return [folded.slice(0, -3), 'will']
  return [folded]
}

/** Lower case, one kind of apostrophe, no hyphens: `multi‑lateral` folds to `multilateral`. */
export const foldWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[-‐‑\u00ad]/g, '')

/** The words of a text as they are compared. */
export function comparedWords(text: string): readonly ComparedWord[] {
  return [...text.matchAll(wordPattern)].flatMap((match) => {
    const original = match[0]
    const place = { original, start: match.index, end: match.index + original.length }
    return expanded(foldWord(original)).map((folded) => ({ folded, ...place }))
  })
}

/** The changes from one text to the other, in order, by their longest common words. Meant for a few hundred words. */
export function wordChanges(fromText: string, toText: string): readonly WordChange[] {
  const from = comparedWords(fromText)
  const to = comparedWords(toText)
  const lengths = commonLengths(from, to)
  const length = (i: number, j: number) => lengths[i * (to.length + 1) + j] ?? 0
  const changes: WordChange[] = []
  let [i, j] = [0, 0]
  let before: ComparedWord | undefined
  while (i < from.length || j < to.length) {
    const [iStart, jStart] = [i, j]
    while (i < from.length || j < to.length) {
      if (from[i] !== undefined && from[i]?.folded === to[j]?.folded) break
      if (j >= to.length || (i < from.length && length(i + 1, j) >= length(i, j + 1))) i++
      else j++
    }
    if (i > iStart || j > jStart) {
      const around = [before, from[i]].filter((word) => word !== undefined)
      changes.push({ from: from.slice(iStart, i), to: to.slice(jStart, j), around })
    }
    before = from[i]
    if (i < from.length) i++
    if (j < to.length) j++
  }
  return changes
}

/** The length of the longest common subsequence of every pair of tails, row by row. Numbers compare faster than words. */
function commonLengths(from: readonly ComparedWord[], to: readonly ComparedWord[]): Uint16Array {
  const numbers = new Map<string, number>()
  const numbered = (words: readonly ComparedWord[]) =>
    Int32Array.from(words, ({ folded }) => {
      const known = numbers.get(folded) ?? numbers.size
      numbers.set(folded, known)
      return known
    })
  const [ones, others] = [numbered(from), numbered(to)]
  const width = to.length + 1
  const lengths = new Uint16Array((from.length + 1) * width)
  for (let i = from.length - 1; i >= 0; i--) {
    const [row, below, one] = [i * width, (i + 1) * width, ones[i]]
    for (let j = to.length - 1; j >= 0; j--) {
      lengths[row + j] =
        one === others[j]
          ? (lengths[below + j + 1] ?? 0) + 1
          : Math.max(lengths[below + j] ?? 0, lengths[row + j + 1] ?? 0)
    }
  }
  return lengths
}
