// The words a corrigendum and a Word file say beside the record's own: grounds, days, counts.
import type { Grounds, ReadingCertainty } from '../../records/corrections/correction.ts'

const groundWords: Readonly<Record<Grounds['kind'], string>> = {
  heard: 'Heard in the recording',
  source: 'From an outside source',
  speaker: 'Confirmed by the speaker',
  context: 'From the context',
}

/** Why the reading is right, as its proposer said it; null when nothing was said. The detail keeps its line breaks. */
export function groundsWords(grounds: Grounds | null, certainty: ReadingCertainty | null): string | null {
  const sure = certainty === null ? '' : `The reading is ${certainty}, not certain.`
  const detail = grounds?.detail.trim() ?? ''
  const said = grounds === null ? '' : `${groundWords[grounds.kind]}${detail === '' ? '.' : `: ${detail}`}`
  const words = [said, sure].filter((each) => each !== '').join(' ')
  return words === '' ? null : words
}

/** `2021-12-10`, in UTC. */
export const isoDay = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10)

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** `10 December 2021`, in UTC. */
export function dayWords(atMs: number): string {
  const day = new Date(atMs)
  return `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`
}

export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`

/** `Ana`, `Ana and Li`, `Ana, Li and Tom`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** Control characters but tab and line breaks become U+FFFD: neither HTML nor XML can hold them. */
export const withoutControls = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '\uFFFD')
