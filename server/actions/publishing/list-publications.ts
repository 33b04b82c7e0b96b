// The pages a project made public, for its members: with those taken back, and whether each would read otherwise today.
import { setImmediate } from 'node:timers/promises'
import type { NoteId } from '../../../shared/base/id.ts'
import { ok, type Result } from '../../../shared/base/result.ts'
import type { PublicationList, PublicationSummary } from '../../../shared/wire/sharing/api-publishing.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { recordShelf } from './content/record-source.ts'
import { summaryOf } from './find-publication.ts'
import { indexAddress } from './read-index.ts'

/** `note`: its page alone. */
export async function listPublications(
  world: World,
  caller: Caller,
  origin: string,
  note?: NoteId,
): Promise<Result<PublicationList>> {
  const refused = refusal(caller, 'read')
  if (refused) return refused
  const openRecord = recordShelf(world, caller)
  const publications: PublicationSummary[] = []
  for (const publication of await world.publications.ofProject(caller.project.id)) {
    const { subject } = publication
    if (note !== undefined && !(subject.kind === 'note' && subject.note === note)) continue
    publications.push(await summaryOf(world, caller, publication, origin, openRecord))
    await setImmediate()
  }
  const address = indexAddress(caller.project)
  return ok({ publications, index: { address, url: `${origin}${address}` } })
}
