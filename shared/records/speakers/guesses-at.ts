// Who may speak from a place inside a turn on, when the captioner missed a change of speaker: the turn is looked at as if it
// had been printed as two, the second without a name.
import type { Transcript } from '../../transcript/transcript.ts'
import type { Person } from '../person.ts'
import type { SpeakerGuess } from './label-guesses.ts'
import { likelySpeakers } from './likely-speakers.ts'
import type { SpeakerRun } from './speaker-at.ts'

type Texts = Pick<Transcript, 'segments' | 'turns'>
type Runs = readonly (readonly SpeakerRun[])[]

/** At the very beginning of a turn: the guesses for the turn. `runs` are those of the transcript's own turns. */
export function guessesAt(
  transcript: Texts,
  runs: Runs,
  people: readonly Person[],
  place: { readonly segment: number; readonly offset: number },
  limit: number,
): readonly SpeakerGuess[] {
  const { segment, offset } = place
  const index = transcript.turns.findIndex(
    ({ firstSegment, lastSegment }) => firstSegment <= segment && segment <= lastSegment,
  )
  const turn = transcript.turns[index]
  if (!turn) return []
  if (segment === turn.firstSegment && offset === 0)
    return likelySpeakers(transcript, runs, people, index, limit)

  // The paragraph is cut in two where the place lies inside it, so that each part has its own words.
  const cut = offset > 0 ? 1 : 0
  const segments = transcript.segments.flatMap((each) =>
    each.index === segment && cut
      ? [
          { ...each, text: each.text.slice(0, offset) },
          { ...each, index: segment + 1, text: each.text.slice(offset) },
        ]
      : [{ ...each, index: each.index + (each.index > segment ? cut : 0) }],
  )
  const first = segment + cut
  const turns = [
    ...transcript.turns.slice(0, index),
    { ...turn, lastSegment: first - 1 },
    { index: index + 1, label: null, firstSegment: first, lastSegment: turn.lastSegment + cut },
    ...transcript.turns.slice(index + 1).map((each) => ({
      ...each,
      index: each.index + 1,
      firstSegment: each.firstSegment + cut,
      lastSegment: each.lastSegment + cut,
    })),
  ]
  const before = (runs[index] ?? []).filter(
    (run) => run.segment < segment || (run.segment === segment && run.offset < offset),
  )
  const split: Runs = [...runs.slice(0, index), before, [], ...runs.slice(index + 1)]
  return likelySpeakers({ segments, turns }, split, people, index + 1, limit)
}
