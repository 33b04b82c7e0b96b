// The page as it would be if it were published now, for the member who is about to. It is drawn as published pages are,
// but has no address yet if it is the first version, and its pictures are asked for as a member.
import { makesVersion } from '../../../shared/publishing/makes-version.ts'
import { type Licence, publicationLetters } from '../../../shared/publishing/publication.ts'
import { versionSummary } from '../../../shared/publishing/version-summary.ts'
import type { Caller } from '../../actions/caller.ts'
import type { Previewed } from '../../actions/publishing/preview-publication.ts'
import { readPublication } from '../../actions/publishing/read-publication.ts'
import type { World } from '../../actions/world.ts'
import { renderPage } from '../../pages/render-page.ts'
import { composedPage } from './page-of.ts'

const noIdYet = '…'

export async function previewedPage(
  world: World,
  caller: Caller,
  preview: Previewed,
  { licence, origin }: { readonly licence: Licence | undefined; readonly origin: string },
): Promise<string> {
  const { project } = caller
  const { existing, differs, content, title } = preview
  const { kind } = content
  const publishedAtMs = world.clock()
  const before = await versionsOf(world, caller, preview, origin)
  const isNew = makesVersion(preview)
  const [latest] = before
  const version =
    latest !== undefined && !isNew
      ? latest
      : {
          number: (existing?.version ?? 0) + 1,
          publishedAtMs,
          summary: differs ?? versionSummary(null, content),
        }
  const id = existing?.id ?? noIdYet
  const page = await composedPage(world, project, {
    page: 'publication',
    origin,
    id,
    kind,
    title,
    licence: licence ?? existing?.licence ?? 'cc-by-4.0',
    isListed: false,
    version,
    later: null,
    versions: isNew ? [version, ...before] : before,
    address: existing?.address ?? `/${publicationLetters[kind]}/${noIdYet}`,
    content,
    imageBase: '/api/images/',
  })
  return renderPage(page)
}

/** Those that are public, the latest first. */
async function versionsOf(world: World, caller: Caller, { existing }: Previewed, origin: string) {
  if (existing === null) return []
  const read = await readPublication(world, caller, existing.id, origin)
  return read.ok ? read.value.versions.filter(({ isTakenBack }) => !isTakenBack) : []
}
