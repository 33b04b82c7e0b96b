// A citation as the tags of a page's head that reference managers and search engines read: Highwire's `citation_*`
// (scholar.google.com/intl/en/scholar/inclusion.html) and Dublin Core (dublincore.org, DC-HTML).
import { type Cited, citedNameWords, citedPlace, citedTitle } from './citation.ts'

export type MetaTag = { readonly name: string; readonly content: string }

const dcTypes = { quote: 'Event', record: 'Text', note: 'Text', view: 'Image' } as const

/** In the order they are to stand. Names and contents are plain text: whoever writes the page escapes them. */
export function metaTags(cited: Cited): readonly MetaTag[] {
  const isOfMeeting = cited.kind === 'quote' || cited.kind === 'record'
  const held = isOfMeeting ? (cited.day ?? (cited.year === null ? null : `${cited.year}`)) : null
  const date = held ?? cited.publishedOn
  const title = citedTitle(cited)
  const tags: readonly (readonly [string, string | null])[] = [
    ['citation_title', title],
    ...cited.names.map((name) => ['citation_author', citedNameWords(name)] as const),
    ['citation_publication_date', date.replaceAll('-', '/')],
    ['citation_online_date', cited.publishedOn.replaceAll('-', '/')],
    ['citation_conference_title', isOfMeeting ? cited.event : null],
    ['citation_technical_report_institution', cited.kind === 'note' ? cited.project : null],
    ['citation_public_url', cited.url],
    ['DC.title', title],
    ...cited.names.map((name) => ['DC.creator', citedNameWords(name)] as const),
    ['DC.date', date],
    ['DC.publisher', cited.project],
    ['DC.type', dcTypes[cited.kind]],
    ['DC.description', citedPlace(cited)],
    ['DC.identifier', cited.url],
  ]
  return tags.flatMap(([name, content]) => (content === null || content === '' ? [] : [{ name, content }]))
}
