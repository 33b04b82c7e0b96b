// Two words side by side that never meet in English, one of them small ("the of", "if place"): a word was lost, added or
// misheard. Only the doubt is sure; what it suggests sounds like one of the two and often stands there.
import { type Evidence, foldedForm, likeCase, suspectAt } from '../detectors/detector.ts'
import type { Lexicon } from '../lexicon.ts'
import type { RecordWord } from '../record-words.ts'
import { soundDistance } from '../sound/phonemes.ts'
import type { Suspect } from '../suspect.ts'
import { binds, isSmall, neverMeet, oftenMeet, pairedWords } from './small-words.ts'

const mostSuggestions = 2
const farthest = 0.65

export function clashingWords({ segments, lexicon }: Evidence): readonly Suspect[] {
  const alike = soundsAlike(lexicon)
  return segments.flatMap(({ text, words }, segment) =>
    words.flatMap((second, at) => {
      const first = words[at - 1]
      if (!first || !clash(first, second, foldedBefore(words, at - 1))) return []
      if (first.joint === 'hyphen' || words[at + 1]?.joint === 'hyphen') return []
      const said = text.slice(first.start, second.end)
      const around = [words[at - 2], first, second, words[at + 1]].map((word) => word?.folded ?? '')
      return [
        suspectAt(segment, text, first.start, second.end, {
          kind: 'word',
          detector: 'word-clash',
          suggestions: readings(words, at, alike).map((reading) => likeCase(reading, said, first.opens)),
          nearness: 0.5,
          reason: `“${first.text}” and “${second.text}” hardly ever stand together: a word is missing, wrong or too many`,
          form: `${foldedForm(said)} in ${around.join(' ').trim()}`,
        }),
      ]
    }),
  )
}

/** The word before this one in the same phrase. */
const foldedBefore = (words: readonly RecordWord[], at: number): string =>
  words[at]?.joint === 'space' ? (words[at - 1]?.folded ?? '') : ''

/** "to … and" may end one thing said and begin the next; "the and" may not. */
const linking = /^(?:and|or|but)$/
const needsMore = /^(?:the|an?|my|your|his|their|our|every)$/

function clash(first: RecordWord, second: RecordWord, before: string): boolean {
  if (second.joint !== 'space' || first.owns || second.owns) return false
  if (first.capitals === 'all' || second.capitals !== 'none') return false
  if (first.capitals === 'first' && !first.opens && first.folded !== 'i') return false
  // "we're" is folded to "were".
  if (first.text.length !== first.folded.length || second.text.length !== second.folded.length) return false
  if (linking.test(first.folded) && !isSmall(second.folded)) return false
  if (linking.test(second.folded) && !needsMore.test(first.folded) && !first.opens) return false
  return neverMeet(first.folded, second.folded) && !binds(before, first.folded)
}

/** Both words with one of them replaced by one that sounds nearly alike, or the longer alone where it holds the other. */
function readings(words: readonly RecordWord[], at: number, alike: Alike): readonly string[] {
  const [first, second] = [words[at - 1]?.folded ?? '', words[at]?.folded ?? '']
  const before = foldedBefore(words, at - 1)
  const after = words[at + 1]?.joint === 'space' ? (words[at + 1]?.folded ?? '') : ''
  const fits = (run: readonly string[]) => run.every((word, next) => !neverMeet(run[next - 1] ?? '', word))
  const instead = [
    ...alike(first).map(({ word, far }) => ({ run: [word, second], far })),
    ...alike(second).map(({ word, far }) => ({ run: [first, word], far })),
  ]
    .filter(({ run: [one = '', other = ''] }) => oftenMeet(one, other) && fits([before, one, other, after]))
    .sort((a, b) => a.far - b.far)
    .map(({ run }) => run.join(' '))
  const [longer, shorter] = first.length > second.length ? [first, second] : [second, first]
  return (longer.endsWith(shorter) ? [longer, ...instead] : instead).slice(0, mostSuggestions)
}

type Alike = (said: string) => readonly { readonly word: string; readonly far: number }[]

/** Words of the tables that sound nearly like one, small ones for a small one, common ones for a common one. */
function soundsAlike(lexicon: Lexicon): Alike {
  const found = new Map<string, ReturnType<Alike>>()
  return (said) => {
    const before = found.get(said)
    if (before) return before
    const alike = pairedWords
      .filter((word) => word !== said && isSmall(word) === isSmall(said))
      .map((word) => ({ word, far: soundDistance(lexicon.soundsOf(said), lexicon.soundsOf(word), farthest) }))
      .filter(({ far }) => far <= farthest)
    found.set(said, alike)
    return alike
  }
}
