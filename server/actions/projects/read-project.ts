// A project with everybody who ever belonged to it.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { Member } from '../../../shared/people/member.ts'
import type { ProjectSummary } from '../../../shared/wire/api-project.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'

export async function readProject(
  world: World,
  caller: Caller,
): Promise<Result<{ project: ProjectSummary; members: Member[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const { id, slug, name } = caller.project
  const members = await world.members.ofProject(id)
  return ok({ project: { id, slug, name, role: caller.member.role }, members: [...members] })
}
