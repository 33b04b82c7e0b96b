// Matches a turn's printed label to the people of a project. Exact names, aliases or parts of one person's name only:
// spelling is never guessed, since a wrong speaker puts words into a country's mouth. Case, accents, kinds of space and
// hyphen, courtesy titles and a role in brackets at the end do not count.
import { foldName } from '../../actors/fold-name.ts'
import type { Person, PersonRecord } from '../person.ts'

export type PersonMatch<P extends PersonRecord = Person> =
  | { readonly kind: 'match'; readonly person: P }
  | { readonly kind: 'ambiguous'; readonly people: readonly P[] }
  | { readonly kind: 'none' }

const titles = new Set(
  (
    'mr mrs ms miss mx dr prof professor ambassador amb sir dame madam madame mme monsieur señor senor senora sr sra ' +
    'hon honourable honorable minister excellency his her'
  ).split(' '),
)

/** The folded words of a name without the titles before it and the bracketed role after it; none when nothing is left. */
export function nameWords(text: string): readonly string[] {
  const words = foldName(text.replace(/(?:\s*[([][^()[\]]*[)\]])+\s*$/u, '')).split(' ')
  let from = 0
  for (;;) {
    if (words[from] === 'h' && words[from + 1] === 'e') from += 2
    else if (titles.has(words[from] ?? '')) from += 1
    else return words.slice(from).filter((word) => word !== '')
  }
}

/** True when every word of `part` is among the words of `whole`, each used once. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  const left = [...whole]
  return part.every((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

const matchOf = <P extends PersonRecord>(people: readonly P[]): PersonMatch<P> | null => {
  const [first] = people
  if (first === undefined) return null
  return people.length === 1 ? { kind: 'match', person: first } : { kind: 'ambiguous', people }
}

/** A matcher for many labels of one project: folds the people's names once and remembers each label's answer. */
export function personMatcher<P extends PersonRecord>(
  people: readonly P[],
): (label: string) => PersonMatch<P> {
  const known = people.map((person) => ({ person, forms: [person.name, ...person.aliases].map(nameWords) }))
  const answers = new Map<string, PersonMatch<P>>()

  const answer = (words: readonly string[]): PersonMatch<P> => {
    const whole = words.join(' ')
    const byForm = (fits: (form: readonly string[]) => boolean) =>
      matchOf(known.filter(({ forms }) => forms.some(fits)).map(({ person }) => person))
    const exact = byForm((form) => form.join(' ') === whole)
    // A lone initial is part of too many names to say anything.
    const tellsEnough = words.some((word) => word.length > 1)
    return exact ?? (tellsEnough ? byForm((form) => isPartOf(words, form)) : null) ?? { kind: 'none' }
  }

  return (label) => {
    const words = nameWords(label)
    if (words.length === 0) return { kind: 'none' }
    const key = words.join(' ')
    const before = answers.get(key)
    if (before) return before
    const found = answer(words)
    answers.set(key, found)
    return found
  }
}

/**
 * Who a printed label means: the person whose name or alias it is, else the only one whose name or alias contains all its
 * words ("GERARDO TENORIO" for Gerardo Isaac Morales Tenorio). Several: `ambiguous`, for a person to choose.
 */
export const matchPerson = <P extends PersonRecord>(label: string, people: readonly P[]): PersonMatch<P> =>
  personMatcher(people)(label)
