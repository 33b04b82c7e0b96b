// A published page for anybody who has its address: nobody is asked who they are, and nothing but frozen content is read.
import type { PublicationKind, PublicId } from '../../../shared/publishing/publication.ts'
import { publicIdPattern } from '../../../shared/publishing/publication.ts'
import type { PublishedContent } from '../../../shared/publishing/published-content.ts'
import type { Project } from '../../stores/projects.ts'
import type { StoredPublication, StoredVersion, VersionFacts } from '../../stores/publications.ts'
import { type ImageBytes, imageOf } from '../images/read-image.ts'
import type { World } from '../world.ts'

type Shelves = Pick<World, 'projects' | 'publications'>

/** What an address asks for; `version` is null for the latest. */
export type PageAsked = {
  readonly kind: PublicationKind
  readonly id: string
  readonly version: number | null
}

/** `gone`: taken back. `elsewhere`: the page is of another kind, and its address begins with that one's letter. */
export type PageFound =
  | {
      readonly state: 'there'
      readonly publication: StoredPublication
      readonly project: Project
      readonly number: number
      /** Grows with every change of the project's pages. */
      readonly revision: number
    }
  | { readonly state: 'gone' | 'missing' }
  | { readonly state: 'elsewhere'; readonly kind: PublicationKind }

const missing: PageFound = { state: 'missing' }
const gone: PageFound = { state: 'gone' }

/** Where pages are, remembered until any page of any project changes: a page read by many is looked up once. */
export function pageFinder(
  world: Shelves,
  mostRemembered = 10_000,
): (asked: PageAsked) => Promise<PageFound> {
  const found = new Map<string, PageFound>()
  let asOf = -1
  return async (asked) => {
    const changes = await world.publications.changes()
    if (changes !== asOf || found.size >= mostRemembered) found.clear()
    asOf = changes
    const name = `${asked.kind} ${asked.id} ${asked.version}`
    const there = found.get(name)
    if (there !== undefined) return there
    const page = await findPage(world, asked)
    // Anybody may guess addresses that are none; and what changed meanwhile is not remembered as it was.
    if (page.state !== 'missing' && (await world.publications.changes()) === changes) found.set(name, page)
    return page
  }
}

/** No content is read. */
export async function findPage(world: Shelves, { kind, id, version }: PageAsked): Promise<PageFound> {
  const publication = publicIdPattern.test(id) ? await world.publications.get(id as PublicId) : null
  if (publication === null) return missing
  if (publication.kind !== kind) return { state: 'elsewhere', kind: publication.kind }
  if (publication.unpublishedAtMs !== null) return gone
  const number = version ?? publication.version
  if (number > publication.version) return missing
  if (number <= publication.takenBackTo) return gone
  const project = await world.projects.byId(publication.project)
  if (project === null)
    throw new Error(`publication ${id} is of project ${publication.project}, which is not there`)
  const revision = await world.publications.revision(project.id)
  return { state: 'there', publication, project, number, revision }
}

/** The content of a version that `findPage` found, and the facts of all that are public, the latest first. */
export async function readPage(
  world: Shelves,
  publication: StoredPublication,
  number: number,
): Promise<{ readonly version: StoredVersion; readonly versions: readonly VersionFacts[] }> {
  const version = await world.publications.version(publication.id, number)
  if (version === null) throw new Error(`publication ${publication.id} has no version ${number}`)
  const versions = await world.publications.versionsOf(publication.id)
  return { version, versions: versions.filter((one) => one.number > publication.takenBackTo) }
}

/**
 * A picture of a page that `findPage` found; null when the page does not show it. Which pictures a version shows never
 * changes, and is remembered.
 */
export function pictureReader(
  world: Shelves & Pick<World, 'images'>,
  mostRemembered = 1000,
): (publication: StoredPublication, number: number, image: string) => Promise<ImageBytes | null> {
  const shown = new Map<string, ReadonlySet<string>>()
  return async (publication, number, image) => {
    const name = `${publication.id}@${number}`
    const there = shown.get(name)
    const images = there ?? imagesOf((await readPage(world, publication, number)).version.content)
    if (shown.size >= mostRemembered) shown.clear()
    shown.set(name, images)
    const found = images.has(image) ? await imageOf(world, image) : null
    return found?.project === publication.project ? found : null
  }
}

const imagesOf = (content: PublishedContent): ReadonlySet<string> =>
  new Set(content.kind === 'note' ? content.images : [])
