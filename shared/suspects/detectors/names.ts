// Misspelt names of people: near a known name by letters and sound, in pieces, or beside the rest of the same name.
// A right name, a short form of one (Chris) and an everyday word at the beginning of a sentence are never flagged.

import {
  isNearName,
  type KnownNames,
  knownNames,
  lettersApart,
  metaphones,
  type NamePart,
  soundsAlike,
} from '../known-names.ts'
import { joinedSounds } from '../known-words.ts'
import { isPhrase, type RecordWord } from '../record-words.ts'
import { soundDistance, weightOf } from '../sound/phonemes.ts'
import type { Suspect } from '../suspect.ts'
import { type Detector, type Evidence, type ReadSegment, suspectAt } from './detector.ts'

export const names: Detector = (evidence) => {
  const known = knownNames(evidence.question)
  if (known.parts.length === 0) return []
  const near = nearParts(known)
  const found: Suspect[] = []
  for (const segment of evidence.segments)
    for (const at of segment.words.keys()) {
      const suspect =
        alone(segment, at, near, known, evidence) ??
        inPieces(segment, at, known, evidence) ??
        beside(segment, at, known, evidence)
      if (suspect) found.push(suspect)
    }
  return found
}

/** Parts of names near a word, remembered: looked up by how they sound, and by their letters with one left out. */
function nearParts({ parts }: KnownNames): (word: string) => readonly NamePart[] {
  const byKey = new Map<string, NamePart[]>()
  const add = (key: string, part: NamePart) => {
    const there = byKey.get(key)
    if (there) there.push(part)
    else byKey.set(key, [part])
  }
  for (const part of parts) for (const key of keysOf(part.folded)) add(key, part)
  const answers = new Map<string, readonly NamePart[]>()
  return (word) => {
    const before = answers.get(word)
    if (before) return before
    const candidates = new Set(keysOf(word).flatMap((key) => byKey.get(key) ?? []))
    const near = [...candidates]
      .filter((part) => isNearName(word, part.folded))
      .sort(
        (a, b) =>
          lettersApart(word, a.folded) - lettersApart(word, b.folded) || (a.folded < b.folded ? -1 : 1),
      )
    answers.set(word, near)
    return near
  }
}

const keysOf = (word: string): readonly string[] => [
  ...new Set([
    ...metaphones(word).map((sound) => `~${sound}`),
    word,
    ...(word.length <= 16 ? [...word].map((_, at) => word.slice(0, at) + word.slice(at + 1)) : []),
  ]),
]

/** Known, a short form of a known name, or a word of the glossary. */
const isRight = (word: string, { byWord, parts }: KnownNames, { known }: Evidence): boolean =>
  byWord.has(word) ||
  byWord.has(word.replace(/s$/, '')) ||
  known.hasWord(word) ||
  (word.length >= 3 && parts.some(({ folded }) => folded.startsWith(word) && folded.length > word.length + 1))

/** Whether a word can be a name here: a capital that no sentence gave it, or a word nobody knows. */
function canBeName(word: RecordWord, { lexicon }: Evidence): 'unknown' | 'capital' | null {
  if (word.folded.length < 3 || /\p{N}/u.test(word.folded)) return null
  const isUnknown =
    !lexicon.isKnown(word.folded) || (lexicon.perMillion(word.folded) < 0.5 && word.capitals !== 'none')
  if (isUnknown) return 'unknown'
  return word.capitals === 'first' && (!word.opens || lexicon.isName(word.folded)) ? 'capital' : null
}

function alone(
  segment: ReadSegment,
  at: number,
  near: (word: string) => readonly NamePart[],
  known: KnownNames,
  evidence: Evidence,
): Suspect | null {
  const word = segment.words[at]
  if (!word || (segment.cover[at] ?? 0) > 1 || isRight(word.folded, known, evidence)) return null
  const sort = canBeName(word, evidence)
  if (sort === null || (word.capitals === 'none' && word.folded.length < 5)) return null
  const { lexicon } = evidence
  const isNameWord = lexicon.isName(word.folded)
  const fits = near(word.folded).filter((part) => {
    const isBeside = hasOther(segment, at, part)
    const apart = lettersApart(word.folded, part.folded)
    if (sort === 'unknown')
      return word.capitals !== 'none' || (apart <= 2 && soundsAlike(word.folded, part.folded))
    if (isBeside) return true
    if (isOfAnother(segment, at, part, evidence)) return false
    // Another person's right name may be as near as this: Natalie for Nathalie, but not Maria for Mario.
    return (
      apart === 1 &&
      soundsAlike(word.folded, part.folded) &&
      (isNameWord || lexicon.perMillion(word.folded) < 2)
    )
  })
  const [best] = fits
  if (!best) return null
  return sayName(
    segment,
    at,
    1,
    fits,
    'name-near',
    lettersApart(word.folded, best.folded) / word.folded.length,
  )
}

