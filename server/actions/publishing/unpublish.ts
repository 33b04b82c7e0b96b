// Takes a page back: every address of it answers 410 from now on, also when it was kept by a browser and asked for anew.
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import type { PublicId } from '../../../shared/publishing/publication.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findPublication } from './find-publication.ts'

export async function unpublish(world: World, caller: Caller, id: PublicId): Promise<Result<Done>> {
  const refused = refusal(caller, 'publish')
  if (refused) return refused
  const found = await findPublication(world, caller, id)
  if (!found.ok) return found
  const isTaken = await world.publications.unpublish(id, caller.member.id, world.clock())
  if (!isTaken) return failed(problem('conflict', 'This page was taken back already.'))
  world.rooms.tell(caller.project.id, ['publications'])
  return ok(done)
}
