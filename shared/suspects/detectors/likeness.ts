// Whether a window of words is near enough to a term to be suspect. Correct text is the danger: real words that merely
// resemble a term must be much nearer than words nobody says, and a prefix or a plural makes another word, not a mishearing.
import { isFunctionWord } from '../function-words.ts'
import { joinedSounds, type KnownForm } from '../known-words.ts'
import { type RecordWord, stemOf } from '../record-words.ts'
import { type Sounds, soundDistance, weightOf } from '../sound/phonemes.ts'
import type { Evidence } from './detector.ts'

/** Nothing is suspect that differs by more than this part of its sounds. */
export const farthest = 0.35

/**
 * How far the window is from the form, 0 to `farthest`, when it is near enough to be suspect; else null. `sounds` are the
 * window's. The sounds of the whole come first: they rule out the most for the least work.
 */
export function likeness(
  form: KnownForm,
  window: readonly RecordWord[],
  sounds: Sounds,
  { lexicon, known }: Evidence,
): number | null {
  const scale = Math.max(form.weight, weightOf(sounds))
  const ratio = soundDistance(sounds, form.sounds, scale * farthest) / scale
  if (ratio > farthest) return null

  const folded = window.map((word) => word.folded)
  if (isFunctionWord(folded.at(-1) ?? '') && !isFunctionWord(form.words.at(-1) ?? '')) return null
  if (!haveSameFigures(folded, form.words)) return null
  const core = withoutEdges(folded)
  if (known.has(folded) || known.has(core) || core.join('') === form.words.join('')) return null
  if (senseWords(core) === senseWords(form.words)) return null
  const { said, meant } = differing(folded, form.words)
  if (said.length === 0 || meant.length === 0 || isLonger(said, meant)) return null
  if (
    said.every(isFunctionWord) ||
    (said.length === meant.length && said.every((word, i) => isKin(word, meant[i])))
  )
    return null

  const shared = form.words.length - meant.length
  const one = joinedSounds(said, lexicon)
  const other = joinedSounds(meant, lexicon)
  const part = soundDistance(one, other) / Math.max(weightOf(one), weightOf(other))
  const limits =
    isTitle(form) && window.every(({ capitals, opens }) => capitals !== 'none' && !opens)
      ? capitalLimits
      : limitsFor(
          said,
          meant,
          shared,
          evidenceOf(
            said.filter((word) => !meant.includes(word)),
            lexicon,
          ),
          evidenceOf(said.slice(-1), lexicon) === 'rare',
        )
  return ratio <= limits.whole && part <= limits.part && form.weight >= limits.weight ? ratio : null
}

export const isTitle = ({ kind }: KnownForm) => kind === 'body' || kind === 'event'

/** Two words of one making ("creation" for "cohesion"): the ending is heard, what stands before it is guessed. */
const rhyme = (a: string, b: string) => {
  const ending = /(?:[st]ion|ity|ment|[ae]nce|ness|ship|ism|ology|graphy)s?$/.exec(a)?.[0].slice(-3)
  return ending !== undefined && b.endsWith(ending)
}

/** Words that are all capitals inside a sentence are a name of something, and names are misheard the most. */
const capitalLimits = { whole: 0.26, part: 0.5, weight: 4 }

/** Fewer than this in a million words. */
const seldom = 10

/** How likely the differing words are to be meant: `none` for words no dictionary has, `rare` for seldom ones. */
type Commonness = 'none' | 'rare' | 'common'

function evidenceOf(said: readonly string[], lexicon: Evidence['lexicon']): Commonness {
  if (said.some((word) => !lexicon.isKnown(word))) return 'none'
  return said.some((word) => Math.max(lexicon.perMillion(word), lexicon.perMillion(stemOf(word))) < seldom)
    ? 'rare'
    : 'common'
}

