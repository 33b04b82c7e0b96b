// Two spellings of one name inside the record, glossary or none: the seldom one is suspect when no dictionary has it.
import { isNearName, knownNames, lettersApart, metaphones } from '../known-names.ts'
import type { Suspect } from '../suspect.ts'
import { type Detector, suspectAt } from './detector.ts'

type Place = { readonly segment: number; readonly start: number; readonly end: number }
type Spelling = { readonly folded: string; readonly written: string; readonly places: readonly Place[] }

export const nameVariants: Detector = ({ question, segments, lexicon, known }) => {
  const right = knownNames(question).byWord
  const spellings = new Map<string, { folded: string; written: string; places: Place[] }>()
  for (const { words, cover } of segments)
    for (const [at, word] of words.entries()) {
      if (word.capitals !== 'first' || word.folded.length < 4 || (cover[at] ?? 0) > 1) continue
      const isPlain = lexicon.perMillion(word.folded) > 0 && !lexicon.isName(word.folded)
      if (isPlain || (word.opens && lexicon.isKnown(word.folded))) continue
      const spelling = spellings.get(word.folded) ?? { folded: word.folded, written: word.text, places: [] }
      spelling.places.push(word)
      spellings.set(word.folded, spelling)
    }
  const bySound = new Map<string, Spelling[]>()
  for (const spelling of spellings.values())
    for (const key of metaphones(spelling.folded)) bySound.set(key, [...(bySound.get(key) ?? []), spelling])

  /** Films say it a hundred times oftener, or the record at least twice as often. */
  const outweighs = (better: Spelling, worse: Spelling) => {
    if (lexicon.perMillion(worse.folded) > 0.2) return false
    const isKnownBetter =
      lexicon.perMillion(better.folded) > 0.5 &&
      lexicon.perMillion(better.folded) > 40 * lexicon.perMillion(worse.folded)
    return isKnownBetter || (!lexicon.isName(worse.folded) && better.places.length >= 2 * worse.places.length)
  }
  return [...spellings.values()].flatMap((spelling): readonly Suspect[] => {
    if (right.has(spelling.folded) || known.hasWord(spelling.folded)) return []
    const rivals = [...new Set(metaphones(spelling.folded).flatMap((key) => bySound.get(key) ?? []))]
      .filter(
        (other) =>
          other !== spelling &&
          isNearName(spelling.folded, other.folded) &&
          !other.folded.startsWith(spelling.folded) &&
          !spelling.folded.startsWith(other.folded) &&
          outweighs(other, spelling),
      )
      .sort((a, b) => b.places.length - a.places.length || (a.folded < b.folded ? -1 : 1))
    const [best] = rivals
    if (!best) return []
    return spelling.places.map(({ segment, start, end }) =>
      suspectAt(segment, segments[segment]?.text ?? '', start, end, {
        kind: 'name',
        detector: 'name-variant',
        suggestions: rivals.slice(0, 3).map(({ written }) => written),
        nearness: 1 - lettersApart(spelling.folded, best.folded) / spelling.folded.length,
        reason: `is spelt “${best.written}” elsewhere in this record`,
      }),
    )
  })
}
