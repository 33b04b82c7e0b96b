// The figures of docs/suspects.md, computed: recall on a hand-made sample of errors, precision from judgements made by
// hand (samples/judgements.json), false flags per 1,000 words of clean text. Times are printed, never asserted.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readTranscript } from '../../shared/formats/all-formats.ts'
import { buildGlossary, noParts } from '../../shared/records/glossary/build-glossary.ts'
import type { GlossaryEntry } from '../../shared/records/glossary/term.ts'
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

export function suspectsOf(
  name: string,
  glossary: readonly GlossaryEntry[],
  experimental = false,
): readonly Suspect[] {
  const { segments, turns } = record(name)
  return findSuspects(
    { publishedTexts: segments.map(({ text }) => text), turns, glossary, accepted: [], experimental },
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

/** The glossary the program has by itself for a record: labels, title, front matter and the UN cyber pack. */
export function ownGlossary(name: string): readonly GlossaryEntry[] {
  const { turns, title, front } = record(name)
  return buildGlossary({
    ...noParts,
    labels: turns.map(({ label }) => label),
    title,
    front: front.map(({ text }) => text),
    packs: ['un-cyber'],
  })
}

/** The record with every error of the sample corrected: as clean as is known. */
export function cleanedTexts(): readonly string[] {
  const errors = sampleErrors()
  return record('igf2020-ws341').segments.map(({ text, index }) =>
    errors
      .filter(({ segment }) => segment === index)
      .sort((a, b) => b.start - a.start)
      .reduce((fixed, { start, end, corr }) => fixed.slice(0, start) + corr + fixed.slice(end), text),
  )
}

/** By hand: the place was misheard and the first reading is right, only the place, or nothing was wrong there. */
type Verdict = 'right' | 'place' | 'false'
type Judgement = readonly [segment: number, text: string, reading: string, verdict: Verdict, why?: string]

const judgements = (name: string): ReadonlyMap<string, Verdict> => {
  const all: Record<string, readonly Judgement[]> = JSON.parse(
    read('tests/bench/samples/judgements.json').toString('utf8'),
  )
  return new Map(
    (all[name] ?? []).map(([segment, text, reading, verdict]) => [`${segment} ${text} ${reading}`, verdict]),
  )
}

export function precisionOf(suspects: readonly Suspect[], name: string) {
  const judged = judgements(name)
  const count = { right: 0, place: 0, false: 0, unjudged: 0 }
  const unjudged: Suspect[] = []
  for (const suspect of suspects) {
    const verdict = judged.get(`${suspect.segment} ${suspect.text} ${suspect.suggestions[0] ?? ''}`)
    count[verdict ?? 'unjudged'] += 1
    if (!verdict) unjudged.push(suspect)
  }
  return { ...count, of: suspects.length, list: unjudged }
}

const percent = (part: number, whole: number) => `${Math.round((100 * part) / Math.max(1, whole))} %`
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

/** The table of docs/suspects.md, as Markdown; flags nobody has judged yet are listed below it. */
export function figures(): string {
  const lines: string[] = []
  const unjudged: string[] = []
  const texts = record('igf2020-ws341').segments.map(({ text }) => text)
  lines.push(row('glossary', 'errors', 'found', 'right reading offered'), row('---', '---', '---', '---'))
  for (const [title, glossary, experimental] of [
    ['an expert’s', expertGlossary(), false],
    ['the program’s own', ownGlossary('igf2020-ws341'), false],
    ['an expert’s, with the experimental layer', expertGlossary(), true],
  ] as const) {
    const suspects = suspectsOf('igf2020-ws341', glossary, experimental)
    for (const [family, belongs] of families) {
      const { errors, found, right } = recallOf(suspects, sampleErrors().filter(belongs), texts)
      const cells = [found, right].map((list) => `${list.length} (${percent(list.length, errors)})`)
      lines.push(row(title, `${family}: ${errors}`, ...cells))
    }
  }
  lines.push('', row('record', 'glossary', 'flags', 'misheard place', 'first reading right', 'false'))
  lines.push(row('---', '---', '---', '---', '---', '---'))
  for (const name of ['igf2020-ws341', 'igf2021-ws119'])
    for (const [title, glossary] of [
      ['an expert’s', expertGlossary()],
      ['the program’s own', ownGlossary(name)],
    ] as const) {
      const suspects = suspectsOf(name, glossary)
      const { right, place, false: wrong, of, list } = precisionOf(suspects, name)
      const judged = right + place + wrong
      const cells = [right + place, right, wrong].map((count) => `${count} (${percent(count, judged)})`)
      lines.push(row(name, title, of, ...cells))
      for (const { segment, text, suggestions } of list)
        unjudged.push(
          `not judged: ${name} [${segment}, ${JSON.stringify(text)}, ${JSON.stringify(suggestions[0])}]`,
        )
    }
  const clean = cleanedTexts()
  const words = wordsOf(clean)
  lines.push('', row('clean text', 'glossary', 'words', 'flags', 'false', 'false per 1,000 words'))
  lines.push(row('---', '---', '---', '---', '---', '---'))
  for (const [title, glossary] of [
    ['an expert’s', expertGlossary()],
    ['the program’s own', ownGlossary('igf2020-ws341')],
  ] as const) {
    const { turns } = record('igf2020-ws341')
    const suspects = findSuspects(
      { publishedTexts: clean, turns, glossary, accepted: [], experimental: false },
      lexicon,
    )
    const { right, place, of } = precisionOf(suspects, 'igf2020-ws341')
    // What nobody has judged to be misheard counts as false.
    const wrong = of - right - place
    lines.push(row('igf2020-ws341, corrected', title, words, of, wrong, ((1000 * wrong) / words).toFixed(2)))
  }
  suspectsOf('igf2020-ws341', expertGlossary())
  const before = process.cpuUsage()
  suspectsOf('igf2020-ws341', expertGlossary())
  const { user, system } = process.cpuUsage(before)
  lines.push(
    '',
    `A record of 13,000 words: ${Math.round((user + system) / 1000)} ms of processor time after load.`,
  )
  return [...lines, '', ...unjudged].join('\n')
}
