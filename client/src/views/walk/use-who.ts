// Who speaks at a place of the record, as the walk names them: name, code and colour of whom they speak for.
import { useMemo } from 'react'
import { actorCode } from '../../../../shared/actors/actor.ts'
import type { Person } from '../../../../shared/records/person.ts'
import { actorColours, slate } from '../../../../shared/records/speakers/actor-colours.ts'
import { personOn } from '../../../../shared/records/speakers/affiliation-on.ts'
import { speakersOfTurns } from '../../../../shared/records/speakers/speaker-at.ts'
import type { ProjectRecords, TranscriptRecords } from '../../../../shared/room/read-room.ts'
import { comparePlaces } from '../../../../shared/transcript/span.ts'
import { type Transcript, turnOfSegment } from '../../../../shared/transcript/transcript.ts'

/** `colour` is a pigment, slate when nobody's. */
export type Who = { readonly name: string | null; readonly code: string | null; readonly colour: number }
export type WhoAt = (segment: number, offset: number) => Who

const nobodySaid: TranscriptRecords['attributions'] = new Map()

export function useWho(
  transcript: Transcript,
  { attributions }: Pick<TranscriptRecords, 'attributions'>,
  { people: known }: Pick<ProjectRecords, 'people'>,
  day: string | null,
): WhoAt {
  return useMemo(() => {
    const people: readonly Person[] = [...known].map(([id, person]) => personOn({ id, ...person }, day))
    const runs = speakersOfTurns(transcript, attributions, people)
    const colours = actorColours(speakersOfTurns(transcript, nobodySaid, people), runs)
    return (segment, offset) => {
      const turn = turnOfSegment(transcript, segment)
      const run = (runs[turn.index] ?? []).findLast(
        (each) => comparePlaces(each.segment, each.offset, segment, offset) <= 0,
      )
      const person = run?.speaker.person ?? null
      const actor = person?.actor ?? null
      return {
        name: person?.name ?? turn.label,
        code: actor === null ? null : actorCode(actor),
        colour: actor === null ? slate : (colours.get(actor) ?? slate),
      }
    }
  }, [transcript, attributions, known, day])
}
