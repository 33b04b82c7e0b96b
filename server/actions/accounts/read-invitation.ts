// What an invitation is for, told to whoever holds its link. Problems: `not-found`, `expired`, `used`.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { InvitationView } from '../../../shared/wire/api-account.ts'
import { hashOfToken } from '../token.ts'
import type { World } from '../world.ts'

export async function readInvitation(world: World, token: string): Promise<Result<InvitationView>> {
  const found = await world.invitations.find(hashOfToken(token), world.clock())
  if (!found.ok) return found
  const { project, invitedBy, role, expiresAtMs } = found.value
  const [named, inviter] = [await world.projects.byId(project), await world.members.get(project, invitedBy)]
  if (!named) throw new Error(`invitation ${found.value.id} is for the unknown project ${project}`)
  return ok({ projectName: named.name, role, invitedBy: inviter?.name ?? 'an owner', expiresAtMs })
}
