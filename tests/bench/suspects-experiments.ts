// What suspects-experiments.bench.mjs measures: the experimental layer alone, and two packages tried beside it.
import { readEvidence } from '../../shared/suspects/find-suspects.ts'
import type { Suspect } from '../../shared/suspects/suspect.ts'
import { agreement } from '../../shared/suspects/word/agreement.ts'
import { clashingWords } from '../../shared/suspects/word/clashing-words.ts'
import { nonWords } from '../../shared/suspects/word/non-words.ts'
import { rareHomophones } from '../../shared/suspects/word/rare-homophones.ts'
import { wordsIn } from '../../shared/transcript/transcript.ts'
import { expertGlossary, lexicon, record, sampleErrors } from './measure-suspects.ts'

export const detectors = { clashingWords, nonWords, agreement, rareHomophones }

export type Flag = Pick<Suspect, 'segment' | 'start' | 'end' | 'text' | 'suggestions'>

export function textsOf(name: string): readonly string[] {
  return record(name).segments.map(({ text }) => text)
}

export function wordCount(name: string): number {
  return record(name).segments.reduce((sum, segment) => sum + wordsIn(segment.text), 0)
}

export function evidenceOf(name: string) {
  const { segments, turns } = record(name)
  const publishedTexts = segments.map(({ text }) => text)
  return readEvidence(
    { publishedTexts, turns, glossary: expertGlossary(), accepted: [], experimental: true },
    lexicon,
  )
}

/** Errors of the sample that a flag touches, and those whose reading stands first or anywhere among its suggestions. */
export function hitsOf(flags: readonly Flag[]) {
  const texts = textsOf('igf2020-ws341')
  const touched = sampleErrors().map((error) => {
    const there = flags.filter(
      (flag) => flag.segment === error.segment && flag.start < error.end && error.start < flag.end,
    )
    const text = texts[error.segment] ?? ''
    const right = plain(text.slice(0, error.start) + error.corr + text.slice(error.end))
    const gives = (flag: Flag, reading: string) =>
      plain(text.slice(0, flag.start) + reading + text.slice(flag.end)) === right
    return {
      found: there.length > 0,
      first: there.some((flag) => flag.suggestions.slice(0, 1).some((reading) => gives(flag, reading))),
      any: there.some((flag) => flag.suggestions.some((reading) => gives(flag, reading))),
    }
  })
  const count = (which: 'found' | 'first' | 'any') => touched.filter((each) => each[which]).length
  return { found: count('found'), first: count('first'), any: count('any') }
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A flag in its context, for judging by hand. */
export function inContext({ segment, start, end, suggestions }: Flag, texts: readonly string[]): string {
  const text = texts[segment] ?? ''
  const before = text.slice(Math.max(0, start - 50), start)
  return `${segment}:${start} ${before}[${text.slice(start, end)}]${text.slice(end, end + 45)} → ${suggestions.join(' | ')}`
}
