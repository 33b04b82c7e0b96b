// What a record says itself, counted: the one language model there is for it. Phrases of up to three words, folded.
import { isPhrase, type RecordWord } from './record-words.ts'

const longest = 3

export type RecordPhrases = {
  /** How often these folded words, parted by spaces, stand side by side; up to three of them. */
  readonly timesSaid: (phrase: string) => number
  /** The words that follow a phrase of one or two words, each as often as it does. */
  readonly wordsAfter: (phrase: string) => readonly string[]
}

export function recordPhrases(segments: readonly { readonly words: readonly RecordWord[] }[]): RecordPhrases {
  const times = new Map<string, number>()
  const after = new Map<string, string[]>()
  for (const { words } of segments)
    for (const at of words.keys()) {
      let phrase = ''
      for (let length = 1; length <= longest && isPhrase(words, at, length); length += 1) {
        const word = words[at + length - 1]?.folded ?? ''
        if (length > 1) {
          const next = after.get(phrase)
          if (next) next.push(word)
          else after.set(phrase, [word])
        }
        phrase = length === 1 ? word : `${phrase} ${word}`
        times.set(phrase, (times.get(phrase) ?? 0) + 1)
      }
    }
  return {
    timesSaid: (phrase) => times.get(phrase) ?? 0,
    wordsAfter: (phrase) => after.get(phrase) ?? [],
  }
}
