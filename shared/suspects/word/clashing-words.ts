// Two words side by side that never meet in English, one of them small ("the of", "if place"): a word was lost, added or misheard.
// Only the doubt is sure, so it mostly suggests nothing.
import type { Evidence } from '../detectors/detector.ts'
import { foldedForm, suspectAt } from '../detectors/detector.ts'
import type { RecordWord } from '../record-words.ts'
import type { Suspect } from '../suspect.ts'
import { binds, neverMeet } from './small-words.ts'

export function clashingWords({ segments }: Evidence): readonly Suspect[] {
  return segments.flatMap(({ text, words }, segment) =>
    words.flatMap((second, at) => {
      const first = words[at - 1]
      if (!first || !clash(first, second, before(words, at - 1))) return []
      const said = text.slice(first.start, second.end)
      const longer = first.folded.length > second.folded.length ? first : second
      const shorter = longer === first ? second : first
      const around = [words[at - 2], first, second, words[at + 1]].map((word) => word?.folded ?? '')
      return [
        suspectAt(segment, text, first.start, second.end, {
          kind: 'word',
          detector: 'word-clash',
          suggestions: longer.folded.endsWith(shorter.folded) ? [longer.text] : [],
          nearness: 0.5,
          reason: `“${first.text}” and “${second.text}” hardly ever stand together: a word is missing, wrong or too many`,
          form: `${foldedForm(said)} in ${around.join(' ').trim()}`,
        }),
      ]
    }),
  )
}

/** The word before this one in the same phrase. */
const before = (words: readonly RecordWord[], at: number): string =>
  words[at]?.joint === 'space' ? (words[at - 1]?.folded ?? '') : ''

/** "to … and" may end one thing said and begin the next; "the and" may not. */
const beginsAnew = /^(?:and|or|but)$/
const needsMore = /^(?:the|an?|my|your|his|their|our|every)$/

function clash(first: RecordWord, second: RecordWord, before: string): boolean {
  if (second.joint !== 'space' || first.owns || second.owns) return false
  if (first.capitals === 'all' || second.capitals !== 'none') return false
  // "we're" is folded to "were".
  if (first.text.length !== first.folded.length || second.text.length !== second.folded.length) return false
  if (beginsAnew.test(second.folded) && !needsMore.test(first.folded) && !first.opens) return false
  return neverMeet(first.folded, second.folded) && !binds(before, first.folded)
}
