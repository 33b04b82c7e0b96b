// Ends a member's daily mails from a link in one, in every project they are in: the token in it is the permission. Done
// twice it is done; each project's inbox begins them again.
import { problem } from '../../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../../shared/base/result.ts'
import { type Done, done } from '../../caller.ts'
import type { World } from '../../world.ts'
import type { LeaveTokens } from './leave-token.ts'

export async function stopDigest(
  world: Pick<World, 'projects' | 'digests'>,
  tokens: Pick<LeaveTokens, 'read'>,
  token: string,
): Promise<Result<Done>> {
  const member = tokens.read(token)
  if (member === null) return failed(problem('not-found', 'This link ends no mail.'))
  for (const { id } of await world.projects.ofMember(member)) await world.digests.choose(id, member, 'never')
  return ok(done)
}
