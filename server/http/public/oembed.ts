// What oEmbed (oembed.com) answers for a page's address: the frame that shows it in somebody else's page.
import { embedCode, embedSizes } from '../../../shared/publishing/embed-code.ts'
import { type PageName, pageAddress, readPublicAddress } from './page-address.ts'
import { freshSeconds } from './send-page.ts'

/** The page an address is of; null when it is not one of this server's. `origins`: all the names it is reached by. */
export function readEmbedded(url: string | null, origins: readonly string[]): PageName | null {
  if (url === null || url.length > 2000 || !URL.canParse(url)) return null
  const { origin, pathname } = new URL(url)
  const address = origins.includes(origin) ? readPublicAddress(pathname) : null
  return address?.what === 'page' || address?.what === 'embed' ? address.name : null
}

export type EmbeddedPage = {
  readonly title: string
  /** The project's name. */
  readonly project: string
  readonly origin: string
}

/** `most`: what the asking page has room for, as it wrote it; one that gives less room gets a smaller frame. */
export function oembedOf(
  name: PageName,
  { title, project, origin }: EmbeddedPage,
  most: { readonly width: string | null; readonly height: string | null },
): Readonly<Record<string, string | number>> {
  const size = embedSizes[name.kind]
  const width = Math.min(size.width, pixels(most.width))
  const height = Math.min(size.height, pixels(most.height))
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: project,
    provider_url: origin,
    cache_age: freshSeconds,
    width,
    height,
    html: embedCode(`${origin}${pageAddress(name)}`, title, { width, height }),
  }
}

const pixels = (asked: string | null): number =>
  asked !== null && /^[1-9]\d{0,4}$/.test(asked) ? Number(asked) : Number.POSITIVE_INFINITY