/** Two or three words that together are one name: "Gia Como". */
function inPieces(segment: ReadSegment, at: number, known: KnownNames, evidence: Evidence): Suspect | null {
  const { words, cover } = segment
  for (const length of [2, 3]) {
    const window = words.slice(at, at + length)
    if (window.length < length || !isPhrase(words, at, length)) return null
    if (window.some((word, index) => known.byWord.has(word.folded) || (cover[at + index] ?? 0) > 1))
      return null
    const hasName = window.some(
      (word) => (word.capitals === 'first' && !word.opens) || !evidence.lexicon.isKnown(word.folded),
    )
    if (!hasName) return null
    const joined = window.map(({ folded }) => folded).join('')
    const fits = (known.byWord.has(joined) ? (known.byWord.get(joined) ?? []) : []).concat(
      known.parts.filter(
        ({ folded }) =>
          folded.length >= 6 &&
          folded[0] === joined[0] &&
          Math.abs(folded.length - joined.length) <= 2 &&
          soundsAlike(joined, folded) &&
          lettersApart(joined, folded) <= 2,
      ),
    )
    if (fits.length > 0) return sayName(segment, at, length, fits, 'name-split', 0.1)
  }
  return null
}

/** Beside a right part of a name, words that sound somewhat like the rest of it: "Fabrizio Hawk Shield". */
function beside(segment: ReadSegment, at: number, known: KnownNames, evidence: Evidence): Suspect | null {
  const { words } = segment
  const first = words[at - 1]
  if (!first || words[at]?.capitals !== 'first' || words[at]?.joint !== 'space' || first.capitals !== 'first')
    return null
  const owners = known.byWord.get(first.folded)
  if (!owners || first.folded.length < 3) return null
  for (const length of [1, 2, 3]) {
    const window = words.slice(at, at + length)
    if (
      !isPhrase(words, at, length) ||
      window.some((word) => word.capitals === 'none' || isRight(word.folded, known, evidence))
    )
      return null
    const sounds = joinedSounds(
      window.map(({ folded }) => folded),
      evidence.lexicon,
    )
    for (const { others } of owners) {
      for (const other of others) {
        const target = known.byWord.get(other)?.[0]
        if (!target || other.length < 4) continue
        const meant = evidence.lexicon.soundsOf(other)
        const apart = soundDistance(sounds, meant) / Math.max(weightOf(sounds), weightOf(meant))
        if (apart <= 0.42) return sayName(segment, at, length, [target], 'name-beside', apart)
      }
    }
  }
  return null
}

/** Whether a word beside it is a name that this person does not have: the Henry of "Henry Kissinger" is no Henri. */
function isOfAnother(
  { words }: ReadSegment,
  at: number,
  { others }: NamePart,
  { lexicon }: Evidence,
): boolean {
  const before = words[at]?.joint === 'space' ? words[at - 1] : undefined
  const after = words[at + 1]?.joint === 'space' ? words[at + 1] : undefined
  return [before, after].some(
    (word) =>
      word?.capitals === 'first' &&
      !word.opens &&
      (lexicon.isName(word.folded) || lexicon.perMillion(word.folded) === 0) &&
      !others.some((other) => other.startsWith(word.folded) || isNearName(word.folded, other)),
  )
}

/** Whether another word of the same name stands next to this one. */
function hasOther({ words }: ReadSegment, at: number, { others }: NamePart): boolean {
  return [words[at - 1], words[at + 1]].some((word) => word !== undefined && others.includes(word.folded))
}

function sayName(
  { text, words }: ReadSegment,
  at: number,
  length: number,
  fits: readonly NamePart[],
  detector: string,
  apart: number,
): Suspect {
  const first = words[at]
  const last = words[at + length - 1]
  const [best] = fits
  if (!first || !last || !best) throw new Error('a name was found outside its segment')
  const isShouted = first.capitals === 'all'
  return suspectAt(first.segment, text, first.start, last.end, {
    kind: 'name',
    detector,
    suggestions: fits.slice(0, 3).map(({ written }) => (isShouted ? written.toUpperCase() : written)),
    nearness: 1 - apart,
    reason:
      best.whole === best.written
        ? `is nearly the name “${best.written}”`
        : `is nearly “${best.written}”, as in “${best.whole}”`,
  })
}
