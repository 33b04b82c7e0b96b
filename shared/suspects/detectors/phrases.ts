// Phrases that sound like a term, a body or an event of the glossary: "mute lateral", "open handed working group".
// Correct text is the danger: real words that merely resemble a term need to be much nearer than words nobody says.
import { isFunctionWord } from '../function-words.ts'
import { joinedSounds, type KnownForm } from '../known-words.ts'
import { isPhrase, type RecordWord, stemOf } from '../record-words.ts'
import { type NearSound, nearSound } from '../sound/near-sound.ts'
import { soundDistance, weightOf } from '../sound/phonemes.ts'
import type { Suspect } from '../suspect.ts'
import { type Detector, type Evidence, likeCase, type ReadSegment, suspectAt } from './detector.ts'

/** Nothing is suspect that differs by more than this part of its sounds. */
const farthest = 0.35
const longestWindow = 7
/** A word shared with more forms than this says nothing about which is meant. */
const mostForms = 400

type Heard = {
  readonly form: KnownForm
  readonly from: number
  readonly length: number
  readonly ratio: number
}

export const phrases: Detector = (evidence) => {
  const search = prepare(evidence)
  return evidence.segments.flatMap((segment) => {
    const heard = hear(segment, search, evidence)
    return best(heard).map((group) => say(group, segment))
  })
}

type Search = {
  readonly byWord: ReadonlyMap<string, readonly { readonly form: KnownForm; readonly at: number }[]>
  readonly bySound: NearSound<KnownForm>
  readonly longest: number
}

function prepare({ known }: Evidence): Search {
  const byWord = new Map<string, { form: KnownForm; at: number }[]>()
  for (const form of known.phrases) {
    if (form.words.length < 2) continue
    for (const [at, word] of form.words.entries()) {
      if (isFunctionWord(word)) continue
      const stem = stemOf(word)
      const there = byWord.get(stem)
      if (there) there.push({ form, at })
      else byWord.set(stem, [{ form, at }])
    }
  }
  return {
    byWord,
    // Figures have no sound here: only their other words could be heard, and those prove nothing.
    bySound: nearSound(
      known.phrases
        .filter(({ words }) => !words.some((word) => /\p{N}/u.test(word)))
        .map((form) => [form.sounds, form] as const),
    ),
    longest: Math.min(longestWindow, 1 + Math.max(1, ...known.phrases.map(({ words }) => words.length))),
  }
}

function hear(segment: ReadSegment, search: Search, evidence: Evidence): readonly Heard[] {
  const { words } = segment
  const heard: Heard[] = []
  const tried = new Map<KnownForm, Set<number>>()
  const consider = (form: KnownForm, from: number, length: number) => {
    if (length < 1 || length > longestWindow || from < 0 || from + length > words.length) return
    const place = from * 16 + length
    const places = tried.get(form) ?? new Set()
    if (places.has(place)) return
    tried.set(form, places.add(place))
    const ratio = compare(form, segment, from, length, evidence)
    if (ratio !== null) heard.push({ form, from, length, ratio })
  }
  for (const [at, word] of words.entries()) {
    const sharing = search.byWord.get(stemOf(word.folded)) ?? []
    if (sharing.length <= mostForms)
      for (const { form, at: place } of sharing)
        for (const shift of [-1, 0, 1])
          for (const longer of [-1, 0, 1, 2]) consider(form, at - place + shift, form.words.length + longer)
    for (let length = 1; length <= search.longest && isPhrase(words, at, length); length += 1) {
      if (length > 5) break
      const window = words.slice(at, at + length).map(({ folded }) => folded)
      if (window.every(isFunctionWord)) continue
      for (const form of search.bySound.near(joinedSounds(window, evidence.lexicon)))
        consider(form, at, length)
    }
  }
  return heard
}

/** How far the window is from the form, 0 to 1, when it is near enough to be suspect; else null. */
function compare(
  form: KnownForm,
  { words, cover }: ReadSegment,
  from: number,
  length: number,
  { lexicon, known }: Evidence,
): number | null {
  if (!isPhrase(words, from, length)) return null
  const window = words.slice(from, from + length)
  const folded = window.map((word) => word.folded)
  if (window.some((word, index) => isRightElsewhere(word, cover[from + index] ?? 0, form))) return null
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
  const sounds = joinedSounds(folded, lexicon)
  const scale = Math.max(form.weight, weightOf(sounds))
  const ratio = soundDistance(sounds, form.sounds, scale * farthest) / scale
  if (ratio > farthest) return null
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
        )
  return ratio <= limits.whole && part <= limits.part && form.weight >= limits.weight ? ratio : null
}

const isTitle = ({ kind }: KnownForm) => kind === 'body' || kind === 'event'

