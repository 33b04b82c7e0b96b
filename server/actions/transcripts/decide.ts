// Accepts or rejects a correction as the caller saw it. The decision copies everything it decides on, and it alone is
// applied: what becomes of the proposal afterwards changes nothing.
import type { TranscriptId } from '../../../shared/base/id.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import { settingsOf } from '../review/change-settings.ts'
import type { AskedDecision } from '../review/decide-many.ts'
import { decideIn, reviewRoom } from '../review/review-room.ts'
import type { World } from '../world.ts'
import { findTranscript } from './find-transcript.ts'

export async function decide(
  world: World,
  caller: Caller,
  input: AskedDecision & { readonly transcript: TranscriptId },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'decide-correction')
  if (refused) return refused
  const { transcript, correction: key, verdict, seen, reason, replacing } = input
  const found = await findTranscript(world, caller, transcript)
  if (!found.ok) return found
  const publishedTexts = found.value.transcript.segments.map(({ text }) => text)
  const { acceptance } = await settingsOf(world, caller.project.id)
  const asked = { key, verdict, seen, reason, replacing, by: caller.member.id, atMs: world.clock() }
  return world.rooms.write(roomName('transcript', transcript), caller.member.id, (room) => {
    const no = decideIn(reviewRoom(room), { ...asked, publishedTexts, acceptance })
    return no ? failed(no) : ok(done)
  })
}
