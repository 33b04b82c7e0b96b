// The words of the walk: counts, kinds, what a button says for whom, and what was just settled.
import type { SuspectKind } from '../../../../shared/suspects/suspect.ts'

export const kindWords: Readonly<Record<SuspectKind | 'gap', string>> = {
  repeat: 'Same as accepted',
  name: 'Names',
  acronym: 'Acronyms',
  term: 'Terms',
  artefact: 'Artefacts',
  word: 'Less certain',
  gap: 'Lost speech',
}

const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** `six`, `31`. */
export const countWord = (count: number): string => small[count] ?? count.toLocaleString('en')
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const placesWords = (count: number): string =>
  `${countWord(count)} ${count === 1 ? 'place' : 'places'}`

/** The primary act: `Accept all six`, `Propose both`; one place alone is `Accept`. */
export function allWords(verb: string, ticked: number, places: number): string {
  if (ticked === 1) return places === 1 ? verb : `${verb} the ticked one`
  if (ticked < places) return `${verb} ${countWord(ticked)} of ${countWord(places)}`
  return ticked === 2 ? `${verb} both` : `${verb} all ${countWord(ticked)}`
}

/** What became of the places of one act. */
export type SettledAs =
  | 'accepted'
  | 'proposed'
  | 'supported'
  | 'held'
  | 'kept'
  | 'right'
  | 'not-recoverable'
  | 'refused'

const asWords: Readonly<Record<SettledAs, string>> = {
  accepted: 'accepted',
  proposed: 'proposed',
  supported: 'supported',
  held: 'held',
  kept: 'proposed; kept on this device',
  right: 'right as it stands',
  'not-recoverable': 'not recoverable',
  refused: 'refused',
}

/** `¶ 14 · accepted`, `4 places · accepted`. */
export function settledLine(as: SettledAs, segment: number, places: number): string {
  return `${places === 1 ? `¶ ${segment + 1}` : `${places} places`} · ${asWords[as]}`
}
