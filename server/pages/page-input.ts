// What a public page is drawn from: frozen content and facts of its publication, nothing that could be looked up anew.
// All addresses that begin with `/` are of this server; `origin` before them makes them absolute. Pages ask for `/public.css`,
// its fonts under `/assets` and `/mark.svg`, all of the built client (scripts/public-style.mjs), and for nothing else.
import type { Cited } from '../../shared/publishing/citation.ts'
import type { Licence, PublicationKind, PublicId } from '../../shared/publishing/publication.ts'
import type { PublishedContent } from '../../shared/publishing/published-content.ts'

/** The project as its pages name it. `index` is its public index; null while nothing is listed there. */
export type PublishingProject = { readonly name: string; readonly index: string | null }

export type PageVersion = {
  readonly number: number
  readonly publishedAtMs: number
  /** What is other than in the version before: "“unilateral” corrected", "as published". */
  readonly summary: string
}

/** A published page in one version, or the same to stand in somebody else's page (`embed`: no citation, no versions). */
export type PublicationPage = {
  readonly page: 'publication' | 'embed'
  /** "https://desk.example.org" */
  readonly origin: string
  readonly project: PublishingProject
  readonly id: PublicId
  readonly kind: PublicationKind
  readonly title: string
  readonly licence: Licence
  /** Search engines are asked to leave out what is not listed, and every version but the latest. */
  readonly isListed: boolean
  readonly version: PageVersion
  /** The latest version's number when this one is older; else null. */
  readonly later: number | null
  /** Those that are public, the latest first, this one among them. */
  readonly versions: readonly PageVersion[]
  /** "/q/<id>": with `@3` one version, with `.bib`, `.ris`, `.json` a citation, with `/embed` the page for frames. */
  readonly address: string
  readonly content: PublishedContent
  readonly cited: Cited
  /** Listed pages of records by the SHA-256 of the record: "/r/<id>", to which `#s41` may be added. */
  readonly records: ReadonlyMap<string, string>
  /** Before an image's id: "/n/<id>@3/images/". */
  readonly imageBase: string
}

export type IndexEntry = {
  readonly id: PublicId
  readonly kind: PublicationKind
  readonly title: string
  readonly address: string
  readonly version: number
  readonly firstPublishedAtMs: number
  readonly publishedAtMs: number
  /** What is other in the latest version. */
  readonly summary: string
  readonly licence: Licence
}

/** The listed pages of a project, the last published first; at least one. Also what its feed is made of. */
export type IndexPage = {
  readonly page: 'index'
  readonly origin: string
  readonly project: PublishingProject & { readonly index: string }
  /** "/pub/<slug>/atom.xml" */
  readonly feed: string
  readonly entries: readonly IndexEntry[]
}

/** It was public and was taken back (410), or there is no such page (404). Says nothing of what it was or whose. */
export type AbsentPage = { readonly page: 'gone' | 'missing' | 'too-many'; readonly origin: string }

export type PageInput = PublicationPage | IndexPage | AbsentPage
