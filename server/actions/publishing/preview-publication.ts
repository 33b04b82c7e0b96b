// Exactly what would be public, without storing it: for whoever is about to publish.
import { ok, type Result } from '../../../shared/base/result.ts'
import { versionSummary } from '../../../shared/publishing/version-summary.ts'
import type { PublicationPreview } from '../../../shared/wire/sharing/api-publishing.ts'
import type { StoredPublication } from '../../stores/publications.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { summaryOf } from './find-publication.ts'
import { type Asked, type Frozen, freeze, subjectKey } from './freeze.ts'

/** All of a preview but the page, which is drawn from it. */
export type Previewed = Omit<PublicationPreview, 'page'>

export async function previewPublication(
  world: World,
  caller: Caller,
  asked: Asked,
  origin: string,
): Promise<Result<Previewed>> {
  const refused = refusal(caller, 'publish')
  if (refused) return refused
  const frozen = await freeze(world, caller, asked, origin)
  if (!frozen.ok) return frozen
  const { subject } = asked
  const existing = await world.publications.bySubject(caller.project.id, subject.kind, subjectKey(subject))
  const { title, content, digest } = frozen.value
  return ok({
    title,
    content,
    digest,
    existing: existing === null ? null : await summaryOf(world, caller, existing, origin),
    differs: existing === null ? null : await differenceFrom(world, existing, frozen.value),
  })
}

/** As the list of versions would tell of it; null when it shows the very same, or the page was taken back. */
async function differenceFrom(
  world: World,
  { id, version, unpublishedAtMs }: StoredPublication,
  { content, digest }: Frozen,
): Promise<string | null> {
  if (unpublishedAtMs !== null) return null
  const latest = await world.publications.version(id, version)
  return latest === null || latest.digest === digest ? null : versionSummary(latest.content, content)
}
