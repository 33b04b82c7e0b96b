// Phrases that sound like a term, a body or an event of the glossary: "mute lateral", "open handed working group".
// Windows are sought by a word they share with a term or by their consonants, then weighed one by one.
import { isFunctionWord } from '../function-words.ts'
import { joinedSounds, type KnownForm } from '../known-words.ts'
import { isPhrase, type RecordWord, stemOf } from '../record-words.ts'
import { type NearSound, nearSound } from '../sound/near-sound.ts'
import { weightOf } from '../sound/phonemes.ts'
import type { Suspect } from '../suspect.ts'
import { type Detector, type Evidence, likeCase, type ReadSegment, suspectAt } from './detector.ts'
import { farthest, isKin, isTitle, likeness } from './likeness.ts'

const longestWindow = 7
/** Windows that share no word with a term. */
const longestUnanchored = 5
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
    longest: Math.min(longestUnanchored, 1 + Math.max(1, ...known.phrases.map(({ words }) => words.length))),
  }
}

function hear(segment: ReadSegment, search: Search, evidence: Evidence): readonly Heard[] {
  const { words, cover } = segment
  const line = soundLine(words, evidence)
  const heard: Heard[] = []
  const tried = new Map<KnownForm, Set<number>>()
  const consider = (form: KnownForm, from: number, length: number) => {
    if (length < 1 || length > longestWindow || from < 0 || from + length > words.length) return
    const place = from * 16 + length
    const places = tried.get(form) ?? new Set()
    if (places.has(place)) return
    tried.set(form, places.add(place))
    const scale = Math.max(form.weight, line.weight(from, length))
    if (Math.abs(form.weight - line.weight(from, length)) > scale * farthest) return
    if (!isPhrase(words, from, length)) return
    const window = words.slice(from, from + length)
    if (window.some((word, index) => isRightElsewhere(word, cover[from + index] ?? 0, form))) return
    const ratio = likeness(form, window, line.sounds(from, length), evidence)
    if (ratio !== null) heard.push({ form, from, length, ratio })
  }
  for (const [at, word] of words.entries()) {
    const sharing = search.byWord.get(stemOf(word.folded)) ?? []
    if (sharing.length <= mostForms && (cover[at] ?? 0) < 2)
      for (const { form, at: place } of sharing)
        for (const shift of [-1, 0, 1])
          for (const longer of [-1, 0, 1, 2]) consider(form, at - place + shift, form.words.length + longer)
    for (let length = 1; length <= search.longest && isPhrase(words, at, length); length += 1) {
      if ((cover[at + length - 1] ?? 0) > 1) break
      if (isFunctionWord(words[at + length - 1]?.folded ?? '')) continue
      for (const form of search.bySound.near(line.sounds(at, length))) consider(form, at, length)
    }
  }
  return heard
}

/** The sounds of a whole segment in one run, with where each word's begin: a window's are a slice of it. */
function soundLine(words: readonly RecordWord[], { lexicon }: Evidence) {
  const sounds = joinedSounds(
    words.map(({ folded }) => folded),
    lexicon,
  )
  const begins = new Uint32Array(words.length + 1)
  const weights = new Float64Array(words.length + 1)
  for (const [at, { folded }] of words.entries()) {
    const own = lexicon.soundsOf(folded)
    begins[at + 1] = (begins[at] ?? 0) + own.length
    weights[at + 1] = (weights[at] ?? 0) + weightOf(own)
  }
  return {
    sounds: (from: number, length: number) => sounds.subarray(begins[from], begins[from + length]),
    weight: (from: number, length: number) => (weights[from + length] ?? 0) - (weights[from] ?? 0),
  }
}

/** Words that stand in a longer known form are right, unless the form sought has that word too. */
const isRightElsewhere = (word: RecordWord, cover: number, form: KnownForm): boolean =>
  cover > 1 || (cover === 1 && word.capitals === 'all' && !form.words.includes(word.folded))

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

/** Small words that were heard as a prefix ("in the national") may have been said as well. */
function readingsOf({ form, from, length }: Heard, { words }: ReadSegment): readonly string[] {
  const said = words.slice(from, from + length)
  const small = said.findIndex(({ folded }) => !isFunctionWord(folded))
  const rest = said.slice(small).map(({ folded }) => folded)
  const isPrefixed = small > 0 && rest.length === form.words.length && isKin(rest[0] ?? '', form.words[0])
  const kept = said.slice(0, small).map(({ text }) => text)
  return isPrefixed ? [`${kept.join(' ')} ${form.written}`, form.written] : [form.written]
}

function say(group: readonly Heard[], segment: ReadSegment): Suspect {
  const { text, words } = segment
  const [nearest] = group
  const first = words[nearest?.from ?? 0]
  const last = words[(nearest?.from ?? 0) + (nearest?.length ?? 1) - 1]
  if (!nearest || !first || !last) throw new Error('a phrase was heard outside its segment')
  const { form, ratio } = nearest
  const published = text.slice(first.start, last.end)
  return suspectAt(first.segment, text, first.start, last.end, {
    kind: isTitle(form) ? 'name' : 'term',
    detector: isTitle(form) ? 'title-sound' : 'term-sound',
    suggestions: group
      .slice(0, 4)
      .flatMap((each) => readingsOf(each, segment))
      .map((reading) => likeCase(reading, published, first.opens)),
    nearness: 1 - ratio / farthest,
    reason: `sounds like “${form.written}”, which the glossary has`,
  })
}
