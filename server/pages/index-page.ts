// The listed pages of a project, the last published first, by what they are.
import { counted } from '../../shared/base/counted.ts'
import { publicationKinds } from '../../shared/publishing/publication.ts'
import { type Html, html } from './html.ts'
import { wholeDocument } from './page-head.ts'
import type { IndexEntry, IndexPage } from './page-input.ts'
import { dayOf } from './page-words.ts'

const headings = { quote: 'Cited passages', record: 'Records', note: 'Notes', view: 'Positions' } as const

export function indexDocument({ origin, project, feed, entries }: IndexPage): string {
  const title = project.name
  const description = `${counted(entries.length, 'published page')} of ${title}.`
  const head = [
    html`<link rel="canonical" href="${origin}${project.index}">
<link rel="alternate" type="application/atom+xml" title="${title}" href="${feed}">
<meta name="description" content="${description}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${origin}${project.index}">
`,
  ]
  const body = html`<main id="main" class="public index">
<header class="public-head">
<p class="label">Published pages</p>
<div class="scotch"></div>
<div class="public-kind"><p>${counted(entries.length, 'page')}</p><p><a href="${feed}">Feed</a></p></div>
<h1 class="public-title">${title}</h1>
</header>
${publicationKinds.map((kind) =>
  group(
    headings[kind],
    entries.filter((entry) => entry.kind === kind),
  ),
)}<footer class="public-foot"><p>Each page says who may use it and how.</p><p>Made with Rapporteur</p></footer>
</main>`
  return wholeDocument(title, 'public-page', head, body)
}

function group(heading: string, entries: readonly IndexEntry[]): Html {
  if (entries.length === 0) return html``
  return html`<section>
<h2>${heading}</h2>
<ul class="entries">
${entries.map(
  ({ title, address, version, publishedAtMs, summary }) =>
    html`<li><a href="${address}">${title}</a> <span>Version ${version} of ${dayOf(publishedAtMs)}: ${summary}</span></li>
`,
)}</ul>
</section>
`
}
