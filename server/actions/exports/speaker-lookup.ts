// Who speaks at many places of one record: people are matched to labels once, not at each place as `speakerAt` does.
import type { Person } from '../../../shared/records/person.ts'
import type { Attribution } from '../../../shared/records/speakers/attribution.ts'
import { type Speaker, speakersOfTurns } from '../../../shared/records/speakers/speaker-at.ts'
import { comparePlaces } from '../../../shared/transcript/span.ts'
import { type Transcript, turnOfSegment } from '../../../shared/transcript/transcript.ts'

/** The same answers as `speakerAt`. */
export function speakerLookup(
  transcript: Pick<Transcript, 'turns'>,
  attributions: ReadonlyMap<string, Attribution>,
  people: readonly Person[],
): (segment: number, offset: number) => Speaker {
  const runsOfTurns = speakersOfTurns(transcript, attributions, people)
  return (segment, offset) => {
    const turn = turnOfSegment(transcript, segment)
    const runs = runsOfTurns[turn.index] ?? []
    const run = runs.findLast((run) => comparePlaces(run.segment, run.offset, segment, offset) <= 0)
    return run?.speaker ?? { person: null, basis: 'none', label: turn.label, candidates: [] }
  }
}
