// Gives a member another role. Their sockets close, and come back with it.
import type { MemberId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { Role } from '../../../shared/people/roles.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'

export async function changeRole(
  world: World,
  caller: Caller,
  input: { readonly member: MemberId; readonly role: Role },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'manage-members')
  if (refused) return refused
  const changed = await world.members.changeRole(caller.project.id, input.member, input.role)
  if (!changed.ok) return changed
  world.rooms.reauthorise(caller.project.id, input.member)
  world.rooms.tell(caller.project.id, ['members'])
  return ok(done)
}
