// A rare word in small letters that sounds exactly like a common one: "heros" for "heroes", "vail" for "veil".

import type { Evidence } from '../detectors/detector.ts'
import { suspectAt } from '../detectors/detector.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Suspect } from '../suspect.ts'

/** Per million words of speech: what is rare, and how much commoner the other must be. */
const rare = 0.6
const timesCommoner = 8

export function rareHomophones({ segments, lexicon, known }: Evidence): readonly Suspect[] {
  let bySound: ReadonlyMap<string, readonly string[]> | null = null
  return segments.flatMap(({ text, words, cover }, segment) =>
    words.flatMap((word, at) => {
      const { folded } = word
      const isPlain = /^\p{Ll}{4,}$/u.test(word.text) && word.joint !== 'hyphen' && !word.owns
      if (!isPlain || words[at + 1]?.joint === 'hyphen' || cover[at] || known.hasWord(folded)) return []
      if (!lexicon.isKnown(folded) || lexicon.perMillion(folded) >= rare) return []
      bySound ??= commonBySound(lexicon)
      const least = Math.max(1, lexicon.perMillion(folded) * timesCommoner)
      const readings = (bySound.get(key(lexicon, folded)) ?? [])
        .filter((other) => other !== folded && lexicon.perMillion(other) >= least)
        .sort((a, b) => lexicon.perMillion(b) - lexicon.perMillion(a))
      const [best] = readings
      if (best === undefined) return []
      return [
        suspectAt(segment, text, word.start, word.end, {
          kind: 'word',
          detector: 'word-homophone',
          suggestions: readings.slice(0, 3),
          nearness: 1,
          reason: `a rare word that sounds like “${best}”`,
        }),
      ]
    }),
  )
}

const key = (lexicon: Lexicon, word: string) => lexicon.soundsOf(word).join(' ')

function commonBySound(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const bySound = new Map<string, string[]>()
  for (const word of lexicon.beginningWith('')) {
    if (word.length < 3 || lexicon.perMillion(word) < 1 || lexicon.isName(word) || !/^[a-z]+$/.test(word))
      continue
    const there = bySound.get(key(lexicon, word))
    if (there) there.push(word)
    else bySound.set(key(lexicon, word), [word])
  }
  return bySound
}
