// Hides another's correction, position, passage or message with a reason everybody can read, or shows it again. The record
// itself stays.
import { authorOf, type MemberId, type RecordKey, type TranscriptId } from '../../../shared/base/id.ts'
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type ModeratedRoot, type Moderation, moderationKey } from '../../../shared/records/moderation.ts'
import { type RoomName, roomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findTranscript } from './find-transcript.ts'

type Hiding = {
  readonly root: ModeratedRoot
  readonly key: RecordKey
  readonly hidden: boolean
  readonly reason: string
}

export type ModerationAsked = Hiding & { readonly transcript: TranscriptId }

export async function moderate(world: World, caller: Caller, input: ModerationAsked): Promise<Result<Done>> {
  const refused = refusal(caller, 'moderate')
  if (refused) return refused
  const found = await findTranscript(world, caller, input.transcript)
  if (!found.ok) return found
  return moderateIn(world, roomName('transcript', input.transcript), caller.member.id, input)
}

/** The same for a message about a note or an entry of the codebook, which stands in the project's talk. */
export async function moderateTalk(
  world: World,
  caller: Caller,
  input: Omit<Hiding, 'root'>,
): Promise<Result<Done>> {
  const refused = refusal(caller, 'moderate')
  if (refused) return refused
  const room = roomName('talk', caller.project.id)
  return moderateIn(world, room, caller.member.id, { ...input, root: 'messages' })
}

async function moderateIn(
  world: Pick<World, 'rooms' | 'clock'>,
  name: RoomName,
  by: MemberId,
  { root, key, hidden, reason }: Hiding,
): Promise<Result<Done>> {
  if (hidden && authorOf(key) === by) {
    return failed(problem('conflict', 'This record is yours: withdraw it instead of hiding it.'))
  }
  return world.rooms.write(name, by, (room) => {
    if (room.get(root, key) === undefined) {
      return failed(problem('not-found', 'This record is no longer there.'))
    }
    const before = room.get('moderation', moderationKey(root, key)) as Moderation | undefined
    if (authorOf(key) === by && before?.hidden && before.by !== by) {
      return failed(
        problem('forbidden', 'Somebody else hid your record: ask another reviewer to show it again.'),
      )
    }
    const moderation: Moderation = { hidden, reason, by, atMs: world.clock() }
    room.put('moderation', moderationKey(root, key), moderation)
    return ok(done)
  })
}
