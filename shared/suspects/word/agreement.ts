// One thing named as many, or many as one: "this technologies", "these cooperation", "a discussions". Only nouns whose
// ending tells that they are no verbs are looked at: "this questions whether" is right.
import type { Evidence } from '../detectors/detector.ts'
import { likeCase, suspectAt } from '../detectors/detector.ts'
import { isFunctionWord } from '../function-words.ts'
import type { RecordWord } from '../record-words.ts'
import type { Suspect } from '../suspect.ts'

/** What is counted: nouns by their endings, and a few that these meetings live on. */
const one =
  /(?:[^s]tion|ssion|[^l]ment|bility|ility|urity|ology|ocracy|ship|technology|process|society|country|policy|agency|issue|principle)$/
const plural =
  /(?:tions|ssions|[^l]ments|ilities|urities|ologies|ocracies|ships|processes|societies|countries|policies|agencies|principles)$/
/** Describing words that may stand between: "this international processes". */
const describing = /(?:al|ive|ous|ic|ful|able|ible|ary|new|main|big|key|same)$/

export function agreement({ segments }: Evidence): readonly Suspect[] {
  return segments.flatMap(({ text, words }, segment) =>
    words.flatMap((first, at) => {
      const isOne = /^(?:this|an?)$/.test(first.folded)
      const isMany = /^(?:these|those|many|several|various)$/.test(first.folded)
      if ((!isOne && !isMany) || first.owns) return []
      const noun = nounAfter(words, at, isOne ? plural : one)
      if (!noun) return []
      return [
        suspectAt(segment, text, first.start, noun.end, {
          kind: 'word',
          detector: 'word-number',
          suggestions: readingsOf(first, noun, text),
          nearness: noun === words[at + 1] ? 1 : 0.6,
          reason: isOne
            ? `“${first.text}” is said of one, “${noun.text}” are many`
            : `“${first.text}” is said of many, “${noun.text}” is one`,
        }),
      ]
    }),
  )
}

function readingsOf(first: RecordWord, noun: RecordWord, text: string): readonly string[] {
  const between = text.slice(first.end, noun.start)
  const rest = text.slice(first.end, noun.end)
  if (first.folded === 'this')
    return [likeCase('these', first.text, first.opens) + rest, first.text + between + singular(noun.text)]
  if (/^an?$/.test(first.folded)) return [rest.trim(), first.text + between + singular(noun.text)]
  return [text.slice(first.start, noun.start) + inPlural(noun.text)]
}

const singular = (noun: string) => noun.replace(/(?:ies|(?<=ss)es|s)$/, (end) => (end === 'ies' ? 'y' : ''))
const inPlural = (noun: string) => (/ss$/.test(noun) ? `${noun}es` : `${noun.replace(/y$/, 'ie')}s`)

/** The noun that belongs to the word at a place, with at most one describing word between. Hyphened words are left. */
function nounAfter(words: readonly RecordWord[], at: number, noun: RegExp): RecordWord | null {
  const [next, over] = [words[at + 1], words[at + 2]]
  if (next?.joint !== 'space' || next.owns || next.capitals !== 'none') return null
  if (noun.test(next.folded)) return endsThere(words, at + 1) ? next : null
  if (over?.joint !== 'space' || over.owns || over.capitals !== 'none') return null
  return describing.test(next.folded) && noun.test(over.folded) && endsThere(words, at + 2) ? over : null
}

/** A further noun would be what is counted: "these development goals", "a communications plan". */
function endsThere(words: readonly RecordWord[], at: number): boolean {
  const after = words[at + 1]
  return (
    after === undefined || after.joint === 'comma' || after.joint === 'break' || isFunctionWord(after.folded)
  )
}
