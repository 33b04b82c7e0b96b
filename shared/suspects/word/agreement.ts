// One thing named as many, or many as one: "this technologies", "these cooperation", "a discussions". Only nouns whose
// ending tells that they are no verbs are looked at: "this questions whether" is right. The surest are no experiment.
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

/** Nouns in the plural that are a verb's form too: "this mentions the norms" is right. */
const maybeVerbs =
  /^(?:mentions|questions|functions|positions|conditions|sanctions|petitions|cautions|motions|portions|proportions|implements|complements|compliments|supplements|documents|comments|experiments|augments|ferments|cements|laments|torments)$/
/** Words with the ending of a describing one that are nouns: "this initiative processes what comes in" is right. */
const maybeNouns =
  /^(?:proposal|goal|approval|removal|renewal|arrival|appeal|deal|trial|manual|signal|journal|portal|hospital|capital|tribunal|arsenal|scandal|festival|interval|potential|material|official|individual|professional|initiative|objective|perspective|narrative|archive|executive|representative|alternative|directive|collective|cooperative|incentive|motive|topic|pandemic|epidemic|public|traffic|republic|critic|metric|logic|fabric|library|secretary|summary|boundary|dictionary|table|cable|variable|vehicle|key|main)$/

/**
 * What is sure enough to be asked of everybody: "this technologies", "this international processes", "ourself". "a" before
 * a plural is left to the experimental layer: it may be half a word.
 */
export function sureAgreement(evidence: Evidence): readonly Suspect[] {
  const ofNumber = agreement(evidence).filter(({ text }) => {
    const words = text.toLowerCase().split(/\s+/u)
    const [first = '', describing] = words
    const noun = words.at(-1) ?? ''
    if (first !== 'this' || maybeVerbs.test(noun)) return false
    return words.length === 2 ? noun !== 'processes' : !maybeNouns.test(describing ?? '')
  })
  return [...ofNumber, ...halfSelves(evidence)].map((suspect) => ({
    ...suspect,
    kind: 'artefact',
    detector: 'number',
  }))
}

const selves: Readonly<Record<string, string>> = {
  ourself: 'ourselves',
  ourselfs: 'ourselves',
  theirself: 'themselves',
  theirselves: 'themselves',
  themselfs: 'themselves',
  hisself: 'himself',
}

function halfSelves({ segments }: Evidence): readonly Suspect[] {
  return segments.flatMap(({ text, words }, segment) =>
    words.flatMap((word) => {
      const reading = Object.hasOwn(selves, word.folded) ? selves[word.folded] : undefined
      if (reading === undefined) return []
      return [
        suspectAt(segment, text, word.start, word.end, {
          kind: 'artefact',
          detector: 'number',
          suggestions: [likeCase(reading, word.text, word.opens)],
          nearness: 0.9,
          reason: `the word is “${reading}”`,
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
