// Makes an open invitation useless.
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'

export async function revokeInvitation(world: World, caller: Caller, id: string): Promise<Result<Done>> {
  const refused = refusal(caller, 'manage-members')
  if (refused) return refused
  const revoked = await world.invitations.revoke(caller.project.id, id, world.clock())
  return revoked
    ? ok(done)
    : failed(problem('not-found', 'This invitation was used or taken back already. Reload the page.'))
}
