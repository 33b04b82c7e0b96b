// What every detector is handed, and how it says what it found.
import type { KnownWords } from '../known-words.ts'
import type { Lexicon } from '../lexicon.ts'
import type { RecordPhrases } from '../record-phrases.ts'
import type { RecordWord } from '../record-words.ts'
import type { Suspect, SuspectKind } from '../suspect.ts'
import type { SuspectQuestion } from '../suspect-question.ts'

/** One segment, read once for all detectors. */
export type ReadSegment = {
  readonly text: string
  readonly words: readonly RecordWord[]
  /** For each word, the length in words of the longest known form that covers it. */
  readonly cover: Uint8Array
}

export type Evidence = {
  readonly question: SuspectQuestion
  readonly lexicon: Lexicon
  readonly known: KnownWords
  readonly segments: readonly ReadSegment[]
  /** The record's own phrases. */
  readonly said: RecordPhrases
}

export type Detector = (evidence: Evidence) => readonly Suspect[]

/**
 * How often a flag of each detector was right where it was measured (docs/suspects.md), counted by hand; nearness then
 * weighs each single flag.
 */
const precision: Readonly<Record<string, number>> = {
  repeat: 0.98,
  'name-near': 0.95,
  'name-split': 0.9,
  'name-beside': 0.9,
  'name-variant': 0.9,
  'acronym-near': 0.95,
  'acronym-split': 0.95,
  'acronym-context': 0.85,
  'title-sound': 0.9,
  'title-cut': 0.8,
  'title-joined': 0.85,
  'term-sound': 0.85,
  'term-cut': 0.8,
  'term-dropped': 0.8,
  'term-plural': 0.7,
  'term-mark': 0.85,
  'acronym-mark': 0.85,
  'doubled-word': 0.85,
  'doubled-mark': 0.98,
  'stray-mark': 0.95,
  'broken-case': 0.8,
  'broken-word': 0.85,
  'false-start': 0.85,
  'verb-form': 0.85,
  'impossible-pair': 0.8,
  number: 0.85,
  'word-unknown': 0.8,
  'word-number': 0.75,
  'word-homophone': 0.7,
  'word-clash': 0.65,
}

export type Finding = {
  readonly kind: SuspectKind
  readonly detector: string
  readonly suggestions: readonly string[]
  /** 0 far, 1 as near as can be. */
  readonly nearness: number
  readonly reason: string
  /** What one act decides; the folded words when it is not given. */
  readonly form?: string
}

/** Says that the published words from `start` to `end` of a segment are suspect. */
export function suspectAt(
  segment: number,
  text: string,
  start: number,
  end: number,
  { kind, detector, suggestions, nearness, reason, form }: Finding,
): Suspect {
  const said = text.slice(start, end)
  const score = (precision[detector] ?? 0.5) * (0.7 + 0.3 * Math.min(1, Math.max(0, nearness)))
  return {
    segment,
    start,
    end,
    text: said,
    suggestions: [...new Set(suggestions)].filter((suggestion) => suggestion !== said),
    kind,
    detector,
    score: Math.round(score * 1000) / 1000,
    reason,
    form: form ?? foldedForm(said),
  }
}

/** Folded for deciding alike: case, kinds of space and hyphen fall away, other marks stay. */
export const foldedForm = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-‐‑\s]+/gu, ' ')
    .trim()

/** A reading takes the capital of the words it stands for, unless it is always written with capitals. */
export function likeCase(reading: string, published: string, opens: boolean): string {
  const isCapital = /^\P{L}*\p{Lu}/u.test(published)
  if (opens && isCapital) return reading.replace(/\p{L}/u, (letter) => letter.toUpperCase())
  return reading
}
