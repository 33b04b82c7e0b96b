// Takes a decision back: the correction is open again, as its author has it now, and what it had replaced is accepted
// again.
import type { RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import { reopenIn, reviewRoom } from '../review/review-room.ts'
import type { World } from '../world.ts'
import { findTranscript } from './find-transcript.ts'

export async function undecide(
  world: World,
  caller: Caller,
  input: { readonly transcript: TranscriptId; readonly correction: RecordKey },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'decide-correction')
  if (refused) return refused
  const found = await findTranscript(world, caller, input.transcript)
  if (!found.ok) return found
  return world.rooms.write(roomName('transcript', input.transcript), caller.member.id, (room) => {
    const no = reopenIn(reviewRoom(room), input.correction)
    return no ? failed(no) : ok(done)
  })
}
