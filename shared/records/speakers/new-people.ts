// The people a record's labels speak for themselves of: those that match nobody known and resemble nobody either.
// The fullest name of a person becomes the person; shorter and nearly alike labels are left to be asked about.

import type { PersonId } from '../../base/id.ts'
import type { Person, PersonRecord } from '../person.ts'
import { labelGuesser, nearScore } from './label-guesses.ts'
import { matchPerson, nameWords, personMatcher } from './match-person.ts'

/** Labels that name a part played or nobody at all, in words that captioners use. */
const parts = new Set(
  (
    'moderator moderators chair chairman chairwoman chairperson cochair host speaker speakers participant participants ' +
    'panelist panelists panellist panellists presenter audience member question questioner online remote onsite floor ' +
    'captioner interpreter translator operator video audio music recording unknown unidentified male female voice man ' +
    'woman all everyone multiple several announcer secretariat secretary delegate representative rapporteur organizer'
  ).split(' '),
)
const filler = new Set(['the', 'of', 'a', 'from', 'in', 'on', 'and'])

/** False for “MODERATOR”, “AUDIENCE MEMBER 2”, “>>”: no name to make a person of. */
export function isName(label: string): boolean {
  const words = nameWords(label).filter((word) => !filler.has(word) && !/^\d+$/.test(word))
  return words.some((word) => word.length > 1) && !words.every((word) => parts.has(word))
}

const particles = new Set(
  'da das de del della den der di do dos du la le van von ten ter bin ibn al el y e'.split(' '),
)

/** “GERARDO DE LA TORRE” as Gerardo de la Torre; a label that is not all in capitals stays as it is. */
export function nameOfLabel(label: string): string {
  const name = label.trim().replace(/\s+/gu, ' ')
  if (/\p{Ll}/u.test(name)) return name
  return name
    .toLowerCase()
    .split(' ')
    .map((word, nth, all) =>
      nth > 0 && nth < all.length - 1 && particles.has(word) ? word : capitalised(word),
    )
    .join(' ')
}

const capitalised = (word: string): string =>
  word
    .replace(/(^|[-‐‑'’(.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(/(['’])(S)$/u, (_, mark: string) => `${mark}s`)

/** A person as a label alone tells of them. The label stays an alias, so that it means them when their name is changed. */
export const personOfLabel = (label: string): PersonRecord => {
  const name = nameOfLabel(label)
  return { name, aliases: name === label ? [] : [label], affiliation: '', actor: null }
}

/** The labels, of those given, that can become people without a question; the same order, each once. */
export function certainLabels(labels: readonly string[], people: readonly PersonRecord[]): readonly string[] {
  const known: readonly Person[] = people.map((person, nth) => ({ ...person, id: `${nth}` as PersonId }))
  const match = personMatcher(known)
  const guess = labelGuesser(known)
  const made: Person[] = []
  const taken = new Set<string>()
  const isNear = ({ score }: { readonly score: number }) => score >= nearScore
  const fullestFirst = [...new Set(labels)].sort(
    (a, b) => nameWords(b).length - nameWords(a).length || b.length - a.length,
  )
  for (const label of fullestFirst) {
    if (!isName(label) || match(label).kind !== 'none' || guess(label).some(isNear)) continue
    if (matchPerson(label, made).kind !== 'none' || labelGuesser(made)(label).some(isNear)) continue
    taken.add(label)
    made.push({ ...personOfLabel(label), id: `+${made.length}` as PersonId })
  }
  return labels.filter((label, nth) => taken.has(label) && labels.indexOf(label) === nth)
}
