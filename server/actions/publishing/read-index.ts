// What a project lists in public, for anybody: nobody is asked who they are. A project that lists nothing answers as one
// that does not exist, so that an address cannot be used to find out which projects there are.
import type { PublicationKind, PublicId } from '../../../shared/publishing/publication.ts'
import { publicationLetters } from '../../../shared/publishing/publication.ts'
import type { Project } from '../../stores/projects.ts'
import type { StoredPublication, VersionFacts } from '../../stores/publications.ts'
import type { World } from '../world.ts'

type Shelves = Pick<World, 'projects' | 'publications' | 'transcripts'>

/** A project as its public pages know it; `index` is null while it lists nothing. */
export type PublicProject = {
  readonly project: Project
  readonly index: string | null
  /** Grows with every change of its pages. */
  readonly revision: number
}

export type ListedPage = { readonly publication: StoredPublication; readonly latest: VersionFacts }

export const indexAddress = ({ slug }: Pick<Project, 'slug'>): string => `/pub/${slug}`

const isShown = ({ isListed, unpublishedAtMs }: StoredPublication) => isListed && unpublishedAtMs === null

/** Null when there is no such project, or nothing is listed. */
export async function publicProject(world: Shelves, slug: string): Promise<PublicProject | null> {
  const project = await world.projects.bySlug(slug)
  if (project === null) return null
  const found = await knownPublicly(world, project)
  return found.index === null ? null : found
}

/** A project one of whose pages is at hand. */
export async function knownPublicly(world: Shelves, project: Project): Promise<PublicProject> {
  const pages = await world.publications.ofProject(project.id)
  const index = pages.some(isShown) ? indexAddress(project) : null
  return { project, index, revision: await world.publications.revision(project.id) }
}

/** The last published first. */
export async function listedPages(world: Shelves, project: Project): Promise<readonly ListedPage[]> {
  const shown = (await world.publications.ofProject(project.id)).filter(isShown)
  const listed: ListedPage[] = []
  for (const publication of shown) {
    const [latest] = await world.publications.versionsOf(publication.id)
    if (latest) listed.push({ publication, latest })
  }
  return listed
}

/** Listed pages of records by the SHA-256 of the record: "/r/<id>". */
export async function listedRecords(world: Shelves, project: Project): Promise<ReadonlyMap<string, string>> {
  const records = new Map<string, string>()
  for (const publication of await world.publications.ofProject(project.id)) {
    const { subject, id } = publication
    if (subject.kind !== 'record' || !isShown(publication)) continue
    const facts = await world.transcripts.facts(subject.transcript)
    if (facts) records.set(facts.sha256, publicAddressOf('record', id))
  }
  return records
}

export const publicAddressOf = (kind: PublicationKind, id: PublicId): string =>
  `/${publicationLetters[kind]}/${id}`
