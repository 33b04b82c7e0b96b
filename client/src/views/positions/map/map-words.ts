// What a map says in words: a mark for who cannot see it, the title of its quotes, the caption. Pure.
import { countryOf } from '../../../../../shared/actors/countries.ts'
import { counted, inLetters } from '../../../ui/words/counted.ts'
import { type HolderMark, shownMark, type TopicMarks } from './holder-marks.ts'

/** "Chile: supports, 2 positions", "Canada, reported by others: supports, 1 position". */
export const markWords = ({ name, isReported, word, positions }: HolderMark): string =>
  `${name}${isReported ? ', reported by others' : ''}: ${word}, ${counted(positions, 'position')}`

/** Above the quotes of a mark: what they come to. */
export const sumWords = ({ isReported, word, positions }: HolderMark): string =>
  `${word}, ${counted(positions, 'position')}${isReported ? ', reported by others' : ''}`

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** "Five states are on record, one of them (in italics) only as reported by others." */
export function recordWords({ states }: TopicMarks): string {
  const shown = [...states.values()].map(shownMark)
  const reported = shown.filter((mark) => mark?.isReported).length
  const count = shown.length
  if (count === 0) return 'No state is on record.'
  const all = `${capital(inLetters(count))} ${count === 1 ? 'state is' : 'states are'} on record`
  if (reported === 0) return `${all}.`
  if (reported === count) return `${all}, in italics: only as reported by others.`
  return `${all}, ${inLetters(reported)} of them (in italics) only as reported by others.`
}

/** "+2", and "0 1" where sign and number would read as one. */
export const tileWords = ({ sign, positions }: HolderMark): string =>
  /\d$/.test(sign) ? `${sign}\u2009${positions}` : `${sign}${positions}`

/** "Peru: spoke, but not on this": of a state without a mark, by its alpha-3 code. */
export const silenceWords = (code: string, { spoke }: TopicMarks): string =>
  `${countryOf(code)?.name ?? code}: ${spoke.has(code) ? 'spoke, but not on this' : 'did not speak'}`
