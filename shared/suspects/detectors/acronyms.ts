// Acronyms that are nearly one of the glossary's: GG and GTE for GGE. An acronym that is known to anyone is right, but
// for one with the very letters of another (WEOG, OEWG): there the words around it decide.
import type { GlossaryEntry } from '../../records/glossary/term.ts'
import { isFunctionWord } from '../function-words.ts'
import { isEveryday } from '../known-words.ts'
import { foldedWords, type RecordWord } from '../record-words.ts'
import type { Suspect } from '../suspect.ts'
import { type Detector, type Evidence, type ReadSegment, suspectAt } from './detector.ts'

/** Letters whose names share their vowel: "dee" and "gee" are one sound to a bad line. */
const rhymes = ['BCDEGPTVZ', 'AHJK', 'FSX', 'MN', 'QUW', 'IY']
const sameRhyme = (a: string, b: string) => rhymes.some((rhyme) => rhyme.includes(a) && rhyme.includes(b))
const swap = (a: string, b: string) => {
  if (a === b) return 0
  if (sameRhyme(a, b)) return 0.4
  return ('CSXZ'.includes(a) && 'CSXZ'.includes(b)) || ('FSXMNL'.includes(a) && 'FSXMNL'.includes(b))
    ? 0.6
    : 1
}

/** A letter that rhymes with a neighbour is easily lost or doubled. */
const lost = (letters: string, at: number) => {
  const letter = letters.charAt(at)
  const neighbours = [letters.charAt(at - 1), letters.charAt(at + 1)]
  return neighbours.some((other) => other !== '' && (other === letter || sameRhyme(other, letter)))
    ? 0.5
    : 0.65
}

