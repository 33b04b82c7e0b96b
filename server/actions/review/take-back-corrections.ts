// The undo of correctPlaces: own decisions are opened again, own proposals and voices go. What others have built on
// stays, and its key is answered with the reason; the history keeps everything.
import type { MemberId, RecordKey, TranscriptId } from '../../../shared/base/id.ts'
import { authorOf } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { may, refusalOf } from '../../../shared/people/permissions.ts'
import { voicesByCorrection } from '../../../shared/records/corrections/competing-readings.ts'
import type { Message } from '../../../shared/records/talk/message.ts'
import { supportKey } from '../../../shared/room/read-room.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, refusal } from '../caller.ts'
import { findTranscript } from '../transcripts/find-transcript.ts'
import type { World } from '../world.ts'
import { type KeyOutcome, type ReviewRoom, reopenIn, reviewRoom } from './review-room.ts'

export async function takeBackCorrections(
  world: World,
  caller: Caller,
  input: { readonly transcript: TranscriptId; readonly keys: readonly RecordKey[] },
): Promise<Result<{ outcomes: KeyOutcome[] }>> {
  const refused = refusal(caller, 'propose-correction')
  if (refused) return refused
  const found = await findTranscript(world, caller, input.transcript)
  if (!found.ok) return found
  const by = caller.member.id
  return world.rooms.write(roomName('transcript', input.transcript), by, (room) => {
    const review = reviewRoom(room)
    const messages = room.entries('messages') as ReadonlyMap<RecordKey, Message>
    const builtOn = othersWork(review, messages, by)
    const outcomes = input.keys.map((key) => ({
      key,
      refused:
        authorOf(key) === by
          ? takeBackOwn(review, key, caller.member, builtOn(key))
          : takeBackVoice(review, key, by),
    }))
    return ok({ outcomes })
  })
}

/** Null when it is gone, else the sentence why it stays. */
function takeBackOwn(
  review: ReviewRoom,
  key: RecordKey,
  member: Caller['member'],
  builtOn: string | null,
): string | null {
  const { corrections, decisions } = review.records
  const decision = decisions.get(key)
  if (decision?.verdict === 'replaced') return 'Another reading has taken its place, so it stays.'
  if (decision && decision.by !== member.id) return `Somebody else has ${decision.verdict} it, so it stays.`
  // Who may decide no more, opens no decision again either.
  if (decision && !may(member, 'decide-correction')) return refusalOf('decide-correction')
  if (builtOn !== null) return builtOn
  const no = decision ? reopenIn(review, key) : null
  if (no) return no.message
  if (corrections.has(key)) review.putCorrection(key, undefined)
  return null
}

function takeBackVoice(review: ReviewRoom, key: RecordKey, by: MemberId): string | null {
  const { support, decisions } = review.records
  const voice = supportKey(key, by)
  if (!support.has(voice)) return 'This correction is somebody else’s: only its author may take it back.'
  const decision = decisions.get(key)
  if (decision) return `It was ${decision.verdict} meanwhile, so your support of it stays.`
  review.putSupport(voice, undefined)
  return null
}

/** Why an own correction stays though nobody else decided it; null when others have built nothing on it. */
function othersWork(
  review: ReviewRoom,
  messages: ReadonlyMap<RecordKey, Message>,
  by: MemberId,
): (key: RecordKey) => string | null {
  const voices = voicesByCorrection(review.records)
  const discussed = new Set(
    [...messages]
      .filter(([key, { withdrawn }]) => authorOf(key) !== by && withdrawn !== true)
      .map(([, { about }]) => about),
  )
  return (key) => {
    const { supporters = [], dissenters = [] } = voices.get(key) ?? {}
    if (supporters.length > 0) return 'Somebody supports it by now, so it stays. Withdraw it instead.'
    if (dissenters.length > 0 || discussed.has(`corrections:${key}`)) {
      return 'Somebody has answered it by now, so it stays. Withdraw it instead.'
    }
    return null
  }
}
