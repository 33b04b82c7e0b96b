// Words in small letters that no dictionary has: "diplomates", "heros", "academias". New words people do say are left
// alone: those built from two common words, or from a known word and a common beginning.
import type { Evidence } from '../detectors/detector.ts'
import { suspectAt } from '../detectors/detector.ts'
import type { Lexicon } from '../lexicon.ts'
import { soundDistance } from '../sound/phonemes.ts'
import type { Suspect } from '../suspect.ts'

const beginnings =
  /^(?:anti|auto|bio|co|counter|cross|cyber|de|e|eco|geo|hyper|inter|intra|macro|mega|meta|micro|mid|mis|multi|nano|neo|non|out|over|para|post|pre|pro|pseudo|re|semi|socio|sub|super|techno|trans|tri|ultra|un|under|uni)(?=..)/
const mostSuggestions = 3

export function nonWords({ segments, lexicon, known }: Evidence): readonly Suspect[] {
  const judged = new Map<string, readonly string[] | null>()
  const judge = (word: string) => {
    const before = judged.get(word)
    if (before !== undefined) return before
    const readings = isFormed(word, lexicon) ? null : nearestWords(word, lexicon)
    judged.set(word, readings)
    return readings
  }
  return segments.flatMap(({ text, words, cover }, segment) =>
    words.flatMap((word, at) => {
      const isPlain = /^\p{Ll}{4,}$/u.test(word.text) && !/[^a-z]/.test(word.folded)
      const isPart = word.joint === 'hyphen' || words[at + 1]?.joint === 'hyphen' || word.joint === 'dot'
      if (!isPlain || isPart || cover[at] || known.hasWord(word.folded)) return []
      const readings = judge(word.folded)
      if (readings === null) return []
      return [
        suspectAt(segment, text, word.start, word.end, {
          kind: 'word',
          detector: 'word-unknown',
          suggestions: readings,
          nearness: readings.length > 0 ? 1 : 0.3,
          reason: 'no dictionary has this word',
        }),
      ]
    }),
  )
}

/** Known, or built from what is known. */
function isFormed(word: string, lexicon: Lexicon): boolean {
  if (lexicon.isKnown(word)) return true
  for (let at = 3; at <= word.length - 3; at += 1)
    if (isCommon(word.slice(0, at), lexicon) && isCommon(word.slice(at), lexicon)) return true
  // "inclusivity", "convenings".
  if (/ivity$/.test(word) && lexicon.isKnown(word.replace(/ity$/, 'e'))) return true
  if (/ings$/.test(word) && lexicon.isKnown(word.slice(0, -1))) return true
  const rest = word.replace(beginnings, '')
  if (rest !== word && rest.length >= 4 && isFormed(rest, lexicon)) return true
  return false
}

const isCommon = (word: string, lexicon: Lexicon) => lexicon.perMillion(word) >= 1

/** Common words of nearly the same letters or sound, the likeliest first. */
function nearestWords(word: string, lexicon: Lexicon): readonly string[] {
  const sounds = lexicon.soundsOf(word)
  return lexicon
    .beginningWith(word.slice(0, 2))
    .filter((other) => Math.abs(other.length - word.length) <= 2 && lexicon.perMillion(other) > 0.1)
    .map((other) => ({
      other,
      far:
        lettersApart(word, other) +
        soundDistance(sounds, lexicon.soundsOf(other)) -
        0.2 * Math.log10(lexicon.perMillion(other)),
    }))
    .filter(({ far }) => far < 2.2)
    .sort((a, b) => a.far - b.far)
    .slice(0, mostSuggestions)
    .map(({ other }) => other)
}

/** Levenshtein's distance. */
function lettersApart(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [row, letter] of [...one].entries()) {
    const next = [row + 1]
    for (let column = 1; column <= other.length; column += 1)
      next.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (other[column - 1] === letter ? 0 : 1),
        ),
      )
    above = next
  }
  return above[other.length] ?? 0
}
