// The words of a record as the detectors see them: folded for matching, with their offsets in the published text.
// Hyphens part words (`open‑ended` is two), brackets and what stands in them are no words, nor are gaps.
import { foldName } from '../actors/fold-name.ts'

/** What stands between a word and the one before it. `break`: a sentence, dash, bracket or quote; `start`: nothing before. */
export type Joint = 'start' | 'space' | 'hyphen' | 'comma' | 'dot' | 'break'

export type RecordWord = {
  readonly segment: number
  readonly start: number
  /** Exclusive, without a possessive ’s. */
  readonly end: number
  /** As published. */
  readonly text: string
  readonly folded: string
  readonly joint: Joint
  /** Begins a sentence, a paragraph or a quotation: its capital says nothing. */
  readonly opens: boolean
  /** `none` small, `first` Capital, `all` CAPITALS (two letters or more), `mixed` eGE. */
  readonly capitals: 'none' | 'first' | 'all' | 'mixed'
  /** Has ’s or ’ after it. */
  readonly owns: boolean
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu
const brackets = /\([^()[\]]{0,200}\)|\[[^()[\]]{0,200}\]/g
const possessive = /(?:['’ʼ]s)$/iu

/** The words of one segment, in order. */
export function wordsOfSegment(text: string, segment: number): readonly RecordWord[] {
  const spoken = text.replace(brackets, (inside) => '\ufffc'.repeat(inside.length))
  const words: RecordWord[] = []
  let last = 0
  for (const match of spoken.matchAll(wordPattern)) {
    const whole = match[0]
    const said = whole.replace(possessive, '')
    const folded = foldedWord(said)
    if (folded === '') continue
    const between = spoken.slice(last, match.index)
    const joint = words.length === 0 ? 'start' : jointOf(between)
    words.push({
      segment,
      start: match.index,
      end: match.index + said.length,
      text: said,
      folded,
      joint,
      opens: joint === 'start' || (/[.!?:;"“”\ufffc]|[-‐‑–—]{2}|[–—]/u.test(between) && joint === 'break'),
      capitals: capitalsOf(said),
      owns: said.length < whole.length || /^['’ʼ](?!\p{L})/u.test(spoken.slice(match.index + whole.length)),
    })
    last = match.index + whole.length
  }
  return words
}

function jointOf(between: string): Joint {
  if (/^[ \u00a0\t]+$/u.test(between)) return 'space'
  if (/^[-‐‑]$/u.test(between)) return 'hyphen'
  if (/^[ \u00a0]*,+[ \u00a0]+$/u.test(between)) return 'comma'
  if (between === '.') return 'dot'
  return 'break'
}

function capitalsOf(word: string): RecordWord['capitals'] {
  const upper = word.match(/\p{Lu}/gu)?.length ?? 0
  if (upper === 0) return 'none'
  const lower = word.match(/\p{Ll}/gu)?.length ?? 0
  if (lower === 0) return upper > 1 || word.length > 1 ? 'all' : 'first'
  if (upper === 1 && /^\p{Lu}/u.test(word)) return 'first'
  // CDMs, NGOs: an acronym in the plural.
  return /^\p{Lu}{2,}s$/u.test(word) ? 'all' : 'mixed'
}

/** Whether these neighbours can be one phrase: nothing but spaces and hyphens between them. */
export const isPhrase = (words: readonly RecordWord[], from: number, length: number): boolean => {
  if (from < 0 || from + length > words.length) return false
  for (let at = from + 1; at < from + length; at += 1) {
    const joint = words[at]?.joint
    if (joint !== 'space' && joint !== 'hyphen') return false
  }
  return true
}

/** The folded words of a text that is not of a record: a term, a label, an accepted correction. */
export const foldedWords = (text: string): readonly string[] =>
  wordsOfSegment(text.replace(/[()[\]]/g, ' '), 0).map(({ folded }) => folded)

const stems = new Map<string, string>()
const folds = new Map<string, string>()
/** Far more than a record's different words: the memory of both is emptied when it is full. */
const mostRemembered = 60_000

/** A plural and its singular, a verb and its past, British and American alike: enough to say "the same word". */
export const stemOf = (word: string): string => remembered(stems, word, cutEnding)

const foldedWord = (word: string): string =>
  remembered(folds, word, (text) => foldName(text).replace(/ /g, ''))

function remembered(memory: Map<string, string>, word: string, make: (word: string) => string): string {
  const before = memory.get(word)
  if (before !== undefined) return before
  const made = make(word)
  if (memory.size >= mostRemembered) memory.clear()
  memory.set(word, made)
  return made
}

function cutEnding(word: string): string {
  if (word.length <= 3) return word
  return word
    .replace(/(?<=...)our(?=s?$)/, 'or')
    .replace(/(?<=...)is(?=(?:e|es|ed|ing|ation|ations)$)/, 'iz')
    .replace(/(?<=gram)me(?=s?$)/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:sses|xes|ches|shes)$/, (end) => end.slice(0, -2))
    .replace(/(?<!s|u|i)s$/, '')
    .replace(/(?<=..[^e])(?:ed|ing)$/, '')
}
