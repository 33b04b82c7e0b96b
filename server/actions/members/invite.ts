// Makes a link that lets one person join with a role. The token is told once and kept only as a hash.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { Role } from '../../../shared/people/roles.ts'
import type { Invitation } from '../../../shared/wire/api-project.ts'
import type { StoredInvitation } from '../../stores/invitations.ts'
import { type Caller, refusal } from '../caller.ts'
import { hashOfToken, newToken } from '../token.ts'
import { newId, type World } from '../world.ts'

export const invitationDays = 14

export const invitationView = ({
  id,
  role,
  forWhom,
  createdAtMs,
  expiresAtMs,
}: StoredInvitation): Invitation => ({ id, role, forWhom, createdAtMs, expiresAtMs })

export async function invite(
  world: World,
  caller: Caller,
  input: { readonly role: Role; readonly forWhom: string },
): Promise<Result<{ invitation: Invitation; token: string }>> {
  const refused = refusal(caller, 'manage-members')
  if (refused) return refused
  const token = newToken(world)
  const createdAtMs = world.clock()
  const invitation: StoredInvitation = {
    id: newId<'invitation'>(world),
    project: caller.project.id,
    role: input.role,
    forWhom: input.forWhom,
    invitedBy: caller.member.id,
    createdAtMs,
    expiresAtMs: createdAtMs + invitationDays * 24 * 60 * 60_000,
  }
  await world.invitations.add({ ...invitation, tokenHash: hashOfToken(token) })
  return ok({ invitation: invitationView(invitation), token })
}
