// “Who spoke” of a record as a list: a row for each label as printed, for each turn without one, and for each place inside a
// turn where a member said that somebody else speaks. Pure.
import { foldName } from '../../actors/fold-name.ts'
import type { MemberId } from '../../base/id.ts'
import { type Transcript, type Turn, wordsIn } from '../../transcript/transcript.ts'
import type { Person } from '../person.ts'
import { type Attribution, attributionKey } from './attribution.ts'
import { labelGuesser, type SpeakerGuess } from './label-guesses.ts'
import { speakerGuesser } from './likely-speakers.ts'
import { type Speaker, speakersOfTurns } from './speaker-at.ts'

/** by the label; said by a member; a guess waits for an answer; nobody known and no guess. */
export type RowState = 'label' | 'said' | 'asks' | 'nobody'

export type RowPlace = { readonly segment: number; readonly offset: number }

export type SpeakerRow = {
  /** The same row keeps its id while things are said about it. */
  readonly id: string
  readonly kind: 'label' | 'unnamed' | 'split'
  /** As first printed; null for a turn without one. */
  readonly label: string | null
  /** Where what is said of this row is said: the beginning of each of its turns. At least one. */
  readonly places: readonly [RowPlace, ...RowPlace[]]
  readonly words: number
  readonly firstWords: string
  readonly state: RowState
  readonly person: Person | null
  /** Who said it, when somebody did. */
  readonly by: MemberId | null
  /** The likeliest first, at most nine; none once it is known who speaks. */
  readonly guesses: readonly SpeakerGuess[]
  /** Turns of this label that a member said somebody else speaks in. */
  readonly otherwise: number
}

const mostGuesses = 9
const firstWordsLength = 90

/** Labels and unnamed turns in the order they are first heard. */
export function speakerRows(
  transcript: Pick<Transcript, 'segments' | 'turns'>,
  attributions: ReadonlyMap<string, Attribution>,
  people: readonly Person[],
): readonly SpeakerRow[] {
  const runs = speakersOfTurns(transcript, attributions, people)
  const byLabel = speakersOfTurns(transcript, new Map(), people)
  const guess = speakerGuesser(transcript, runs, people)
  const guessLabel = labelGuesser(people)
  const said = (turn: Turn) => attributions.get(attributionKey(turn.firstSegment, 0)) ?? null
  const personOf = (attribution: Attribution) => people.find(({ id }) => id === attribution.person) ?? null
  const textOf = (segment: number, offset = 0) => (transcript.segments[segment]?.text ?? '').slice(offset)
  const wordsOf = ({ firstSegment, lastSegment }: Turn) =>
    transcript.segments.slice(firstSegment, lastSegment + 1).reduce((sum, { text }) => sum + wordsIn(text), 0)

  const turnsOf = new Map<string, [Turn, ...Turn[]]>()
  for (const turn of transcript.turns) {
    const key = turn.label === null ? `turn ${turn.index}` : `label ${foldName(turn.label) || turn.label}`
    const there = turnsOf.get(key)
    if (there) there.push(turn)
    else turnsOf.set(key, [turn])
  }

  const rows: SpeakerRow[] = []
  for (const [id, turns] of turnsOf) {
    const [first, ...others] = turns
    const all = turns.map(said)
    const [one] = all
    const isSaid = one !== null && one !== undefined && all.every((each) => each?.person === one.person)
    const printed = byLabel[first.index]?.[0]?.speaker
    const person = isSaid ? personOf(one) : (printed?.person ?? null)
    const guesses =
      isSaid || person
        ? []
        : first.label === null
          ? guess(first.index, mostGuesses)
          : guessesOfLabel(guessLabel(first.label), printed)
    rows.push({
      id,
      kind: first.label === null ? 'unnamed' : 'label',
      label: first.label,
      places: [placeOf(first), ...others.map(placeOf)],
      words: turns.reduce((sum, turn) => sum + wordsOf(turn), 0),
      firstWords: cut(textOf(first.firstSegment)),
      state: isSaid ? 'said' : person ? 'label' : guesses.length > 0 ? 'asks' : 'nobody',
      person,
      by: isSaid ? one.by : null,
      guesses,
      otherwise: isSaid ? 0 : all.filter((each) => each !== null && each.person !== person?.id).length,
    })
    for (const turn of turns)
      for (const run of runs[turn.index] ?? []) {
        const attribution = attributions.get(attributionKey(run.segment, run.offset))
        if (!attribution || (run.segment === turn.firstSegment && run.offset === 0)) continue
        rows.push({
          id: `place ${attributionKey(run.segment, run.offset)}`,
          kind: 'split',
          label: turn.label,
          places: [{ segment: run.segment, offset: run.offset }],
          words: wordsIn(textOf(run.segment, run.offset)),
          firstWords: cut(textOf(run.segment, run.offset)),
          state: 'said',
          person: run.speaker.person,
          by: attribution.by,
          guesses: [],
          otherwise: 0,
        })
      }
  }
  return rows
}

/** Several whose name the label is part of; else those whose name is spelt nearly like it. */
function guessesOfLabel(
  near: readonly SpeakerGuess[],
  printed: Speaker | undefined,
): readonly SpeakerGuess[] {
  const meant = new Set(printed?.candidates)
  return [
    ...near.filter(({ person }) => meant.has(person)),
    ...near.filter(({ person }) => !meant.has(person)),
  ].slice(0, mostGuesses)
}

const placeOf = (turn: Turn): RowPlace => ({ segment: turn.firstSegment, offset: 0 })

function cut(text: string): string {
  const words = text.trim().replace(/\s+/gu, ' ')
  if (words.length <= firstWordsLength) return words
  return `${words.slice(0, words.lastIndexOf(' ', firstWordsLength))}…`
}
