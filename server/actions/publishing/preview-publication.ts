// Exactly what would be public, without storing it: for whoever is about to publish.
import { ok, type Result } from '../../../shared/base/result.ts'
import type { PublicationPreview } from '../../../shared/wire/sharing/api-publishing.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { summaryOf } from './find-publication.ts'
import { type Asked, freeze, subjectKey } from './freeze.ts'

export async function previewPublication(
  world: World,
  caller: Caller,
  asked: Asked,
  origin: string,
): Promise<Result<PublicationPreview>> {
  const refused = refusal(caller, 'publish')
  if (refused) return refused
  const frozen = await freeze(world, caller, asked, origin)
  if (!frozen.ok) return frozen
  const { subject } = asked
  const existing = await world.publications.bySubject(caller.project.id, subject.kind, subjectKey(subject))
  return ok({
    title: frozen.value.title,
    content: frozen.value.content,
    existing: existing === null ? null : await summaryOf(world, caller, existing, origin),
  })
}
