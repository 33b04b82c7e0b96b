// Says who speaks from a place to the end of the turn, or goes back to the printed label.
import type { PersonId, TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type Attribution, attributionKey } from '../../../shared/records/speakers/attribution.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findTranscript } from './find-transcript.ts'
import { peopleOf } from './transcript-records.ts'

export type AttributionAsked = {
  readonly transcript: TranscriptId
  readonly segment: number
  readonly offset: number
  /** `clear`: back to the label; a person of null: nobody known. */
  readonly to: { readonly person: PersonId | null } | { readonly clear: true }
}

export async function attribute(
  world: World,
  caller: Caller,
  input: AttributionAsked,
): Promise<Result<Done>> {
  const refused = refusal(caller, 'attribute-turn')
  if (refused) return refused
  const found = await findTranscript(world, caller, input.transcript)
  if (!found.ok) return found
  const text = found.value.transcript.segments[input.segment]?.text
  if (text === undefined || input.offset >= text.length) {
    return failed(problem('invalid', 'This place is not in the record.'))
  }
  const { to } = input
  if ('person' in to && to.person !== null) {
    const people = await peopleOf(world, caller.project.id)
    if (!people.some(({ id }) => id === to.person)) {
      return failed(problem('not-found', 'This person is not in the project’s list.', 'person'))
    }
  }
  const by = caller.member.id
  return world.rooms.write(roomName('transcript', input.transcript), by, (room) => {
    const value: Attribution | undefined =
      'clear' in to ? undefined : { person: to.person, by, atMs: world.clock() }
    room.put('attributions', attributionKey(input.segment, input.offset), value)
    return ok(done)
  })
}
