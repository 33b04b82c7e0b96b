// Titles and terms the captioner cut short or wrote apart: "President of Global Forum," "the Forum for incident response",
// "a service attack", "DIPLO Foundation". A short form that people say ("the Global Forum") is no suspect.
import { isFunctionWord } from '../function-words.ts'
import type { KnownForm } from '../known-words.ts'
import { foldedWords, isPhrase, type RecordWord, stemOf } from '../record-words.ts'
import type { Suspect } from '../suspect.ts'
import { type Detector, type Evidence, type ReadSegment, suspectAt } from './detector.ts'

/** The first or last words of a form, where it parts naturally. `after`: the sense word that goes on, for a beginning. */
type Part = {
  readonly form: KnownForm
  readonly senses: readonly string[]
  readonly words: readonly string[]
  readonly after: string
}

const isTitle = ({ kind }: KnownForm) => kind === 'body' || kind === 'event'
const senseWords = (words: readonly string[]) => words.filter((word) => !isFunctionWord(word)).map(stemOf)

export const cutShort: Detector = (evidence) => {
  const { known, segments } = evidence
  const beginnings = byFirst(known.phrases.filter(isTitle).flatMap(beginningsOf), evidence)
  const endings = byFirst(known.phrases.filter(({ kind }) => kind === 'term').flatMap(endingsOf), evidence)
  const joined = joinedForms(known.phrases.filter(isTitle))
  return segments.flatMap((segment) =>
    segment.words.flatMap((word, at) => {
      const stem = stemOf(word.folded)
      return [
        ...(beginnings.get(stem) ?? []).map((part) => cutEnd(part, segment, at)),
        ...(endings.get(stem) ?? []).map((part) => cutBeginning(part, segment, at)),
        writtenApart(joined, segment, at),
      ].filter((suspect) => suspect !== null)
    }),
  )
}

/** A part that two forms have, or that is known by itself, says nothing. */
function byFirst(parts: readonly Part[], { known }: Evidence): ReadonlyMap<string, readonly Part[]> {
  const owners = new Map<string, Set<string>>()
  for (const { senses, form } of parts) {
    const key = senses.join(' ')
    owners.set(key, (owners.get(key) ?? new Set()).add(form.words.join(' ')))
  }
  const found = new Map<string, Part[]>()
  for (const part of parts) {
    if ((owners.get(part.senses.join(' '))?.size ?? 0) > 1 || known.has(part.words)) continue
    const first = part.senses[0] ?? ''
    found.set(first, [...(found.get(first) ?? []), part])
  }
  return found
}

/** "Global Forum" of "Global Forum on Cyber Expertise": two sense words or more before a function word. */
function beginningsOf(form: KnownForm): readonly Part[] {
  return form.words.flatMap((word, at) => {
    if (!isFunctionWord(word)) return []
    const words = form.words.slice(0, at)
    const senses = senseWords(words)
    const [after] = senseWords(form.words.slice(at))
    if (senses.length < 2 || after === undefined || isFunctionWord(words.at(-1) ?? 'of')) return []
    return [{ form, senses, words, after }]
  })
}

/** "service attack" of "denial of service attack". */
function endingsOf(form: KnownForm): readonly Part[] {
  const at = form.words.indexOf('of')
  const words = form.words.slice(at + 1)
  const senses = senseWords(words)
  return at === 1 && senses.length >= 2 && senses.length === words.length
    ? [{ form, senses, words, after: '' }]
    : []
}

/** Where the sense words of a part end in the text, function words between them passed over; null when they do not follow. */
function follow(words: readonly RecordWord[], from: number, senses: readonly string[]): number | null {
  let at = from
  for (const [index, sense] of senses.entries()) {
    if (index > 0) {
      let passed = 0
      while (passed < 2 && isFunctionWord(words[at]?.folded ?? '')) {
        at += 1
        passed += 1
      }
    }
    if (stemOf(words[at]?.folded ?? '') !== sense) return null
    at += 1
  }
  return isPhrase(words, from, at - from) ? at : null
}

const determiners = new Set('the this that a an our your their its his her my'.split(' '))

function cutEnd(
  { form, senses, words: part, after }: Part,
  segment: ReadSegment,
  at: number,
): Suspect | null {
  const { words, text, cover } = segment
  const end = follow(words, at, senses)
  const first = words[at]
  const last = words[(end ?? 0) - 1]
  if (end === null || !first || !last || first.capitals === 'none' || (cover[at] ?? 0) > senses.length)
    return null
  const goesOn = words
    .slice(end, end + 4)
    .some(({ folded }) => stemOf(folded).slice(0, 4) === after.slice(0, 4))
  if (goesOn) return null
  const isExact =
    words
      .slice(at, end)
      .map(({ folded }) => folded)
      .join(' ') === part.join(' ')
  const isNamed = first.joint !== 'space' || !determiners.has(words[at - 1]?.folded ?? '')
  // Said with an article it is a short form; standing bare, or with other small words, it was cut.
  if (isExact && (!isNamed || first.opens || last.capitals === 'none')) return null
  return suspectAt(first.segment, text, first.start, last.end, {
    kind: 'name',
    detector: 'title-cut',
    suggestions: [form.written],
    nearness: isExact ? 0.4 : 0.8,
    reason: `looks like the beginning of “${form.written}”`,
  })
}

function cutBeginning(
  { form, senses, words: part }: Part,
  { words, text, cover }: ReadSegment,
  at: number,
): Suspect | null {
  const end = follow(words, at, senses)
  const before = words[at - 1]
  const first = words[at]
  const last = words[(end ?? 0) - 1]
  if (
    end === null ||
    !first ||
    !last ||
    !before ||
    end - at !== part.length ||
    (cover[at] ?? 0) > senses.length
  )
    return null
  if (first.joint !== 'space' || (before.folded !== 'a' && before.folded !== 'an')) return null
  return suspectAt(first.segment, text, first.start, last.end, {
    kind: 'term',
    detector: 'term-cut',
    suggestions: [form.written],
    nearness: 0.5,
    reason: `looks like the end of “${form.written}”`,
  })
}

/** Titles that are written as one word, or in capitals of their own, by their letters alone. */
function joinedForms(forms: readonly KnownForm[]): ReadonlyMap<string, KnownForm> {
  return new Map(forms.filter(({ words }) => words.length <= 2).map((form) => [form.words.join(''), form]))
}

/** The letters of a title, cut or joined otherwise. */
function writtenApart(
  joined: ReadonlyMap<string, KnownForm>,
  { words, text }: ReadSegment,
  at: number,
): Suspect | null {
  for (const length of [1, 2, 3]) {
    const first = words[at]
    const last = words[at + length - 1]
    if (!first || !last || !isPhrase(words, at, length) || first.capitals === 'none') return null
    const window = words.slice(at, at + length).map(({ folded }) => folded)
    const form = joined.get(window.join(''))
    if (!form || form.words.length === length || foldedWords(form.written).join(' ') === window.join(' '))
      continue
    return suspectAt(first.segment, text, first.start, last.end, {
      kind: 'name',
      detector: 'title-joined',
      suggestions: [form.written],
      nearness: 0.8,
      reason: `is written “${form.written}” in the glossary`,
    })
  }
  return null
}