function limitsFor(
  said: readonly string[],
  meant: readonly string[],
  shared: number,
  commonness: Commonness,
  isEndSeldom: boolean,
): { readonly whole: number; readonly part: number; readonly weight: number } {
  const isRecut = said.length !== meant.length
  if (shared > 0) {
    if (commonness === 'none') return { whole: 0.24, part: 0.5, weight: 5 }
    // A last word that is the term's but for a prefix ("national" of "international") proves little.
    if (isRecut && isKin(said.at(-1) ?? '', meant.at(-1))) return { whole: 0.12, part: 0.17, weight: 5 }
    if (isRecut)
      return shared > 1 ? { whole: 0.21, part: 0.42, weight: 5 } : { whole: 0.16, part: 0.32, weight: 5 }
    if (rhyme(said[0] ?? '', meant[0] ?? '') && said.length === 1)
      return { whole: 0.26, part: 0.46, weight: 6 }
    return commonness === 'rare'
      ? { whole: 0.18, part: 0.38, weight: 5 }
      : { whole: 0.16, part: 0.3, weight: 6 }
  }
  if (commonness === 'none') return { whole: 0.22, part: 1, weight: 3.5 }
  // "this information" is said every day; "disinformation" is not heard in it.
  const [word = ''] = meant
  // "mute lateral": a seldom word that is the very end of the term, in letters too.
  const end = said.at(-1) ?? ''
  const isItsEnd = meant.length === 1 && word.endsWith(end) && end.length >= 5
  if (isItsEnd && isEndSeldom) return { whole: farthest, part: 1, weight: 4 }
  // "meta information", "awareness information": words of many compounds.
  if (isItsEnd) return { whole: 0.05, part: 1, weight: 4 }
  const isEveryday = commonness === 'common' && said.some(isFunctionWord)
  if (isRecut) return { whole: isEveryday ? 0.06 : commonness === 'rare' ? 0.28 : 0.2, part: 1, weight: 4 }
  return commonness === 'rare' ? { whole: 0.12, part: 1, weight: 4 } : { whole: 0.08, part: 1, weight: 4.5 }
}

const figures = (words: readonly string[]) => words.filter((word) => /\p{N}/u.test(word)).join(' ')
const haveSameFigures = (a: readonly string[], b: readonly string[]) => figures(a) === figures(b)

/** What is said but for the small words between: "World Summit of information society" is a way to say it. */
const senseWords = (words: readonly string[]) =>
  words
    .filter((word) => !isFunctionWord(word))
    .map(stemOf)
    .join(' ')

/** Without the small words before and after: "the multilateral" is no mishearing of "multilateral". */
function withoutEdges(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !isFunctionWord(word))
  return words.slice(Math.max(0, first), words.findLastIndex((word) => !isFunctionWord(word)) + 1)
}

/** "internationally" is no mishearing of "international law". */
const isLonger = (said: readonly string[], meant: readonly string[]): boolean =>
  said.length === 1 &&
  meant.length > 1 &&
  (meant[0] ?? '').length >= 5 &&
  (said[0] ?? '').startsWith(stemOf(meant[0] ?? ''))

/** What is left of both when equal words at the beginning and the end are taken away. */
function differing(said: readonly string[], meant: readonly string[]) {
  let first = 0
  while (first < said.length && first < meant.length && isSame(said[first], meant[first])) first += 1
  let last = 0
  while (
    last < said.length - first &&
    last < meant.length - first &&
    isSame(said[said.length - 1 - last], meant[meant.length - 1 - last])
  )
    last += 1
  return { said: said.slice(first, said.length - last), meant: meant.slice(first, meant.length - last) }
}

const isSame = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && stemOf(a) === stemOf(b)

const prefixes = new Set(
  'un in im il ir non re dis mis pre post co sub trans anti over under inter intra multi uni bi cross cyber geo micro macro counter'.split(
    ' ',
  ),
)

/** What stands before another word and is none itself. */
export const isPrefix = (word: string): boolean => prefixes.has(word)

/** One word inside the other (national, international; government, governmental): another sense, not another sound. */
export const isKin = (a: string, b: string | undefined): boolean => {
  if (b === undefined) return false
  if (isFunctionWord(a) && isFunctionWord(b)) return true
  const [short, long] = a.length < b.length ? [stemOf(a), b] : [stemOf(b), a]
  if (short.length < 4) return false
  if (long.startsWith(short.slice(0, Math.max(5, short.length - 2)))) return true
  return [long, stemOf(long)].some((each) => each.endsWith(short) && isPrefix(each.slice(0, -short.length)))
}