/** How far two acronyms are apart: swaps by rhyme, lost letters, neighbours changed round, other orders of the same letters. */
export function acronymDistance(heard: string, known: string): number {
  const rows: number[][] = [[0]]
  const cell = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let column = 1; column <= known.length; column += 1)
    rows[0]?.push(cell(0, column - 1) + lost(known, column - 1))
  for (let row = 1; row <= heard.length; row += 1) {
    const a = heard.charAt(row - 1)
    const costs = [cell(row - 1, 0) + lost(heard, row - 1)]
    rows.push(costs)
    for (let column = 1; column <= known.length; column += 1) {
      const b = known.charAt(column - 1)
      const isTurned = row > 1 && column > 1 && a === known.charAt(column - 2) && heard.charAt(row - 2) === b
      costs.push(
        Math.min(
          cell(row - 1, column - 1) + swap(a, b),
          cell(row - 1, column) + lost(heard, row - 1),
          cell(row, column - 1) + lost(known, column - 1),
          isTurned && a !== b ? cell(row - 2, column - 2) + 0.5 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  const distance = cell(heard.length, known.length)
  return sorted(heard) === sorted(known) ? Math.min(distance, 0.6) : distance
}

const sorted = (letters: string) => [...letters].sort().join('')

/** How much may differ: of a short acronym, and where a letter came or went, no other may be quite another. */
const most = (length: number, isAsLong = true) => (length <= 3 || !isAsLong ? 0.95 : 0.35 * length + 0.001)

const processWords =
  'process processes report reports session sessions meeting meetings chair mandate week track negotiations negotiating consensus draft resolution norms round rounds established substantive intersessional final gge discussion discussions cyber ict icts'.split(
    ' ',
  )
const regionWords =
  'regional region regions western african european asian latin grulac eeg apg coordinator candidate candidates election elections seat seats group groups states countries'.split(
    ' ',
  )

type Near = { readonly written: string; readonly entry: GlossaryEntry; readonly distance: number }

export const acronyms: Detector = (evidence) => {
  const { segments, known } = evidence
  const found: Suspect[] = []
  const nearest = nearestAcronyms(evidence)
  const ownAcronyms = acronymsOfRecord(evidence)
  for (const segment of segments) {
    for (const [at, word] of segment.words.entries()) {
      const split = splitAcronym(segment, at, evidence)
      if (split) found.push(split)
      if (!isLoneAcronym(segment, at)) continue
      const letters = lettersOf(word)
      if (known.acronyms.has(letters) || isEveryday(letters)) {
        const mistaken = sameLetters(letters, segment, at, evidence)
        if (mistaken) found.push(mistaken)
        continue
      }
      if (known.hasWord(word.folded) || ownAcronyms.has(letters) || (segment.cover[at] ?? 0) > 1) continue
      if (letters.length > 3 && evidence.lexicon.perMillion(word.folded) > 1) continue
      const near = nearest(letters)
      const [best] = near
      if (!best) continue
      const others = near.length - 1
      // After a word with a capital it may be the end of a longer name.
      const before = segment.words[at - 1]
      const isInName = word.joint === 'space' && before?.capitals === 'first' && !before.opens
      const plural = /s$/u.test(word.text) ? 's' : ''
      found.push(
        suspectAt(word.segment, segment.text, word.start, word.end, {
          kind: 'acronym',
          detector: 'acronym-near',
          suggestions: near.map(({ written }) => `${written}${plural}`),
          // Where several are as near, the right one may be something else altogether.
          nearness:
            1 - best.distance / (2 * most(best.written.length)) - 0.15 * others - (isInName ? 0.3 : 0),
          reason: `is nearly “${best.written}”${best.entry.expansion === '' ? '' : ` (${best.entry.expansion})`}, and no acronym the glossary has`,
        }),
      )
    }
  }
  return found
}

/**
 * Acronyms that the record or the glossary explains: in brackets after their words ("progress report (APR)"), or spelling
 * the first letters of a term, or of three words and more that the record says twice.
 */
function acronymsOfRecord({ segments, question, known }: Evidence): ReadonlySet<string> {
  const own = new Set<string>()
  for (const { text } of segments)
    for (const match of text.matchAll(/[([]([A-Z]{2,7})s?[)\]]/g)) own.add(match[1] ?? '')
  for (const { term, aliases, kind } of question.glossary)
    if (kind !== 'person') for (const written of [term, ...aliases]) own.add(initials(foldedWords(written)))
  const beginnings = new Set(
    [...known.acronyms.keys()].flatMap((acronym) => [...acronym].map((_, at) => acronym.slice(0, at))),
  )
  const said = new Map<string, string>()
  for (const { words } of segments) {
    const senses = words.filter(({ folded }) => !isFunctionWord(folded))
    for (const at of senses.keys())
      for (const length of [3, 4, 5]) {
        const window = senses.slice(at, at + length)
        if (window.length < length || window.some(({ joint }, index) => index > 0 && !within.has(joint)))
          continue
        const phrase = window.map(({ folded }) => folded)
        const letters = initials(phrase)
        // "Global Forum on Cyber" is the beginning of a longer one: GFC is that one cut short.
        if (beginnings.has(letters)) continue
        const before = said.get(phrase.join(' '))
        if (before !== undefined) own.add(letters)
        else said.set(phrase.join(' '), letters)
      }
  }
  return own
}

const within: ReadonlySet<RecordWord['joint']> = new Set(['space', 'hyphen'])

const initials = (words: readonly string[]) =>
  words
    .filter((word) => !isFunctionWord(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('')

const lettersOf = (word: RecordWord) => word.text.replace(/s$/u, '')

/** In capitals, two to seven letters, and not one word of a line that is all in capitals. */
function isLoneAcronym({ words }: ReadSegment, at: number): boolean {
  const word = words[at]
  if (word === undefined || word.capitals !== 'all' || !/^[A-Z]{2,7}s?$/.test(word.text)) return false
  const shouts = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]].filter(
    (other) => other?.capitals === 'all' && other.text.length > 1,
  )
  return shouts.length < 3
}

/** The nearest of the glossary's acronyms, remembered by the letters. */
function nearestAcronyms({ known, segments }: Evidence): (letters: string) => readonly Near[] {
  const all = [...known.acronyms].filter(([written]) => /^[A-Z]{2,8}$/.test(written))
  // What the record says elsewhere is likelier than what it never says.
  const said = new Set(
    segments.flatMap(({ words }) => words.filter(({ capitals }) => capitals === 'all').map(lettersOf)),
  )
  const rank = ({ written, distance }: Near) => distance - (said.has(written) ? 0.3 : 0)
  const answers = new Map<string, readonly Near[]>()
  return (letters) => {
    const before = answers.get(letters)
    if (before) return before
    const near: Near[] = []
    for (const [written, entry] of all) {
      if (Math.abs(written.length - letters.length) > 1 || written.length < 3) continue
      const distance = acronymDistance(letters, written)
      if (distance <= most(written.length, written.length === letters.length))
        near.push({ written, entry, distance })
    }
    near.sort((a, b) => rank(a) - rank(b) || (a.written < b.written ? -1 : 1))
    const best = near[0] ? rank(near[0]) : 0
    const answer = near.filter((each) => rank(each) <= best + 0.3).slice(0, 3)
    answers.set(letters, answer)
    return answer
  }
}

/** A known acronym with the letters of a process, among words that speak of a process and not of a region. */
function sameLetters(letters: string, segment: ReadSegment, at: number, { known }: Evidence): Suspect | null {
  if (letters.length < 4 || known.acronyms.get(letters)?.kind === 'process') return null
  const key = sorted(letters)
  const process = [...known.acronyms].find(
    ([written, { kind }]) => written !== letters && kind === 'process' && sorted(written) === key,
  )
  const word = segment.words[at]
  if (!process || !word) return null
  const around = segment.words.slice(Math.max(0, at - 8), at + 9).filter((other) => other !== word)
  const count = (cues: readonly string[]) => around.filter(({ folded }) => cues.includes(folded)).length
  const [forProcess, forRegion] = [count(processWords), count(regionWords)]
  if (forProcess === 0 || forRegion >= forProcess) return null
  return suspectAt(word.segment, segment.text, word.start, word.end, {
    kind: 'acronym',
    detector: 'acronym-context',
    suggestions: [process[0]],
    nearness: Math.min(1, (forProcess - forRegion) / 2),
    reason: `has the letters of “${process[0]}”, and the words around it speak of a process`,
    form: `${letters.toLowerCase()} as ${process[0].toLowerCase()}`,
  })
}

/** Two or three pieces that together are a known acronym: `UN ODA`, `GG E`. Letters one by one are a way to write it. */
function splitAcronym({ words, text }: ReadSegment, at: number, { known }: Evidence): Suspect | null {
  const first = words[at]
  if (first === undefined || !/^(?:[A-Z]{1,6}|[b-hj-z])$/.test(first.text) || first.owns) return null
  let joined = first.text.toUpperCase()
  for (const length of [2, 3]) {
    const last = words[at + length - 1]
    if (last === undefined || last.joint !== 'space' || !/^[A-Z]{1,6}$/.test(last.text)) return null
    joined += last.text
    const pieces = words.slice(at, at + length)
    const isSpelt = pieces.every((piece) => piece.text.length === 1)
    const areRight = pieces.every((piece) => isEveryday(piece.text) || known.acronyms.has(piece.text))
    if (!known.acronyms.has(joined) || isSpelt || areRight) continue
    return suspectAt(first.segment, text, first.start, last.end, {
      kind: 'acronym',
      detector: 'acronym-split',
      suggestions: [joined],
      nearness: 1,
      reason: `is “${joined}” in pieces`,
    })
  }
  return null
}
