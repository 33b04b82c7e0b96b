// What stands beside each paragraph: who speaks, for whom, in which colour. Pure; one head for every segment.
import { actorCode } from '../../../../../shared/actors/actor.ts'
import type { ActorId } from '../../../../../shared/actors/actor-id.ts'
import type { Person } from '../../../../../shared/records/person.ts'
import { slate } from '../../../../../shared/records/speakers/actor-colours.ts'
import type { Speaker, SpeakerRun } from '../../../../../shared/records/speakers/speaker-at.ts'
import { comparePlaces } from '../../../../../shared/transcript/span.ts'
import type { Transcript } from '../../../../../shared/transcript/transcript.ts'
import type { SegmentHead } from '../text/mark.ts'

type Runs = readonly (readonly SpeakerRun[])[]

/** True where a person should say who speaks: nobody is named, or the label may mean several. */
export const asksForSpeaker = ({ person, basis, label }: Speaker): boolean =>
  person === null && (basis === 'ambiguous' || (basis === 'none' && label === null))

/** The name to show for a speaker; null when there is none at all. */
export const speakerName = ({ person, label, basis }: Speaker): string | null =>
  person?.name ?? (basis === 'attribution' ? 'Somebody not in the list' : label)

/** `guess` gives the likeliest person for a turn that asks; null when there is none. */
export function headsOf(
  transcript: Pick<Transcript, 'turns'>,
  runs: Runs,
  colours: ReadonlyMap<ActorId, number>,
  guess: (turn: number) => Person | null,
): readonly SegmentHead[] {
  return transcript.turns.flatMap((turn, index) => {
    const own = runs[index] ?? []
    const heads: SegmentHead[] = []
    for (let segment = turn.firstSegment; segment <= turn.lastSegment; segment++) {
      const at = own.findLast((run) => comparePlaces(run.segment, run.offset, segment, 0) <= 0)
      const later = own.filter((run) => run.segment === segment && run.offset > 0)
      const begins = at?.segment === segment && at.offset === 0
      heads.push(headOf(at?.speaker, begins ? at : null, later, colours, () => guess(index)))
    }
    return heads
  })
}

function headOf(
  speaker: Speaker | undefined,
  begins: SpeakerRun | null,
  later: readonly SpeakerRun[],
  colours: ReadonlyMap<ActorId, number>,
  guess: () => Person | null,
): SegmentHead {
  const first = begins ? named(begins.speaker, guess) : { speaker: null, affiliation: null, unsure: false }
  const shown =
    later.length === 0
      ? first
      : {
          speaker: [first.speaker, ...later.map((run) => `then ${speakerName(run.speaker) ?? 'somebody'}`)]
            .filter((name) => name !== null)
            .join(', '),
          affiliation: null,
          unsure: false,
        }
  const actor = speaker?.person?.actor ?? null
  return {
    ...shown,
    actorCode: actor === null ? null : actorCode(actor),
    actorColour: actor === null ? slate : (colours.get(actor) ?? slate),
  }
}

function named(
  speaker: Speaker,
  guess: () => Person | null,
): Pick<SegmentHead, 'speaker' | 'affiliation' | 'unsure'> {
  if (asksForSpeaker(speaker))
    return { speaker: guess()?.name ?? speaker.label ?? 'Who speaks', affiliation: null, unsure: true }
  const affiliation = speaker.person?.affiliation ?? ''
  return {
    speaker: speakerName(speaker),
    affiliation: affiliation === '' ? null : affiliation,
    unsure: false,
  }
}
