// A page of the caller's project; one of another project is as good as none.
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type PublicId, publicationLetters } from '../../../shared/publishing/publication.ts'
import type { PublicationSummary, PublicationVersion } from '../../../shared/wire/sharing/api-publishing.ts'
import type { StoredPublication, VersionFacts } from '../../stores/publications.ts'
import type { Caller } from '../caller.ts'
import type { World } from '../world.ts'
import type { RecordShelf } from './content/record-source.ts'
import { freeze } from './freeze.ts'

const noSuchPage = problem('not-found', 'There is no such published page in this project.')

export async function findPublication(
  world: World,
  caller: Caller,
  id: PublicId,
): Promise<Result<StoredPublication>> {
  const found = await world.publications.get(id)
  return found?.project === caller.project.id ? ok(found) : failed(noSuchPage)
}

export const addressOf = ({ kind, id }: Pick<StoredPublication, 'kind' | 'id'>): string =>
  `/${publicationLetters[kind]}/${id}`

export const versionOf = (publication: StoredPublication, version: VersionFacts): PublicationVersion => ({
  number: version.number,
  publishedAtMs: version.publishedAtMs,
  publishedBy: version.publishedBy,
  summary: version.summary,
  isTakenBack: publication.unpublishedAtMs !== null || version.number <= publication.takenBackTo,
  address: `${addressOf(publication)}@${version.number}`,
})

/** The page with how its subject reads today. Throws when its versions are not there: they are never deleted. */
export async function summaryOf(
  world: World,
  caller: Caller,
  publication: StoredPublication,
  origin: string,
  openRecord?: RecordShelf,
): Promise<PublicationSummary> {
  const [latest] = await world.publications.versionsOf(publication.id)
  if (!latest) throw new Error(`publication ${publication.id} has no version`)
  const { id, kind, subject, title, isListed, licence, version, createdAtMs, unpublishedAtMs } = publication
  const { choices, publishedAtMs, publishedBy } = latest
  const today = await freeze(world, caller, { subject, choices }, origin, openRecord)
  const address = addressOf(publication)
  return {
    id,
    kind,
    subject,
    choices,
    title,
    isListed,
    licence,
    version,
    publishedAtMs,
    publishedBy,
    createdAtMs,
    unpublishedAtMs,
    today: !today.ok ? 'refused' : today.value.digest === latest.digest ? 'same' : 'changed',
    whyNot: today.ok ? null : today.problem.message,
    address,
    url: `${origin}${address}`,
  }
}
