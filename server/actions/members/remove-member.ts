// Removes a member (owners), or leaves (oneself). Their records stay theirs.
import type { MemberId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'

export async function removeMember(world: World, caller: Caller, member: MemberId): Promise<Result<Done>> {
  const refused = refusal(caller, member === caller.member.id ? 'read' : 'manage-members')
  if (refused) return refused
  const left = await world.members.leave(caller.project.id, member)
  if (!left.ok) return left
  world.rooms.reauthorise(caller.project.id, member)
  world.rooms.tell(caller.project.id, ['members'])
  return ok(done)
}
