// The caller has seen what was said so far, about one thing or everywhere. Nobody else is told.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { RoomName } from '../../../shared/room/room-name.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'

type Needs = Pick<World, 'seen' | 'clock'>

export async function markSeen(
  world: Needs,
  caller: Caller,
  thread: { readonly room: RoomName; readonly about: string },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  await world.seen.markThread(caller.project.id, caller.member.id, thread, world.clock())
  return ok(done)
}

export async function markAllSeen(world: Needs, caller: Caller): Promise<Result<Done>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  await world.seen.markEverything(caller.project.id, caller.member.id, world.clock())
  return ok(done)
}
