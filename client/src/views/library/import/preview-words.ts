// What was found in a file, in words, before it is stored. Pure.
import type { Transcript, Turn } from '../../../../../shared/transcript/transcript.ts'
import type { Preview } from '../../../../../shared/wire/api-transcript.ts'

export type Found = { readonly id: string; readonly value: string; readonly says: string }

const count = (n: number) => n.toLocaleString('en')
const one = (n: number, single: string, many = `${single}s`) => (n === 1 ? single : many)

/** Paragraphs, turns, speakers, gaps: each number with its words. */
export function foundIn({ transcript, gaps, speakers, knownSpeakers }: Preview): readonly Found[] {
  const { segments, turns } = transcript
  const unnamed = turns.filter(({ label }) => label === null).length
  const known =
    speakers === 0
      ? ''
      : knownSpeakers === speakers
        ? ', all known here'
        : `, ${knownSpeakers === 0 ? 'none' : count(knownSpeakers)} known here`
  return [
    { id: 'paragraphs', value: count(segments.length), says: one(segments.length, 'paragraph') },
    {
      id: 'turns',
      value: count(turns.length),
      says: `${one(turns.length, 'turn')}${unnamed === 0 ? '' : `, ${count(unnamed)} without a name`}`,
    },
    { id: 'speakers', value: count(speakers), says: `${one(speakers, 'speaker')}${known}` },
    { id: 'gaps', value: count(gaps), says: one(gaps, 'gap') },
  ]
}

/** The front matter but for the title, as one text. */
export const disclaimerOf = ({ front, title }: Transcript): string =>
  front
    .map(({ text }) => text.trim())
    .filter((text) => lettersOf(text) !== '' && lettersOf(text) !== lettersOf(title))
    .join(' ')

/** A title is given without the control characters and kinds of dash its line may have. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** "Front matter: 2 lines, kept with the record as published". */
export function frontWords({ front }: Pick<Transcript, 'front'>): string {
  if (front.length === 0) return 'No front matter: the speech begins at once'
  return `Front matter: ${count(front.length)} ${one(front.length, 'line')}, kept with the record as published`
}

/** "Read as IGF captions". A format of a newer server goes by its own name. */
export const formatWords = ({ format }: Pick<Transcript, 'format'>): string =>
  `Read as ${format === 'igf-text' ? 'IGF captions' : format}`

/** How a turn reads in the list of all turns: its label and the beginning of its first paragraph. */
export function turnWords(
  turn: Turn,
  { segments }: Pick<Transcript, 'segments'>,
): { readonly who: string; readonly begins: string; readonly paragraphs: number } {
  const text = segments[turn.firstSegment]?.text ?? ''
  const begins = text.length <= beginningLength ? text : `${text.slice(0, beginningLength).trimEnd()}…`
  return {
    who: turn.label ?? 'no name',
    begins,
    paragraphs: turn.lastSegment - turn.firstSegment + 1,
  }
}
const beginningLength = 180
