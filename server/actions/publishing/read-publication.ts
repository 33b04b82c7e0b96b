// A published page with all its versions, for members.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { PublicId } from '../../../shared/publishing/publication.ts'
import type { PublicationSummary, PublicationVersion } from '../../../shared/wire/sharing/api-publishing.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { findPublication, summaryOf, versionOf } from './find-publication.ts'

export async function readPublication(
  world: World,
  caller: Caller,
  id: PublicId,
  origin: string,
): Promise<Result<{ publication: PublicationSummary; versions: PublicationVersion[] }>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const found = await findPublication(world, caller, id)
  if (!found.ok) return found
  const versions = await world.publications.versionsOf(id)
  return ok({
    publication: await summaryOf(world, caller, found.value, origin),
    versions: versions.map((version) => versionOf(found.value, version)),
  })
}
