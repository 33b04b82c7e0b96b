// Lists a page or takes it off the list, or gives it another licence. What it shows stays as it was published.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { Licence, PublicId } from '../../../shared/publishing/publication.ts'
import { type Caller, type Done, done, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findPublication } from './find-publication.ts'

export async function changePublication(
  world: World,
  caller: Caller,
  input: {
    readonly publication: PublicId
    readonly isListed?: boolean | undefined
    readonly licence?: Licence | undefined
  },
): Promise<Result<Done>> {
  const refused = refusal(caller, 'publish')
  if (refused) return refused
  const found = await findPublication(world, caller, input.publication)
  if (!found.ok) return found
  const { isListed, licence } = input
  await world.publications.change(found.value.id, {
    ...(isListed === undefined ? {} : { isListed }),
    ...(licence === undefined ? {} : { licence }),
  })
  world.rooms.tell(caller.project.id, ['publications'])
  return ok(done)
}
