// Makes a page public, or a new version of one that is. Only what is frozen in this moment is ever shown of it.
import { problem } from '../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../shared/base/result.ts'
import { type Licence, publicId } from '../../../shared/publishing/publication.ts'
import { versionSummary } from '../../../shared/publishing/version-summary.ts'
import type { PublicationSummary } from '../../../shared/wire/sharing/api-publishing.ts'
import type { NewVersion, StoredPublication } from '../../stores/publications.ts'
import { type Caller, refusal } from '../caller.ts'
import type { World } from '../world.ts'
import { summaryOf } from './find-publication.ts'
import { type Asked, type Frozen, freeze, subjectKey } from './freeze.ts'

/** `digest`: of the preview that was looked at. */
export type Publishing = Asked & {
  readonly isListed: boolean
  readonly licence: Licence
  readonly digest: string
}

const otherThanSeen = problem(
  'conflict',
  'Nothing was published: something in it changed since you looked. Look once more at what will be public.',
)

export async function publish(
  world: World,
  caller: Caller,
  asked: Publishing,
  origin: string,
): Promise<Result<{ publication: PublicationSummary; isNewVersion: boolean }>> {
  const refused = refusal(caller, 'publish')
  if (refused) return refused
  const frozen = await freeze(world, caller, asked, origin)
  if (!frozen.ok) return frozen
  if (frozen.value.digest !== asked.digest) return failed(otherThanSeen)
  const { subject } = asked
  const find = () => world.publications.bySubject(caller.project.id, subject.kind, subjectKey(subject))
  const isNewVersion = await store(world, caller, asked, frozen.value, find)
  const stored = await find()
  if (!stored) throw new Error(`a page of project ${caller.project.id} was published and is not there`)
  world.rooms.tell(caller.project.id, ['publications'])
  return ok({ publication: await summaryOf(world, caller, stored, origin), isNewVersion })
}

type Find = () => Promise<StoredPublication | null>

/** False when the page shows all this already. */
async function store(
  world: World,
  caller: Caller,
  asked: Publishing,
  frozen: Frozen,
  find: Find,
): Promise<boolean> {
  const existing = await find()
  if (existing === null) {
    try {
      await addPage(world, caller, asked, frozen)
      return true
    } catch (error) {
      // Somebody else, or a second click, published the same meanwhile.
      if ((await find()) === null) throw error
      return store(world, caller, asked, frozen, find)
    }
  }
  const { isListed, licence } = asked
  if (await isShownAlready(world, existing, frozen)) {
    await world.publications.change(existing.id, { isListed, licence })
    return false
  }
  await addVersion(world, caller, asked, frozen, existing)
  return true
}

/** A page taken back comes again only as a new version. */
async function isShownAlready(
  world: World,
  { id, unpublishedAtMs }: StoredPublication,
  { digest }: Frozen,
): Promise<boolean> {
  const [latest] = await world.publications.versionsOf(id)
  return unpublishedAtMs === null && latest?.digest === digest
}

async function addPage(world: World, caller: Caller, asked: Publishing, frozen: Frozen): Promise<void> {
  const { subject, isListed, licence } = asked
  await world.publications.add(
    {
      id: publicId(world.random(8)),
      project: caller.project.id,
      subject,
      subjectKey: subjectKey(subject),
      isListed,
      licence,
    },
    newVersion(world, caller, asked, frozen, versionSummary(null, frozen.content)),
  )
}

async function addVersion(
  world: World,
  caller: Caller,
  asked: Publishing,
  frozen: Frozen,
  existing: StoredPublication,
): Promise<void> {
  // What was taken back is not told of, so the first version after it is summed up as a first one.
  const isPublic = existing.unpublishedAtMs === null
  const before = isPublic ? await world.publications.version(existing.id, existing.version) : null
  const summary = versionSummary(before?.content ?? null, frozen.content)
  await world.publications.addVersion(existing.id, newVersion(world, caller, asked, frozen, summary), asked)
}

const newVersion = (
  world: World,
  caller: Caller,
  { choices }: Asked,
  { content, title, digest }: Frozen,
  summary: string,
): NewVersion => ({
  title,
  choices,
  summary,
  publishedBy: caller.member.id,
  publishedAtMs: world.clock(),
  digest,
  content,
})
