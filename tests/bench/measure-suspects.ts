// The figures of docs/suspects.md, computed: recall on a hand-made sample of errors, precision from judgements made by
// hand (samples/*.judged.json), false flags per 1,000 words of clean text. Times are printed, never asserted.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readTranscript } from '../../shared/formats/all-formats.ts'
import type { GlossaryEntry } from '../../shared/records/glossary/term.ts'
import { unCyberPack } from '../../shared/records/glossary/un-cyber-pack.ts'
import { findSuspects } from '../../shared/suspects/find-suspects.ts'
import { readGlossaryFile } from '../../shared/suspects/glossary-file.ts'
import { makeLexicon } from '../../shared/suspects/lexicon.ts'
import type { Suspect } from '../../shared/suspects/suspect.ts'
import { wordsIn } from '../../shared/transcript/transcript.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(fileURLToPath(new URL(path, root)))

export const lexicon = makeLexicon()

export type SampleError = {
  readonly segment: number
  readonly start: number
  readonly end: number
  readonly sic: string
  readonly corr: string
  readonly alt?: readonly string[]
  readonly category: string
}

export function record(name: string) {
  const reading = readTranscript(read(`transcripts/${name}.txt`))
  if (!reading.ok) throw new Error(reading.problem.message)
  return reading.value
}

/** The errors of the sample with offsets in the segments' texts: there they count in the raw line. */
export function sampleErrors(): readonly SampleError[] {
  const { segments } = record('igf2020-ws341')
  const { errors }: { errors: readonly SampleError[] } = JSON.parse(
    read('tests/bench/samples/igf2020-ws341.sample.json').toString('utf8'),
  )
  return errors.map((error) => {
    const segment = segments[error.segment]
    const start = error.start - (segment?.column ?? 0)
    const end = error.end - (segment?.column ?? 0)
    if (segment?.text.slice(start, end) !== error.sic)
      throw new Error(`the sample is wrong about “${error.sic}”`)
    return { ...error, start, end }
  })
}

export function expertGlossary(): readonly GlossaryEntry[] {
  const glossary = readGlossaryFile(read('tests/bench/samples/expert-glossary.json').toString('utf8'))
  if (!glossary.ok) throw new Error(glossary.problem.message)
  return glossary.value
}

export const packGlossary = (): readonly GlossaryEntry[] => unCyberPack

export function suspectsOf(name: string, glossary: readonly GlossaryEntry[]): readonly Suspect[] {
  const { segments, turns } = record(name)
  return findSuspects(
    { publishedTexts: segments.map(({ text }) => text), turns, glossary, accepted: [], experimental: false },
    lexicon,
  )
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim()

/** Found: some flag touches the error. Right: one of its readings, put into the text, gives the sample's. */
export function recallOf(
  suspects: readonly Suspect[],
  errors: readonly SampleError[],
  texts: readonly string[],
) {
  const found = errors.filter((error) => suspects.some((suspect) => touches(suspect, error)))
  const right = errors.filter((error) =>
    suspects.some((suspect) => {
      if (!touches(suspect, error)) return false
      const from = Math.min(suspect.start, error.start)
      const to = Math.max(suspect.end, error.end)
      const text = texts[error.segment] ?? ''
      const put = (start: number, end: number, words: string) =>
        plain(text.slice(from, start) + words + text.slice(end, to))
      return suspect.suggestions.some((suggestion) =>
        [error.corr, ...(error.alt ?? [])].some(
          (corr) => put(suspect.start, suspect.end, suggestion) === put(error.start, error.end, corr),
        ),
      )
    }),
  )
  return { errors: errors.length, found, right }
}

const touches = (suspect: Suspect, error: SampleError) =>
  suspect.segment === error.segment && suspect.start < error.end && error.start < suspect.end

/** The families the issue counts, and all of the sample. */
export const families: readonly (readonly [string, (error: SampleError) => boolean])[] = [
  ['names', ({ category }) => category === 'name'],
  ['acronyms', ({ category }) => category === 'acronym'],
  ['terms', ({ category }) => category === 'term'],
  ['all', () => true],
]

export const wordsOf = (texts: readonly string[]): number =>
  texts.reduce((words, text) => words + wordsIn(text), 0)
