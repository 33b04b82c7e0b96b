// Puts together what a page is drawn from: the frozen content, and of its project only what stands on every page.
import type { Cited } from '../../../shared/publishing/citation.ts'
import { citedOf } from '../../../shared/publishing/cited-of.ts'
import { linkedToListed } from '../../actions/publishing/content/public-result.ts'
import {
  indexAddress,
  knownPublicly,
  listedPages,
  listedRecords,
  publicAddressOf,
} from '../../actions/publishing/read-index.ts'
import { type PageFound, readPage } from '../../actions/publishing/read-page.ts'
import type { World } from '../../actions/world.ts'
import type { IndexPage, PublicationPage } from '../../pages/page-input.ts'
import { pageAddress } from './page-address.ts'

/** A page that is there, found by its address. */
export type There = Extract<PageFound, { readonly state: 'there' }>

export async function publicationPage(
  world: World,
  { publication, project, number }: There,
  origin: string,
  page: PublicationPage['page'],
): Promise<PublicationPage> {
  const { id, kind, licence, isListed } = publication
  const { version, versions } = await readPage(world, publication, number)
  return composedPage(world, project, {
    page,
    origin,
    id,
    kind,
    title: version.title,
    licence,
    isListed,
    version: { number, publishedAtMs: version.publishedAtMs, summary: version.summary },
    later: publication.version > number ? publication.version : null,
    versions: versions.map(({ number, publishedAtMs, summary }) => ({ number, publishedAtMs, summary })),
    address: pageAddress({ kind, id, version: null }),
    content: version.content,
    imageBase: `${pageAddress({ kind, id, version: number })}/images/`,
  })
}

type Composed = 'project' | 'cited' | 'records'

/** Adds to a page what every page shows of its project, and how it is cited. Its links lead only to listed pages. */
export async function composedPage(
  world: World,
  project: There['project'],
  page: Omit<PublicationPage, Composed>,
): Promise<PublicationPage> {
  const { id, kind, origin, content, version } = page
  const { index } = await knownPublicly(world, project)
  const records = await listedRecords(world, project)
  const cited = { id, kind, version: version.number, publishedAtMs: version.publishedAtMs, origin }
  return {
    ...page,
    project: { name: project.name, index },
    content: linkedToListed(content, new Set(records.values())),
    cited: citedOf({ ...cited, project: project.name }, content),
    records,
  }
}

export async function citedPage(world: World, there: There, origin: string): Promise<Cited> {
  const { publication, project, number } = there
  const { id, kind } = publication
  const { version } = await readPage(world, publication, number)
  const { publishedAtMs, content } = version
  return citedOf({ id, kind, version: number, publishedAtMs, origin, project: project.name }, content)
}

export async function indexPage(world: World, project: There['project'], origin: string): Promise<IndexPage> {
  const index = indexAddress(project)
  return {
    page: 'index',
    origin,
    project: { name: project.name, index },
    feed: `${index}/atom.xml`,
    entries: (await listedPages(world, project)).map(({ publication, latest }) => ({
      id: publication.id,
      kind: publication.kind,
      title: latest.title,
      address: publicAddressOf(publication.kind, publication.id),
      version: latest.number,
      firstPublishedAtMs: publication.createdAtMs,
      publishedAtMs: latest.publishedAtMs,
      summary: latest.summary,
      licence: publication.licence,
    })),
  }
}
