// The invitations nobody has used yet. Their links cannot be shown again.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { Invitation } from '../../../shared/wire/api-project.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { invitationView } from './invite.ts'

export async function listInvitations(
  world: World,
  caller: Caller,
): Promise<Result<{ invitations: Invitation[] }>> {
  const refused = refusal(caller, 'manage-members')
  if (refused) return refused
  const open = await world.invitations.open(caller.project.id, world.clock())
  return ok({ invitations: open.map(invitationView) })
}
