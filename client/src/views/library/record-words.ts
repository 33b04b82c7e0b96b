// One line of the library in words: its title, speakers, progress and last activity. Pure.

import type { LibraryEntry } from '../../../../shared/wire/api-transcript.ts'
import { counted } from '../../ui/words/counted.ts'

/** At most so many actor codes of so many letters together are named, which fits one line; the others are a number. */
const namedCodes = 4
const namedLetters = 14

const count = (n: number): string => n.toLocaleString('en')

/** "WS #119 The Next Chapter of UN Cyber Dialogues". */
export const recordTitle = ({ session, name }: Pick<LibraryEntry, 'session' | 'name'>): string =>
  session === null ? name : `${session} ${name}`

export type SpeakerWords = {
  /** Actor codes, to be shown each with its name. */
  readonly codes: readonly string[]
  /** What follows the codes ("+ 3"), or all there is to say ("14 speakers"). */
  readonly rest: string
  readonly toName: string
}

/** An actor's code is two to six capitals or digits; everything else is a person's name or a printed label. */
const isCode = (speaker: string): boolean => /^[A-Z][A-Z0-9]{1,5}$/.test(speaker)

export function speakerWords({
  speakers,
  turns,
  unlabelledTurns,
}: Pick<LibraryEntry, 'speakers' | 'turns' | 'unlabelledTurns'>): SpeakerWords {
  const codes = fitting(speakers.filter(isCode))
  const others = speakers.length - codes.length
  return {
    codes,
    rest: codes.length === 0 ? counted(others, 'speaker') : others === 0 ? '' : `+\u00a0${others}`,
    toName:
      unlabelledTurns === 0 ? 'all named' : `${count(unlabelledTurns)} of ${counted(turns, 'turn')} to name`,
  }
}

function fitting(codes: readonly string[]): readonly string[] {
  let letters = 0
  return codes.slice(0, namedCodes).filter((code, nth) => {
    letters += code.length
    return nth === 0 || letters <= namedLetters
  })
}

/** The bar's pieces in their order: thick, thin, dots. */
export function reviewParts({
  accepted,
  proposed,
  gaps,
}: Pick<LibraryEntry, 'accepted' | 'proposed' | 'gaps'>): readonly {
  readonly value: string
  readonly says: string
}[] {
  return [
    { value: count(accepted), says: 'accepted' },
    { value: count(proposed), says: 'open' },
    { value: count(gaps), says: gaps === 1 ? 'gap' : 'gaps' },
  ]
}

export const reviewWords = (entry: Pick<LibraryEntry, 'accepted' | 'proposed' | 'gaps'>): string =>
  reviewParts(entry)
    .map(({ value, says }) => `${value} ${says}`)
    .join(', ')

export const wordsWords = ({ words }: Pick<LibraryEntry, 'words'>): string => counted(words, 'word')

/** "10 December" from an ISO day; null when the record's day is not known. */
export function dayWords(day: string | null): string | null {
  const parts = day === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(day)
  if (!parts) return null
  const at = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(at)
}
