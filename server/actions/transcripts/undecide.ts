// Takes a decision back: the correction is open again, as its author has it now.
import type { RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
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
    if (room.get('decisions', input.correction) === undefined) {
      return failed(problem('conflict', 'This correction is not decided, so there is nothing to take back.'))
    }
    room.put('decisions', input.correction, undefined)
    return ok(done)
  })
}
