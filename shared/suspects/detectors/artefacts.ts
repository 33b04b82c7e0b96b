// Traces of the captioner's machine rather than mishearings: doubled words and marks, stray commas, words in pieces,
// capitals inside a sentence. What people really say twice ("very very", "that that") is left alone.
import { distance } from 'fastest-levenshtein'
import { isFunctionWord } from '../function-words.ts'
import type { Lexicon } from '../lexicon.ts'
import type { RecordWord } from '../record-words.ts'
import type { Suspect } from '../suspect.ts'
import { type Detector, type Evidence, type ReadSegment, suspectAt } from './detector.ts'

export const artefacts: Detector = (evidence) =>
  evidence.segments.flatMap((segment, index) => [
    ...doubledWords(segment),
    ...strayMarks(segment, index),
    ...brokenCase(segment, evidence),
    ...brokenWords(segment, evidence),
    ...falseStarts(segment, evidence),
  ])

const saidTwice = new Set(
  (
    'that had very many no yes yeah really so more long far bye blah ha hear now go well right okay ok there here please ' +
    'too much never again wait sorry thank thanks oh you her do who in'
  ).split(' '),
)

function doubledWords({ text, words }: ReadSegment): readonly Suspect[] {
  return words.flatMap((word, at): readonly Suspect[] => {
    const before = words[at - 1]
    if (!before || word.joint !== 'space') return []
    const first = text.slice(before.start, before.end)
    const isSame =
      before.folded === word.folded &&
      !before.owns &&
      !saidTwice.has(word.folded) &&
      !/\p{N}/u.test(word.folded)
    const isTripled = words[at - 2]?.folded === word.folded || words[at + 1]?.folded === word.folded
    const isName = before.capitals === 'first' && word.capitals === 'first'
    const isSwallowed = word.folded === 'to' && ['into', 'onto', 'unto'].includes(before.folded)
    if ((!isSame || isTripled || isName) && !isSwallowed) return []
    return [
      suspectAt(word.segment, text, before.start, word.end, {
        kind: 'artefact',
        detector: 'doubled-word',
        suggestions: [first],
        nearness: 1,
        reason: isSwallowed ? 'says “to” twice' : `says “${first}” twice`,
      }),
    ]
  })
}

const doubledMark =
  /,[\u00a0 ]?,+|(?<=\p{L}{4})\.,(?!\p{N})|(?<!\.),\.(?![.\p{N}])|;;+|(?<=\p{L})::+|(?<=\p{L}) +[,;](?=\s)|(?<=\p{Ll})\.\.(?!\.)/gu

