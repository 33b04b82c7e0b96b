// The projects of an account. Needs no permission but to be signed in.
import type { MemberId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { ProjectSummary } from '../../../shared/wire/api-project.ts'
import type { World } from '../world.ts'

export async function listProjects(
  world: World,
  account: MemberId,
): Promise<Result<{ projects: ProjectSummary[] }>> {
  const projects = await world.projects.ofMember(account)
  return ok({ projects: projects.map(({ id, slug, name, role }) => ({ id, slug, name, role })) })
}
