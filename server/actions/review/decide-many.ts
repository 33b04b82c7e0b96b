// Several decisions given or taken back in one write. Each is asked and answered for itself, in the order given; those
// that are refused leave the others alone.
import type { RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { Verdict } from '../../../shared/records/corrections/correction.ts'
import type { SeenCorrection } from '../../../shared/records/corrections/refusal-to-decide.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, refusal } from '../caller.ts'
import { findTranscript } from '../transcripts/find-transcript.ts'
import type { World } from '../world.ts'
import { settingsOf } from './change-settings.ts'
import { decideIn, type KeyOutcome, keyOutcome, reopenIn, reviewRoom } from './review-room.ts'

export type AskedDecision = {
  readonly correction: RecordKey
  readonly verdict: Verdict
  readonly seen: SeenCorrection
  readonly reason?: string | undefined
  readonly replacing?: readonly RecordKey[] | undefined
}

type KeyOutcomes = { outcomes: KeyOutcome[] }

export async function decideMany(
  world: World,
  caller: Caller,
  input: { readonly transcript: TranscriptId; readonly decisions: readonly AskedDecision[] },
): Promise<Result<KeyOutcomes>> {
  const refused = refusal(caller, 'decide-correction')
  if (refused) return refused
  const found = await findTranscript(world, caller, input.transcript)
  if (!found.ok) return found
  const publishedTexts = found.value.transcript.segments.map(({ text }) => text)
  const { acceptance } = await settingsOf(world, caller.project.id)
  const [by, atMs] = [caller.member.id, world.clock()]
  return world.rooms.write(roomName('transcript', input.transcript), by, (room) => {
    const review = reviewRoom(room)
    const outcomes = input.decisions.map(({ correction: key, ...asked }) =>
      keyOutcome(key, decideIn(review, { ...asked, key, by, atMs, publishedTexts, acceptance })),
    )
    return ok({ outcomes })
  })
}

export async function undecideMany(
  world: World,
  caller: Caller,
  input: { readonly transcript: TranscriptId; readonly keys: readonly RecordKey[] },
): Promise<Result<KeyOutcomes>> {
  const refused = refusal(caller, 'decide-correction')
  if (refused) return refused
  const found = await findTranscript(world, caller, input.transcript)
  if (!found.ok) return found
  return world.rooms.write(roomName('transcript', input.transcript), caller.member.id, (room) => {
    const review = reviewRoom(room)
    return ok({ outcomes: input.keys.map((key) => keyOutcome(key, reopenIn(review, key))) })
  })
}
