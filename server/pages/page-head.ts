// The head of a published page: what reference managers, search engines and pages that embed it read.
import { metaTags } from '../../shared/publishing/meta-tags.ts'
import { type Html, html } from './html.ts'
import type { PublicationPage } from './page-input.ts'

/** The stylesheet of public pages: always under this name, its fonts under names of their own (client/vite.config.ts). */
export const publicStyle = '/public.css'

/** A whole document. `bodyClass` is the kind of page for the style. */
export const wholeDocument = (title: string, bodyClass: string, head: readonly Html[], body: Html): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="${publicStyle}">
${head}</head>
<body class="${bodyClass}">
${body}
</body>
</html>
`.text

export const leftOutOfSearch = html`<meta name="robots" content="noindex">
`

const citationLinks = [
  { ending: 'bib', type: 'application/x-bibtex', title: 'BibTeX' },
  { ending: 'ris', type: 'application/x-research-info-systems', title: 'RIS' },
  { ending: 'json', type: 'application/vnd.citationstyles.csl+json', title: 'CSL-JSON' },
] as const

/** "/q/<id>@3": this version and no other, whatever comes after it. */
export const versionAddress = ({ address, version }: PublicationPage): string =>
  `${address}@${version.number}`

export const citationFiles = (page: PublicationPage) =>
  citationLinks.map((link) => ({ ...link, address: `${versionAddress(page)}.${link.ending}` }))

/** `title` is that of the document, `description` the page's words in a sentence or two: for who shares its address. */
export function publicationHead(page: PublicationPage, title: string, description: string): readonly Html[] {
  const { origin, address, project, cited, isListed, later } = page
  const canonical = `${origin}${address}`
  const isLeftOut = !isListed || later !== null || page.page === 'embed'
  const lines: (Html | null)[] = [
    html`<link rel="canonical" href="${canonical}">
`,
    isLeftOut ? leftOutOfSearch : null,
  ]
  if (page.page === 'embed') return lines.filter((line) => line !== null)
  const embedding = `${origin}/oembed?url=${encodeURIComponent(`${origin}${versionAddress(page)}`)}&format=json`
  const tags = metaTags(cited).map(
    ({ name, content }) => html`<meta name="${name}" content="${content}">
`,
  )
  lines.push(
    html`<meta name="description" content="${shortened(description)}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${shortened(description)}">
<meta property="og:url" content="${canonical}">
<meta property="og:site_name" content="${project.name}">
`,
    ...citationFiles(page).map(
      ({
        type,
        title,
        address,
      }) => html`<link rel="alternate" type="${type}" title="${title}" href="${address}">
`,
    ),
    html`<link rel="alternate" type="application/json+oembed" title="${title}" href="${embedding}">
`,
    project.index === null
      ? null
      : html`<link rel="alternate" type="application/atom+xml" title="${project.name}" href="${project.index}/atom.xml">
`,
    ...tags,
  )
  return lines.filter((line) => line !== null)
}

/** At most three hundred characters, cut between words. */
function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= 300) return words
  return `${words
    .slice(0, 299)
    .replace(/\s+\S*$/, '')
    .replace(/[\uD800-\uDBFF]$/, '')}…`
}
