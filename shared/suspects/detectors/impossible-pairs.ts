// Two small words that no sentence has side by side: "the it", "the of", "you we need". Only the surest; those that a
// count of English merely never met are in the experimental layer. No reading is offered: the words around decide.
import type { RecordWord } from '../record-words.ts'
import type { Suspect } from '../suspect.ts'
import { type Detector, type ReadSegment, suspectAt } from './detector.ts'

const articles = new Set(['the', 'an'])
/** No "in", "on", "by", "for": "an in depth look", "the by law". */
const neverAfterArticle = new Set('of to it is was were are we they he she has had does did'.split(' '))
const subjects = new Set('i we they he she'.split(' '))
const beforeSubjects = new Set('you we they he she i'.split(' '))

export const impossiblePairs: Detector = ({ segments }) =>
  segments.flatMap((segment) =>
    segment.words.flatMap((word, at) => {
      const next = segment.words[at + 1]
      if (next?.joint !== 'space' || segment.words[at + 2]?.joint === 'hyphen' || word.owns || next.owns)
        return []
      return isArticleAlone(word, next) || areTwoSubjects(segment, at) ? [say(word, next, segment)] : []
    }),
  )

/** "The IT sector" and "the WHO" have capitals. */
const isArticleAlone = (word: RecordWord, next: RecordWord) =>
  articles.has(word.folded) && neverAfterArticle.has(next.folded) && next.capitals === 'none'

/** "Thank you we go on" lacks a comma, no more; "he he" and "she he" may be laughter and both. */
function areTwoSubjects({ words }: ReadSegment, at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  return (
    word !== undefined &&
    next !== undefined &&
    beforeSubjects.has(word.folded) &&
    subjects.has(next.folded) &&
    word.folded !== next.folded &&
    (next.capitals === 'none' || next.text === 'I') &&
    !/^(?:thanks?|thanking)$/.test(before?.folded ?? '') &&
    !(/^s?he$/.test(word.folded) && /^s?he$/.test(next.folded))
  )
}

const say = (word: RecordWord, next: RecordWord, { text }: ReadSegment): Suspect =>
  suspectAt(word.segment, text, word.start, next.end, {
    kind: 'artefact',
    detector: 'impossible-pair',
    suggestions: [],
    nearness: 0.6,
    reason: `“${word.text}” and “${next.text}” do not stand side by side`,
  })
