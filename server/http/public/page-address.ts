// The addresses of public pages, read: `/q/<id>`, `/q/<id>@3`, either with `.bib`, `.ris` or `.json` for its citation.
import type { Request } from 'express'
import {
  type PublicationKind,
  publicationKinds,
  publicationLetters,
} from '../../../shared/publishing/publication.ts'

export const citationFormats = ['bib', 'ris', 'json'] as const
export type CitationFormat = (typeof citationFormats)[number]

export type PageName = {
  readonly id: string
  /** Null for the latest. */
  readonly version: number | null
  readonly citation: CitationFormat | null
}

const form = /^([0-9a-z]{12})(?:@([1-9]\d{0,5}))?(?:\.(bib|ris|json))?$/

/** Null when no page can have this name. */
export function readPageName(name: string): PageName | null {
  const found = form.exec(name)
  if (!found) return null
  const [, id = '', version, citation] = found
  return {
    id,
    version: version === undefined ? null : Number(version),
    citation: citationFormats.find((format) => format === citation) ?? null,
  }
}

export const kindOfLetter = (letter: string): PublicationKind | null =>
  publicationKinds.find((kind) => publicationLetters[kind] === letter) ?? null

/** "/q/<id>@3" */
export const pageAddress = (kind: PublicationKind, id: string, version: number | null): string =>
  `/${publicationLetters[kind]}/${id}${version === null ? '' : `@${version}`}`

/** Where the reader reaches this server, for the absolute addresses a page holds; a host that is none is not repeated. */
export function originOf(request: Request, origins: readonly string[]): string {
  const [first] = origins
  if (first !== undefined) return first
  const host = request.headers.host ?? ''
  return `${request.protocol}://${/^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/i.test(host) ? host : 'localhost'}`
}
