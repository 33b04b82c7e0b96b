// Finds a project as the command names it: by its slug, or by its exact name.
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { Project } from '../../stores/projects.ts'
import type { World } from '../world.ts'

/** Problems: `not-found`; `conflict` when two projects share the name. */
export async function findProject(world: Pick<World, 'projects'>, named: string): Promise<Result<Project>> {
  const bySlug = await world.projects.bySlug(named)
  if (bySlug) return ok(bySlug)
  const [first, second] = (await world.projects.all()).filter((project) => project.name === named)
  if (first === undefined) return failed(problem('not-found', `There is no project “${named}”.`))
  if (second !== undefined) {
    return failed(
      problem('conflict', `Two projects are named “${named}”: name it by its address, as “${first.slug}”.`),
    )
  }
  return ok(first)
}
