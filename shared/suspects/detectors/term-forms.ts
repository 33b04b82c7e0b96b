// Terms in a form they do not have: the plural of what is never counted ("international laws" beside five "international
// law"), an apostrophe for a plural ("the SDG's focused on", "nuclear arm's control").
import { isFunctionWord } from '../function-words.ts'
import type { KnownForm } from '../known-words.ts'
import { isPhrase, type RecordWord } from '../record-words.ts'
import type { Suspect } from '../suspect.ts'
import {
  type Detector,
  type Evidence,
  foldedForm,
  likeCase,
  type ReadSegment,
  suspectAt,
} from './detector.ts'

export const termForms: Detector = (evidence) => {
  const counted = countedForms(evidence)
  const plurals = formsWithPlurals(evidence.known.phrases)
  const acronyms = pluralAcronyms(evidence)
  return evidence.segments.flatMap((segment) =>
    segment.words.flatMap((word, at) =>
      [
        ...(counted.get(word.folded) ?? []).map((form) => countedTerm(form, segment, at)),
        word.owns ? ownedAcronym(acronyms, segment, at) : null,
        ...(word.owns ? (plurals.get(word.folded) ?? []) : []).map((form) => ownedTerm(form, segment, at)),
      ].filter((suspect) => suspect !== null),
    ),
  )
}

/** Terms that have no plural; "law" only where a whole body of law is meant. */
const uncounted =
  /^(?:.* )?(?:(?:international|humanitarian|customary|human rights) law|rule of law|security|diplomacy|hygiene|stability|resilience|governance|cooperation|peace|diligence|capacity building|accountability|sovereignty|transparency|legitimacy|expertise)$/

/** How much oftener the record must say it than its plural. */
const timesOftener = 3

/** By first word: terms nobody counts that this record has in the plural, seldom. */
function countedForms({ known, said }: Evidence): ReadonlyMap<string, readonly KnownForm[]> {
  return byWord(
    known.phrases.filter(({ words }) => {
      const term = words.join(' ')
      if (words.length !== 2 && words.length !== 3) return false
      const many = said.timesSaid(inPlural(term))
      return many > 0 && uncounted.test(term) && said.timesSaid(term) >= timesOftener * many
    }),
    ({ words }) => words.slice(0, 1),
  )
}

const inPlural = (term: string) => (term.endsWith('y') ? `${term.slice(0, -1)}ies` : `${term}s`)

function countedTerm(form: KnownForm, { text, words }: ReadSegment, at: number): Suspect | null {
  const window = words.slice(at, at + form.words.length)
  const [first, last] = [window[0], window.at(-1)]
  if (!first || !last || last.owns || !isPhrase(words, at, form.words.length)) return null
  if (window.map(({ folded }) => folded).join(' ') !== inPlural(form.words.join(' '))) return null
  // "international laws-based": another compound; "human rights laws and laws": only the whole is asked.
  if (words[at + window.length]?.joint === 'hyphen') return null
  const published = text.slice(first.start, last.end)
  return suspectAt(first.segment, text, first.start, last.end, {
    kind: 'term',
    detector: 'term-plural',
    suggestions: [likeCase(form.written, published, first.opens)],
    nearness: 0.5,
    reason: `“${form.written}” has no plural, and the record says it without elsewhere`,
  })
}

/** By the singular of a word inside them that ends in s: "arms control" by "arm". The last word may well own something. */
const formsWithPlurals = (forms: readonly KnownForm[]) =>
  byWord(forms, ({ words }) =>
    words.slice(0, -1).flatMap((word) => (/[^s]s$/.test(word) ? [word.slice(0, -1)] : [])),
  )

function ownedTerm(form: KnownForm, segment: ReadSegment, at: number): Suspect | null {
  const { text, words } = segment
  const owner = words[at]
  const place = form.words.indexOf(`${owner?.folded}s`)
  const from = at - place
  const window = words.slice(from, from + form.words.length)
  const [first, last] = [window[0], window.at(-1)]
  if (!owner || !first || !last || !isPhrase(words, from, form.words.length)) return null
  if (!window.every(({ folded }, index) => index === place || folded === form.words[index])) return null
  const end = endWithMark(text, owner)
  return suspectAt(owner.segment, text, owner.start, end, {
    kind: 'term',
    detector: 'term-mark',
    suggestions: [`${owner.text}s`],
    nearness: 0.9,
    reason: `“${form.written}” is written without an apostrophe`,
    form: foldedForm(text.slice(first.start, last.end)),
  })
}

/** What the glossary writes in the plural, "SDGs", by its capitals. */
function pluralAcronyms({ question }: Evidence): ReadonlyMap<string, string> {
  const written = question.glossary.flatMap(({ term, aliases }) => [term, ...aliases])
  return new Map(
    written.filter((text) => /^\p{Lu}{2,}s$/u.test(text)).map((text) => [text.slice(0, -1), text] as const),
  )
}

/** An owner stands before what it owns: before a verb's past, a small word or a mark an apostrophe is no owner's. */
function ownedAcronym(
  acronyms: ReadonlyMap<string, string>,
  { text, words }: ReadSegment,
  at: number,
): Suspect | null {
  const [word, next] = [words[at], words[at + 1]]
  const reading = acronyms.get(word?.text ?? '')
  if (!word || reading === undefined) return null
  const ownsNext = next?.joint === 'space' && !isFunctionWord(next.folded) && !/..ed$/.test(next.folded)
  // "the UN’s": is; "it is the SDG’s, as": who knows.
  if (ownsNext || words[at - 1]?.joint === 'hyphen') return null
  const end = endWithMark(text, word)
  return suspectAt(word.segment, text, word.start, end, {
    kind: 'acronym',
    detector: 'acronym-mark',
    suggestions: [reading],
    nearness: 0.8,
    reason: `“${reading}” is written without an apostrophe`,
  })
}

const endWithMark = (text: string, { end }: RecordWord): number =>
  end + (/^['’ʼ]s?/u.exec(text.slice(end))?.[0].length ?? 0)

function byWord(
  forms: readonly KnownForm[],
  wordsOf: (form: KnownForm) => readonly string[],
): ReadonlyMap<string, readonly KnownForm[]> {
  const found = new Map<string, KnownForm[]>()
  for (const form of forms)
    for (const word of wordsOf(form)) {
      const there = found.get(word)
      if (there) there.push(form)
      else found.set(word, [form])
    }
  return found
}
