// What oEmbed (oembed.com) answers for a page's address: the frame that shows it in somebody else's page.
import type { PublicationKind } from '../../../shared/publishing/publication.ts'
import type { PublicationPage } from '../../pages/page-input.ts'
import { kindOfLetter, pageAddress, readPageName } from './page-address.ts'
import { freshSeconds } from './send-page.ts'

export type EmbeddedPage = {
  readonly kind: PublicationKind
  readonly id: string
  readonly version: number | null
}

/** The page an address is of; null when it is not one of this server's. `origins`: all the names it is reached by. */
export function readEmbedded(url: string, origins: readonly string[]): EmbeddedPage | null {
  if (url.length > 2000 || !URL.canParse(url)) return null
  const { origin, pathname } = new URL(url)
  const [, letter = '', name = '', ...rest] = pathname.split('/')
  const kind = kindOfLetter(letter)
  const page = readPageName(name)
  const isPage = rest.length === 0 || (rest.length === 1 && rest[0] === 'embed')
  if (!origins.includes(origin) || kind === null || page === null || page.citation !== null || !isPage)
    return null
  return { kind, id: page.id, version: page.version }
}

/** Pixels of a frame, by what it shows; a page that gives it less room gets a smaller one. */
const sizes: Readonly<Record<PublicationKind, { readonly width: number; readonly height: number }>> = {
  quote: { width: 640, height: 320 },
  record: { width: 720, height: 640 },
  note: { width: 720, height: 640 },
  view: { width: 720, height: 520 },
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

export function oembedOf(
  { kind, id, title, project, origin }: PublicationPage,
  version: number | null,
  most: { readonly width: number | null; readonly height: number | null },
): Readonly<Record<string, string | number>> {
  const width = Math.min(sizes[kind].width, most.width ?? Number.POSITIVE_INFINITY)
  const height = Math.min(sizes[kind].height, most.height ?? Number.POSITIVE_INFINITY)
  const address = `${origin}${pageAddress(kind, id, version)}/embed`
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: project.name,
    provider_url: origin,
    cache_age: freshSeconds,
    width,
    height,
    html: `<iframe src="${address}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="border:0"></iframe>`,
  }
}
