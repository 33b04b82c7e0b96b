// What kind of error a correction mends, told from the published words and the reading alone: for filters, figures and
// the choice of what may be accepted in bulk. A label for people to sort by; what must be held is `senseChange`'s to say.
import { gapsIn } from '../gap.ts'
import { senseChange, senseChangeKinds } from '../sense/sense-change.ts'
import { type WordChange, wordChanges } from '../sense/word-diff.ts'
import { isNearName, isSameWord } from './near-words.ts'

/** Every class, in the order lists show them: first what changes the sense, then what needs a look, then the plain. */
export const correctionClasses = [
  ...senseChangeKinds,
  'gap',
  'other-name',
  'inserted',
  'struck',
  'name',
  'acronym',
  'word',
  'spelling',
  'repetition',
  'typography',
] as const
export type CorrectionClass = (typeof correctionClasses)[number]

/** A class as a screen or a table names it. */
export const classWords: Readonly<Record<CorrectionClass, string>> = {
  number: 'Number',
  negation: 'Negation',
  prefix: 'Opposite prefix',
  country: 'Another country',
  modal: 'Modal verb',
  formality: 'Formal or informal',
  gap: 'Lost speech filled',
  'other-name': 'Another name',
  inserted: 'Words put in',
  struck: 'Words struck',
  name: 'Name',
  acronym: 'Acronym',
  word: 'Other words',
  spelling: 'Spelling',
  repetition: 'Repetition',
  typography: 'Case and punctuation',
}

const plain: ReadonlySet<CorrectionClass> = new Set([
  'name',
  'acronym',
  'word',
  'spelling',
  'repetition',
  'typography',
])

/** Plain: it may be accepted in bulk. What changes the sense, fills a gap, adds or takes words away is looked at singly. */
export const isSafe = (of: CorrectionClass): boolean => plain.has(of)

/**
 * The class of a correction; every pair of texts has one. A filled gap is 'gap' whatever fills it; otherwise it is a kind
 * of sense change exactly when `senseChange` finds one.
 */
export function correctionClass(published: string, reading: string): CorrectionClass {
  if (gapsIn(published).length > gapsIn(reading).length) return 'gap'
  const change = senseChange(published, reading)
  if (change !== null) return change.kind
  const changes = wordChanges(published, reading).filter((each) => !isSameLetters(each))
  if (changes.length === 0) return 'typography'
  if (changes.every(isRepetition)) return 'repetition'
  return classOfWords(changes)
}

function classOfWords(changes: readonly WordChange[]): CorrectionClass {
  if (changes.some(putsAcronym)) return 'acronym'
  const replaced = changes.filter(({ from, to }) => from.length > 0 && to.length > 0)
  if (replaced.length === 0) {
    return changes.every(({ to }) => to.length === 0) ? 'struck' : 'inserted'
  }
  const named = replaced.filter(putsName)
  if (named.some((change) => !isNearName(lettersOf(change.from), lettersOf(change.to)))) return 'other-name'
  if (named.length > 0) return 'name'
  return changes.every(isRespelt) ? 'spelling' : 'word'
}

type Side = WordChange['from']

const lettersOf = (words: Side): string => words.map(({ folded }) => folded.replace(/'/g, '')).join('')

/** Only case, hyphens, spaces, apostrophes or other marks differ. */
const isSameLetters = ({ from, to }: WordChange) => lettersOf(from) === lettersOf(to)

/** Words taken away that a neighbour says already, whole or begun: "into to", "pro processes". */
function isRepetition({ from, to, around }: WordChange): boolean {
  if (to.length > 0) return false
  return from.every(({ folded }) =>
    around.some(
      (word) => word.folded.startsWith(folded) || (folded.length > 1 && word.folded.endsWith(folded)),
    ),
  )
}

const isRespelt = ({ from, to }: WordChange): boolean =>
  from.length === to.length && from.every((word, i) => isSameWord(word.folded, to[i]?.folded ?? ''))

const acronym = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}&-]{2,10}s?$/u
const isAcronym = (word: string) => acronym.test(word.replace(/\./g, '').replace(/['’]s$/u, ''))

/** Capitals alone tell nothing where all of it is printed in capitals. */
const putsAcronym = ({ from, to }: WordChange): boolean =>
  to.some(({ original }) => isAcronym(original)) &&
  !(from.length > 1 && from.every(({ original }) => isAcronym(original)))

/** Capitalised words, but for those that are commonly so because a sentence begins with them. */
const putsName = ({ from, to }: WordChange): boolean =>
  to.some(({ original, folded }) => /^\p{Lu}\p{L}/u.test(original) && !openers.has(folded)) &&
  !(from.length === to.length && from.some(({ folded }) => openers.has(folded)))

const openers = new Set(
  (
    'a about after again all also although always an and another any are as at be because been before being but by can ' +
    'could did do does each either even every few finally first firstly for from good had has have he hello her here hi ' +
    'his how however i if in into is it its just last lastly let like look many may maybe me might more most much my next ' +
    'no nor not now of often okay on once one only or other our out over people perhaps please second secondly see she ' +
    'should since so some still such sure take thank thanks that the their them then there therefore these they things ' +
    'think third this those though through thus to today too under until up us very was we well were what when where ' +
    'whether which while who whom whose why will with without would yes yet you your'
  ).split(' '),
)
