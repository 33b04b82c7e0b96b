// The addresses of public pages, read: `/q/<id>`, `/q/<id>@3`, either with `.bib`, `.ris` or `.json` for its citation or
// `/embed` for frames; pictures of notes; the index of a project and its feed; oEmbed.
import {
  type PublicationKind,
  publicationKinds,
  publicationLetters,
} from '../../../shared/publishing/publication.ts'

export const citationFormats = ['bib', 'ris', 'json'] as const
export type CitationFormat = (typeof citationFormats)[number]

/** A page in a version; null for the latest. */
export type PageName = {
  readonly kind: PublicationKind
  readonly id: string
  readonly version: number | null
}

/** `none` lies where public pages are, and is none. */
export type PublicAddress =
  | { readonly what: 'page'; readonly name: PageName }
  | { readonly what: 'embed'; readonly name: PageName }
  | { readonly what: 'citation'; readonly name: PageName; readonly format: CitationFormat }
  | { readonly what: 'image'; readonly name: PageName; readonly image: string }
  | { readonly what: 'index'; readonly slug: string }
  | { readonly what: 'feed'; readonly slug: string }
  | { readonly what: 'oembed' }
  | { readonly what: 'none' }

const none: PublicAddress = { what: 'none' }
const place = /^\/([qrnv]|pub|oembed)(?:\/(.*))?$/
const named = /^([0-9a-z]{12})(?:@([1-9]\d{0,5}))?(?:\.(bib|ris|json)|\/(embed)|\/images\/(\w{1,64}))?$/
const ofProject = /^([a-z0-9-]{1,80})(\/atom\.xml)?$/

/** Null when the path is nobody's business here. Some programs write `@` as `%40`. */
export function readPublicAddress(path: string): PublicAddress | null {
  const found = place.exec(path)
  if (!found) return null
  const [, letter = ''] = found
  const rest = decoded(found[2] ?? '')
  if (letter === 'oembed') return found[2] === undefined ? { what: 'oembed' } : null
  if (letter === 'pub') {
    const [, slug, feed] = ofProject.exec(rest) ?? []
    return slug === undefined ? none : { what: feed === undefined ? 'index' : 'feed', slug }
  }
  const kind = kindOfLetter(letter)
  const [, id, version, citation, embed, image] = named.exec(rest) ?? []
  if (kind === null || id === undefined) return none
  const name = { kind, id, version: version === undefined ? null : Number(version) }
  const format = citationFormats.find((one) => one === citation)
  if (format !== undefined) return { what: 'citation', name, format }
  if (image !== undefined) return { what: 'image', name, image }
  return { what: embed === undefined ? 'page' : 'embed', name }
}

function decoded(path: string): string {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

const kindOfLetter = (letter: string): PublicationKind | null =>
  publicationKinds.find((kind) => publicationLetters[kind] === letter) ?? null

/** "/q/<id>@3" */
export const pageAddress = ({ kind, id, version }: PageName): string =>
  `/${publicationLetters[kind]}/${id}${version === null ? '' : `@${version}`}`

/** The path of what an address asks for, with its page's kind as it is. */
export function addressOf(address: Extract<PublicAddress, { readonly name: PageName }>): string {
  const page = pageAddress(address.name)
  if (address.what === 'citation') return `${page}.${address.format}`
  if (address.what === 'image') return `${page}/images/${address.image}`
  return address.what === 'embed' ? `${page}/embed` : page
}