/** Words that are all capitals inside a sentence are a name of something, and names are misheard the most. */
const capitalLimits = { whole: 0.26, part: 0.5, weight: 4 }

/** How likely the differing words are to be meant: `none` for words no dictionary has, `rare` for seldom ones. */
type Commonness = 'none' | 'rare' | 'common'

function evidenceOf(said: readonly string[], lexicon: Evidence['lexicon']): Commonness {
  if (said.some((word) => !lexicon.isKnown(word))) return 'none'
  return said.some((word) => lexicon.perMillion(word) < 4) ? 'rare' : 'common'
}

function limitsFor(
  said: readonly string[],
  meant: readonly string[],
  shared: number,
  commonness: Commonness,
): { readonly whole: number; readonly part: number; readonly weight: number } {
  const isRecut = said.length !== meant.length
  if (shared > 0) {
    if (commonness === 'none') return { whole: 0.24, part: 0.5, weight: 5 }
    // A last word that is the term's but for a prefix ("national" of "international") proves little.
    if (isRecut && isKin(said.at(-1) ?? '', meant.at(-1))) return { whole: 0.12, part: 0.17, weight: 5 }
    if (isRecut)
      return shared > 1 ? { whole: 0.21, part: 0.42, weight: 5 } : { whole: 0.16, part: 0.32, weight: 5 }
    return commonness === 'rare'
      ? { whole: 0.18, part: 0.38, weight: 5 }
      : { whole: 0.16, part: 0.3, weight: 6 }
  }
  if (commonness === 'none') return { whole: 0.22, part: 1, weight: 3.5 }
  // "this information" is said every day; "disinformation" is not heard in it.
  const [word = ''] = meant
  // "mute lateral": a seldom word that is the very end of the term, in letters too.
  const isItsEnd = meant.length === 1 && word.endsWith(said.at(-1) ?? '') && (said.at(-1) ?? '').length >= 5
  if (isItsEnd && commonness === 'rare') return { whole: farthest, part: 1, weight: 4 }
  const isEveryday = commonness === 'common' && said.some(isFunctionWord)
  if (isRecut) return { whole: isEveryday ? 0.06 : commonness === 'rare' ? 0.28 : 0.2, part: 1, weight: 4 }
  return commonness === 'rare' ? { whole: 0.12, part: 1, weight: 4 } : { whole: 0.08, part: 1, weight: 4.5 }
}

/** Words that stand in a longer known form are right, unless the form sought has that word too. */
const isRightElsewhere = (word: RecordWord, cover: number, form: KnownForm): boolean =>
  cover > 1 || (cover === 1 && word.capitals === 'all' && !form.words.includes(word.folded))

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

/** One word inside the other (national, international; government, governmental): another sense, not another sound. */
const isKin = (a: string, b: string | undefined): boolean => {
  if (b === undefined) return false
  if (isFunctionWord(a) && isFunctionWord(b)) return true
  const [short, long] = a.length < b.length ? [stemOf(a), b] : [stemOf(b), a]
  if (short.length < 4) return false
  if (long.startsWith(short.slice(0, Math.max(4, short.length - 2)))) return true
  return [long, stemOf(long)].some(
    (each) => each.endsWith(short) && prefixes.has(each.slice(0, -short.length)),
  )
}

/** Of windows that overlap only the nearest is kept, with other forms heard at the same place as further suggestions. */
function best(heard: readonly Heard[]): readonly (readonly Heard[])[] {
  const sorted = [...heard].sort((a, b) => a.ratio - b.ratio || b.length - a.length || a.from - b.from)
  const kept: Heard[][] = []
  for (const one of sorted) {
    const rival = kept.find(
      ([first]) => first && one.from < first.from + first.length && first.from < one.from + one.length,
    )
    if (!rival) kept.push([one])
    else if (
      rival[0]?.from === one.from &&
      rival[0].length === one.length &&
      one.ratio < rival[0].ratio + 0.08
    )
      rival.push(one)
  }
  return kept
}

function say(group: readonly Heard[], { text, words }: ReadSegment): Suspect {
  const [nearest] = group
  const first = words[nearest?.from ?? 0]
  const last = words[(nearest?.from ?? 0) + (nearest?.length ?? 1) - 1]
  if (!nearest || !first || !last) throw new Error('a phrase was heard outside its segment')
  const { form, ratio } = nearest
  const published = text.slice(first.start, last.end)
  return suspectAt(first.segment, text, first.start, last.end, {
    kind: isTitle(form) ? 'name' : 'term',
    detector: isTitle(form) ? 'title-sound' : 'term-sound',
    suggestions: group.slice(0, 4).map((each) => likeCase(each.form.written, published, first.opens)),
    nearness: 1 - ratio / farthest,
    reason: `sounds like “${form.written}”, which the glossary has`,
  })
}
