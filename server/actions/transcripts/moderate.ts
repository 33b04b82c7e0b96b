// Hides another's correction or position with a reason everybody can read, or shows it again. The record itself stays.
import { authorOf, type RecordKey, type TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type ModeratedRoot, type Moderation, moderationKey } from '../../../shared/records/moderation.ts'
import { roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findTranscript } from './find-transcript.ts'

export type ModerationAsked = {
  readonly transcript: TranscriptId
  readonly root: ModeratedRoot
  readonly key: RecordKey
  readonly hidden: boolean
  readonly reason: string
}

export async function moderate(world: World, caller: Caller, input: ModerationAsked): Promise<Result<Done>> {
  const refused = refusal(caller, 'moderate')
  if (refused) return refused
  const found = await findTranscript(world, caller, input.transcript)
  if (!found.ok) return found
  const by = caller.member.id
  if (input.hidden && authorOf(input.key) === by) {
    return failed(problem('conflict', 'This record is yours: withdraw it instead of hiding it.'))
  }
  return world.rooms.write(roomName('transcript', input.transcript), by, (room) => {
    if (room.get(input.root, input.key) === undefined) {
      return failed(problem('not-found', 'This record is no longer there.'))
    }
    const before = room.get('moderation', moderationKey(input.root, input.key)) as Moderation | undefined
    if (authorOf(input.key) === by && before?.hidden && before.by !== by) {
      return failed(
        problem('forbidden', 'Somebody else hid your record: ask another reviewer to show it again.'),
      )
    }
    const moderation: Moderation = { hidden: input.hidden, reason: input.reason, by, atMs: world.clock() }
    room.put('moderation', moderationKey(input.root, input.key), moderation)
    return ok(done)
  })
}