/** `But,, no`; a comma or full stop before the first word; a sentence that begins with a comma. */
function strayMarks({ text }: ReadSegment, segment: number): readonly Suspect[] {
  const found: Suspect[] = []
  for (const match of text.matchAll(doubledMark)) {
    const mark = match[0]
    if (/\betc\.,$/u.test(text.slice(0, match.index) + mark)) continue
    const kept = mark.includes('.') ? '.' : mark.trim().slice(0, 1)
    // The word before goes with it, so that a reading is never a lone mark.
    const start = match.index - (/[\p{L}\p{M}\p{N}'’]*$/u.exec(text.slice(0, match.index))?.[0].length ?? 0)
    const end = match.index + mark.length
    found.push(
      suspectAt(segment, text, start, end, {
        kind: 'artefact',
        detector: 'doubled-mark',
        suggestions: [`${text.slice(start, match.index)}${kept}`],
        nearness: 1,
        reason: /^\s/.test(mark) ? 'has a space before the mark' : 'has a mark too many',
      }),
    )
  }
  for (const match of text.matchAll(
    /(?:^[\s\u00a0]*|[.!?][\s\u00a0]+)([,;:.][\s\u00a0]*(\p{L}[\p{L}\p{M}'’]*))/gu,
  )) {
    const stray = match[1] ?? ''
    const word = match[2] ?? ''
    const end = match.index + match[0].length
    const start = end - stray.length
    if (stray.startsWith('.') && /[.]\s*$/u.test(text.slice(0, start))) continue
    found.push(
      suspectAt(segment, text, start, end, {
        kind: 'artefact',
        detector: 'stray-mark',
        suggestions: [word.replace(/^\p{L}/u, (letter) => letter.toUpperCase())],
        nearness: 1,
        reason: 'begins with a stray mark',
      }),
    )
  }
  return found
}

/** `thE`, `WHen`: capitals no word has; `things, But that's`: a small word with a sentence's capital. */
function brokenCase({ text, words }: ReadSegment, { lexicon, known }: Evidence): readonly Suspect[] {
  return words.flatMap((word, at): readonly Suspect[] => {
    const lower = word.text.toLowerCase()
    const isMixed =
      word.capitals === 'mixed' &&
      !known.hasWord(word.folded) &&
      lexicon.perMillion(word.folded) > 2 &&
      !lexicon.isName(word.folded) &&
      !/^\p{Lu}\p{Ll}+\p{Lu}/u.test(word.text)
    const before = words[at - 1]
    const isMidway =
      word.capitals === 'first' &&
      word.text.length > 1 &&
      isFunctionWord(word.folded) &&
      !word.opens &&
      (word.joint === 'comma' || word.joint === 'space') &&
      before?.capitals === 'none' &&
      words[at + 1]?.capitals === 'none' &&
      !/["“‘':]\s*$/u.test(text.slice(0, word.start))
    if (!isMixed && !isMidway) return []
    const reading =
      isMixed && (word.opens || /^\p{Lu}/u.test(word.text)) && word.opens ? capital(lower) : lower
    return [
      suspectAt(word.segment, text, word.start, word.end, {
        kind: 'artefact',
        detector: 'broken-case',
        suggestions: [reading],
        nearness: isMixed ? 1 : 0.6,
        reason: 'has a capital in the wrong place',
        form: `${word.text} after ${before?.folded ?? ''}`,
      }),
    ]
  })
}

const capital = (word: string) => word.replace(/^\p{L}/u, (letter) => letter.toUpperCase())

/** Short endings that are words nowhere: what stands after a space was the end of the word before. */
const endings = new Set(
  's es ed ing er ers tion tions sion sions ment ments ly ity ities ness al ally ize ise ized ised izing ance ence ancy ency able ible ous ive ic ical'.split(
    ' ',
  ),
)

/** `diplomat es`, `interdepend E.s`: pieces that together are a word, where a piece alone is none. */
function brokenWords({ text, words }: ReadSegment, { lexicon, known }: Evidence): readonly Suspect[] {
  return words.flatMap((word, at): readonly Suspect[] => {
    const next = words[at + 1]
    if (!next || word.folded.length < 2 || /\p{N}/u.test(word.folded + next.folded)) return []
    const spread = spreadLetters(text, word, next, words[at + 2])
    if (spread)
      return sayBroken(text, word, spread.end, wholeWords(word.folded, spread.letters, lexicon), 0.7)
    if (next.joint !== 'space' || next.capitals !== 'none' || word.capitals === 'all' || word.owns) return []
    const joined = word.folded + next.folded
    if (known.hasWord(word.folded) && known.hasWord(next.folded)) return []
    const isEnding = endings.has(next.folded) && lexicon.perMillion(next.folded) < 40
    const isPiece = (piece: string) =>
      !lexicon.isKnown(piece) || (piece.length <= 3 && lexicon.perMillion(piece) < 1.5)
    if (isEnding && word.folded.length >= 4) {
      const whole = lexicon.isKnown(joined) ? [joined] : wholeWords(word.folded, next.folded, lexicon)
      return whole.length === 0 ? [] : sayBroken(text, word, next.end, whole, 1)
    }
    const isWhole = lexicon.perMillion(joined) > 0.2 || known.hasWord(joined)
    if (isWhole && (isPiece(word.folded) || isPiece(next.folded)) && joined.length >= 6)
      return sayBroken(text, word, next.end, [joined], 0.8)
    return []
  })
}

/** A lone capital with a full stop and letters after it: the `E.s` of `interdepend E.s`. */
function spreadLetters(
  text: string,
  word: RecordWord,
  next: RecordWord,
  last: RecordWord | undefined,
): { readonly end: number; readonly letters: string } | null {
  if (next.joint !== 'space' || word.folded.length < 4 || word.capitals === 'all') return null
  if (!/^\p{Lu}$/u.test(next.text) || last?.joint !== 'dot' || !/^\p{Ll}{1,4}$/u.test(last.text)) return null
  if (!/^\p{Lu}\.\p{Ll}+$/u.test(text.slice(next.start, last.end))) return null
  return { end: last.end, letters: next.folded + last.folded }
}

/** Known words that begin like the first piece and end about like the second. */
function wholeWords(beginning: string, ending: string, lexicon: Lexicon): readonly string[] {
  const joined = beginning + ending
  return lexicon
    .beginningWith(beginning)
    .filter((word) => word !== beginning)
    .map((word) => ({ word, apart: distance(word, joined) - (word.at(-1) === joined.at(-1) ? 0.5 : 0) }))
    .filter(({ apart }) => apart <= Math.max(1, ending.length + 1))
    .sort(
      (a, b) =>
        a.apart - b.apart ||
        lexicon.perMillion(b.word) - lexicon.perMillion(a.word) ||
        (a.word < b.word ? -1 : 1),
    )
    .slice(0, 3)
    .map(({ word }) => word)
}

function sayBroken(
  text: string,
  first: RecordWord,
  end: number,
  wholes: readonly string[],
  nearness: number,
): readonly Suspect[] {
  const readings = wholes.map((whole) => (first.capitals === 'first' ? capital(whole) : whole))
  return [
    suspectAt(first.segment, text, first.start, end, {
      kind: 'artefact',
      detector: 'broken-word',
      suggestions: readings,
      nearness,
      reason: 'looks like one word in pieces',
    }),
  ]
}

/** `pro processes`: the beginning of the next word, which is no word people use there. */
function falseStarts({ text, words }: ReadSegment, { lexicon, known }: Evidence): readonly Suspect[] {
  return words.flatMap((word, at): readonly Suspect[] => {
    const next = words[at + 1]
    if (next?.joint !== 'space' || word.capitals === 'all' || word.folded.length < 2) return []
    const isBeginning = next.folded.startsWith(word.folded) && next.folded.length >= word.folded.length + 3
    if (
      !isBeginning ||
      isFunctionWord(word.folded) ||
      lexicon.perMillion(word.folded) > 30 ||
      known.hasWord(word.folded)
    )
      return []
    return [
      suspectAt(word.segment, text, word.start, next.end, {
        kind: 'artefact',
        detector: 'false-start',
        suggestions: [text.slice(next.start, next.end)],
        nearness: 0.8,
        reason: `breaks off before “${text.slice(next.start, next.end)}”`,
      }),
    ]
  })
}
