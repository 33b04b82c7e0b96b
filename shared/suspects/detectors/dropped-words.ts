// Terms that lost a word, as the record's own use of them shows: "other society groups" where it says "civil society"
// again and again, "the first processes" where it says "first committee processes". Rare by design: a short form that
// people say ("our society", "the first meeting") is no suspect.
import type { KnownForm } from '../known-words.ts'
import type { RecordPhrases } from '../record-phrases.ts'
import { isPhrase, stemOf } from '../record-words.ts'
import type { Suspect } from '../suspect.ts'
import { type Detector, likeCase, type ReadSegment, suspectAt } from './detector.ts'
import { isPrefix } from './likeness.ts'

/** How often a term must be said, and how much of all that is said of its last word it must be. */
const leastSaid = 5
const leastShare = 0.6

/** Who does something together: what a term like "civil society" or "private sector" stands before. */
const bodies =
  /^(?:group|actor|organi[sz]ation|institution|representative|partner|leader|compan(?:y|ie)|stakeholder|expert|entit(?:y|ie)|initiative)s?$/
const ordinals = new Set('first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '))

export const droppedWords: Detector = ({ known, segments, said }) => {
  const pairs = known.phrases.filter(({ words }) => words.length === 2)
  const beforeBodies = byWord(
    pairs.filter((form) => form.kind === 'term' && standsBeforeBodies(form, said)),
    1,
  )
  const numbered = byWord(
    pairs.filter(({ kind, words }) => kind === 'body' && ordinals.has(words[0] ?? '')),
    0,
  )
  if (beforeBodies.size === 0 && numbered.size === 0) return []
  return segments.flatMap((segment) =>
    segment.words.flatMap(({ folded }, at) => {
      const term = beforeBodies.get(folded)
      const body = numbered.get(folded)
      return [
        term ? withoutBeginning(term, segment, at, known.has) : null,
        body ? withoutEnd(body, segment, at, said) : null,
      ].filter((suspect) => suspect !== null)
    }),
  )
}

/** Two forms that share the word say nothing of which is meant. */
function byWord(forms: readonly KnownForm[], place: 0 | 1): ReadonlyMap<string, KnownForm> {
  const found = new Map<string, KnownForm>()
  const shared = new Set<string>()
  for (const form of forms) {
    const word = form.words[place] ?? ''
    if (found.has(word)) shared.add(word)
    found.set(word, form)
  }
  for (const word of shared) found.delete(word)
  return found
}

/** Whether the record says the last word mostly in this term, and the term before such as do something. A prefix may go. */
function standsBeforeBodies({ words: [first = '', last = ''] }: KnownForm, said: RecordPhrases): boolean {
  const term = `${first} ${last}`
  const times = said.timesSaid(term)
  return (
    !last.endsWith('s') &&
    !isPrefix(first) &&
    times >= leastSaid &&
    times >= leastShare * said.timesSaid(last) &&
    said.wordsAfter(term).some((word) => bodies.test(word))
  )
}

function withoutBeginning(
  form: KnownForm,
  { text, words, cover }: ReadSegment,
  at: number,
  isKnown: (words: readonly string[]) => boolean,
): Suspect | null {
  const [before, word, body] = [words[at - 1], words[at], words[at + 1]]
  if (!word || !body || !isPhrase(words, at, 2) || !bodies.test(body.folded)) return null
  if (word.capitals !== 'none' || (cover[at] ?? 0) > 1 || isKnown([word.folded, body.folded])) return null
  // "whole of society approach", "a high-society group": another compound.
  if (word.joint === 'hyphen' || before?.folded === 'of' || before?.folded === form.words[0]) return null
  return suspectAt(word.segment, text, word.start, word.end, {
    kind: 'term',
    detector: 'term-dropped',
    suggestions: [form.written],
    nearness: 0.7,
    reason: `the record says “${form.written}” nearly everywhere else`,
    form: `${word.folded} ${body.folded}`,
  })
}

function withoutEnd(
  form: KnownForm,
  { text, words }: ReadSegment,
  at: number,
  said: RecordPhrases,
): Suspect | null {
  const [before, word, many] = [words[at - 1], words[at], words[at + 1]]
  if (before?.folded !== 'the' || !word || many?.joint !== 'space' || word.joint !== 'space') return null
  // An ordinal tells one of many: before a bare plural something is missing, and the record says what.
  if (!/[^su]s$/.test(many.folded) || said.timesSaid(`${word.folded} ${many.folded}`) > 1) return null
  const isSaid = said.wordsAfter(form.words.join(' ')).some((next) => stemOf(next) === stemOf(many.folded))
  if (!isSaid) return null
  const published = text.slice(word.start, many.end)
  return suspectAt(word.segment, text, word.start, many.end, {
    kind: 'term',
    detector: 'term-dropped',
    suggestions: [likeCase(`${form.written} ${many.text}`, published, word.opens)],
    nearness: 0.5,
    reason: `the record speaks of “${form.written} ${many.text}” elsewhere`,
  })
}
