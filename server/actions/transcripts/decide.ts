// Accepts or rejects a correction as the caller saw it. The decision copies everything it decides on, and it alone is
// applied: what becomes of the proposal afterwards changes nothing.
import type { RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import { authorOf } from '../../../shared/base/id.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { Verdict as Decided, Decision } from '../../../shared/records/corrections/correction.ts'
import {
  refusalToDecide,
  type SeenCorrection,
} from '../../../shared/records/corrections/refusal-to-decide.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findTranscript } from './find-transcript.ts'
import { recordsInRoom } from './transcript-records.ts'

export type Verdict = {
  readonly transcript: TranscriptId
  readonly correction: RecordKey
  readonly verdict: Decided
  readonly seen: SeenCorrection
  readonly reason?: string | undefined
}

export async function decide(world: World, caller: Caller, input: Verdict): Promise<Result<Done>> {
  const refused = refusal(caller, 'decide-correction')
  if (refused) return refused
  const found = await findTranscript(world, caller, input.transcript)
  if (!found.ok) return found
  const publishedTexts = found.value.transcript.segments.map(({ text }) => text)
  const { correction: key, verdict, seen, reason } = input
  const by = caller.member.id
  return world.rooms.write(roomName('transcript', input.transcript), by, (room) => {
    const records = recordsInRoom(room)
    const no = refusalToDecide({ records, key, decider: by, verdict, reason, seen, publishedTexts })
    if (no) return failed(no)
    const correction = records.corrections.get(key)
    if (!correction) throw new Error(`correction ${key} may be decided but is not there`)
    const { segment, start, end, published, reading, grounds } = correction
    const decision: Decision = {
      verdict,
      segment,
      start,
      end,
      published,
      reading,
      ...(grounds && { grounds }),
      proposer: authorOf(key),
      by,
      ...(reason !== undefined && reason.trim() !== '' && { reason }),
      atMs: world.clock(),
    }
    room.put('decisions', key, decision)
    return ok(done)
  })
}
