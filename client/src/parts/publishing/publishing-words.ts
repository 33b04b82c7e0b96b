// What publishing says in words: kinds, licences, and what a new version would be.
import { counted } from '../../../../shared/base/counted.ts'
import { embedCode, embedSizes } from '../../../../shared/publishing/embed-code.ts'
import type { Licence, PublicationKind } from '../../../../shared/publishing/publication.ts'
import type {
  PublicationPreview,
  PublicationSummary,
} from '../../../../shared/wire/sharing/api-publishing.ts'

const names = new Intl.ListFormat('en', { type: 'conjunction' })

/** "Publish this quote" */
export const kindNames: Readonly<Record<PublicationKind, string>> = {
  quote: 'quote',
  record: 'record',
  note: 'note',
  view: 'view',
}

export const licenceOptions: readonly { readonly id: Licence; readonly label: string }[] = [
  { id: 'cc-by-4.0', label: 'CC BY 4.0' },
  { id: 'cc0-1.0', label: 'CC0 1.0' },
  { id: 'all-rights-reserved', label: 'All rights reserved' },
]

/** A sentence for under the choice. The record’s own words stay under their publisher’s terms whatever is chosen. */
export const licenceMeans: Readonly<Record<Licence, string>> = {
  'cc-by-4.0': 'Anybody may use your readings and the page, also changed, if they name where they are from.',
  'cc0-1.0': 'Anybody may use your readings and the page for anything, without naming you.',
  'all-rights-reserved': 'The page may be read and cited; for anything more people have to ask you.',
}

/** What publishing would do now, one or two sentences. */
export function versionOutlook({
  existing,
  differs,
}: Pick<PublicationPreview, 'existing' | 'differs'>): string {
  if (existing === null) return 'Not public yet. This will be its first version.'
  const { version, unpublishedAtMs } = existing
  if (unpublishedAtMs !== null)
    return `Version ${version} was taken back, and its address goes on saying so. This will be version ${version + 1}.`
  if (differs === null) return `Nothing changed since version ${version}.`
  return `This will be version ${version + 1}. It differs from version ${version}: ${differs}.`
}

/** Hints told by their words; of more their number. */
const mostHintsTold = 3

/** What is left of a template in a note, as a warning; null where nothing is. */
export function hintsWords(hints: readonly string[]): string | null {
  if (hints.length === 0) return null
  const told = hints.slice(0, mostHintsTold).map((hint) => `“${hint.replace(/^\[|\]$/g, '')}”`)
  const more = hints.length - told.length
  const list = names.format(more === 0 ? told : [...told, `${more} more`])
  return `This note still holds ${counted(hints.length, 'hint')} of its template: ${list}`
}

/** "listed", "not listed" */
export const listingWords = (isListed: boolean): string => (isListed ? 'listed' : 'not listed')

/** The latest version’s own address, which shows these very words for ever. */
export const versionUrl = ({ url, version }: Pick<PublicationSummary, 'url' | 'version'>): string =>
  `${url}@${version}`

export const embedOf = (publication: PublicationSummary): string =>
  embedCode(versionUrl(publication), publication.title, embedSizes[publication.kind])
