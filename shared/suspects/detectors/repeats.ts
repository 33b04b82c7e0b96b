// The same words as an accepted correction's, elsewhere. One everyday word is no repeat: "as" was wrong once, there.
import { foldedWords, isPhrase } from '../record-words.ts'
import type { Suspect } from '../suspect.ts'
import { type Detector, type Evidence, likeCase, suspectAt } from './detector.ts'

type Accepted = { readonly words: readonly string[]; readonly reading: string; readonly published: string }

/** Said oftener than this in a million words: too common to be wrong wherever it stands. */
const everyday = 15

export const repeats: Detector = (evidence) => {
  const byFirst = new Map<string, Accepted[]>()
  for (const { published, reading } of evidence.question.accepted) {
    const words = foldedWords(published)
    const [first] = words
    if (first === undefined || words.length > 12 || isBoundToItsPlace(words, published, reading, evidence))
      continue
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, reading, published }])
  }
  if (byFirst.size === 0) return []
  return evidence.segments.flatMap(({ text, words }) =>
    words.flatMap((word, at): readonly Suspect[] => {
      const same = (byFirst.get(word.folded) ?? []).filter(
        (accepted) =>
          isPhrase(words, at, accepted.words.length) &&
          accepted.words.every((each, index) => words[at + index]?.folded === each),
      )
      const longest = Math.max(0, ...same.map((accepted) => accepted.words.length))
      const best = same.filter((accepted) => accepted.words.length === longest)
      const last = words[at + longest - 1]
      const [first] = best
      if (!first || !last) return []
      const said = text.slice(word.start, last.end)
      const readings = best
        .map(({ reading }) => likeCase(reading, said, word.opens))
        .filter((reading) => reading !== said)
      if (readings.length === 0) return []
      return [
        suspectAt(word.segment, text, word.start, last.end, {
          kind: 'repeat',
          detector: 'repeat',
          suggestions: readings,
          nearness: said === first.published ? 1 : 0.8,
          reason: `was corrected to “${first.reading}” elsewhere`,
        }),
      ]
    }),
  )
}

/** Everyday words alone, words that are right somewhere, and changes of punctuation or case tell nothing of other places. */
function isBoundToItsPlace(
  words: readonly string[],
  published: string,
  reading: string,
  { known, lexicon }: Evidence,
): boolean {
  if (words.join(' ') === foldedWords(reading).join(' ')) return true
  if (known.has(words)) return true
  if (published === published.toUpperCase() && published !== published.toLowerCase()) return false
  const isEveryday = (word: string) => lexicon.perMillion(word) > everyday
  return words.length < 3 ? words.every(isEveryday) : words.every((word) => lexicon.perMillion(word) > 1000)
}
