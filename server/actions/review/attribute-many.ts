// Says who speaks at several places in one write; one wrong place refuses them all, since they are one act.
import type { PersonId, TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type Attribution, attributionKey } from '../../../shared/records/speakers/attribution.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import { findTranscript } from '../transcripts/find-transcript.ts'
import { peopleOf } from '../transcripts/transcript-records.ts'
import type { World } from '../world.ts'

export type AttributedPlace = {
  readonly segment: number
  readonly offset: number
  /** `clear`: back to the label; a person of null: nobody known. */
  readonly to: { readonly person: string | null } | { readonly clear: true }
}

export async function attributeMany(
  world: World,
  caller: Caller,
  input: { readonly transcript: TranscriptId; readonly places: readonly AttributedPlace[] },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'attribute-turn')
  if (refused) return refused
  const found = await findTranscript(world, caller, input.transcript)
  if (!found.ok) return found
  const { segments } = found.value.transcript
  if (input.places.some(({ segment, offset }) => offset >= (segments[segment]?.text.length ?? 0))) {
    return failed(problem('invalid', 'One of these places is not in the record.', 'places'))
  }
  const people = new Set<string>((await peopleOf(world, caller.project.id)).map(({ id }) => id))
  if (input.places.some(({ to }) => 'person' in to && to.person !== null && !people.has(to.person))) {
    return failed(problem('not-found', 'One of these people is not in the project’s list.', 'places'))
  }
  const [by, atMs] = [caller.member.id, world.clock()]
  return world.rooms.write(roomName('transcript', input.transcript), by, (room) => {
    for (const { segment, offset, to } of input.places) {
      const value: Attribution | undefined =
        'clear' in to ? undefined : { person: to.person as PersonId | null, by, atMs }
      room.put('attributions', attributionKey(segment, offset), value)
    }
    return ok(done)
  })
}
