// Names of people, from the glossary and the speaker labels, as single words that may be misspelt. Labels can be misspelt
// themselves: of two that are variants of one another the commoner is right, then the longer.

import { doubleMetaphone } from 'double-metaphone'
import { distance } from 'fastest-levenshtein'
import { wordsOfSegment } from './record-words.ts'
import type { SuspectQuestion } from './suspect-question.ts'

/** A word of somebody's name, and whose: `others` are the other words of that name. */
export type NamePart = {
  readonly written: string
  readonly folded: string
  readonly whole: string
  readonly others: readonly string[]
}

export type KnownNames = {
  readonly parts: readonly NamePart[]
  /** Parts by folded word: the same word may be part of several names. */
  readonly byWord: ReadonlyMap<string, readonly NamePart[]>
}

const noNames = new Set(
  (
    'mr mrs ms miss dr prof professor ambassador amb sir madam mme hon minister excellency the of and for de da do du del la le el al ' +
    'van von der den bin ibn y e moderator chair chairman chairperson speaker audience participant interpreter host co remote online onsite secretariat floor ' +
    'delegate rapporteur facilitator captioner male female unknown unidentified member question panelist panellist representative delegation president vice deputy'
  ).split(' '),
)

type Name = {
  readonly written: readonly string[]
  readonly folded: readonly string[]
  readonly weight: number
}

/** How much a glossary's own entry weighs against any number of labels. */
const authority = 100_000

export function knownNames({ glossary, turns }: Pick<SuspectQuestion, 'glossary' | 'turns'>): KnownNames {
  const names = new Map<string, Name>()
  const learn = (text: string, weight: number) => {
    const words = wordsOfSegment(text, 0).filter(({ folded }) => folded.length > 1 && !noNames.has(folded))
    if (words.length === 0) return
    const folded = words.map((word) => word.folded)
    const key = folded.join(' ')
    const before = names.get(key)
    const written = words.map(({ text: word }) => word)
    const isShouted = written.every((word) => word === word.toUpperCase())
    names.set(key, {
      written: before && isShouted ? before.written : isShouted ? written.map(capitalised) : written,
      folded,
      weight: (before?.weight ?? 0) + weight,
    })
  }
  for (const { kind, term, aliases, source } of glossary)
    if (kind === 'person')
      for (const text of [term, ...aliases]) learn(text, source === 'label' ? 0.5 : authority)
  for (const { label } of turns) if (label !== null) learn(label.replace(/[([][^()[\]]*[)\]]/g, ' '), 1)

  const right = withoutVariants([...names.values()])
  const parts = right.flatMap(({ written, folded }) =>
    folded.map((word, at) => ({
      written: written[at] ?? word,
      folded: word,
      whole: written.join(' '),
      others: folded.filter((_, other) => other !== at),
    })),
  )
  const byWord = new Map<string, NamePart[]>()
  for (const part of parts) byWord.set(part.folded, [...(byWord.get(part.folded) ?? []), part])
  return { parts: [...byWord.values()].flatMap((same) => same.slice(0, 1)), byWord }
}

const capitalised = (word: string): string =>
  word.toLowerCase().replace(/(?<!\p{L}|\p{M})\p{L}/gu, (letter) => letter.toUpperCase())

/** Labels that are misspelt forms of a weightier one are left out, word by word. */
function withoutVariants(names: readonly Name[]): readonly Name[] {
  const ranked = [...names].sort(
    (a, b) =>
      b.weight - a.weight ||
      b.folded.join('').length - a.folded.join('').length ||
      (a.folded.join(' ') < b.folded.join(' ') ? -1 : 1),
  )
  const kept: Name[] = []
  const byStart = new Map<string, Name[]>()
  for (const name of ranked) {
    const starts = name.folded.flatMap(metaphones)
    const rivals = name.weight >= authority ? [] : starts.flatMap((key) => byStart.get(key) ?? [])
    if (rivals.some((rival) => isVariant(name.folded, rival.folded))) continue
    kept.push(name)
    for (const key of new Set(starts)) byStart.set(key, [...(byStart.get(key) ?? []), name])
  }
  return kept
}

/** Every word of the shorter is, or nearly is, a word of the longer; at least one only nearly. */
function isVariant(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let isMisspelt = false
  for (const word of short) {
    if (long.includes(word)) continue
    if (!long.some((known) => isNearName(word, known))) return false
    isMisspelt = true
  }
  return isMisspelt
}

const sounded = new Map<string, readonly string[]>()

/** The one or two ways a name sounds, coarsely. */
export function metaphones(word: string): readonly string[] {
  const before = sounded.get(word)
  if (before) return before
  const keys = [...new Set(doubleMetaphone(word))].filter((key) => key !== '')
  if (sounded.size > 50_000) sounded.clear()
  sounded.set(word, keys)
  return keys
}

/** Letters that languages write for one another: Kaya and Kaja, Wolf and Volf, Fabritzio and Fabrizio. */
const alikeSpelt = (word: string) =>
  word
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/[yj]/g, 'i')
    .replace(/ck|[cq]/g, 'k')
    .replace(/tz|z/g, 's')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/g, '$1')

export const soundsAlike = (a: string, b: string): boolean => {
  if (alikeSpelt(a) === alikeSpelt(b)) return true
  const keys = metaphones(a)
  return metaphones(b).some((key) => keys.includes(key))
}

/** Near enough to be one name misspelt: by letters, the more the longer, and one more when both sound alike. */
export function isNearName(heard: string, known: string): boolean {
  if (heard === known) return false
  const length = Math.max(heard.length, known.length)
  if (areHisAndHers(heard, known)) return false
  if (length < 4 || Math.abs(heard.length - known.length) > 3) return false
  const apart = distance(heard, known)
  const alike = soundsAlike(heard, known)
  if (length === 4) return apart === 1 && alike
  if (length <= 7)
    return (apart === 1 && length > 4 && (alike || heard[0] === known[0])) || (apart === 2 && alike)
  return apart <= 2 || (apart === 3 && alike)
}

/** Mario and Maria: two names, however near. */
const areHisAndHers = (a: string, b: string) =>
  a.slice(0, -1) === b.slice(0, -1) && /^(?:ao|oa)$/.test(a.slice(-1) + b.slice(-1))

/** Letters changed, lost or added. */
export const lettersApart = (a: string, b: string): number => distance(a, b)
