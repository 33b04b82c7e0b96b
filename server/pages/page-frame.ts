// What stands around every published page: the project and the rule above, citation and versions and terms below.
import { citationText } from '../../shared/publishing/citation.ts'
import { type Html, html } from './html.ts'
import { citationFiles } from './page-head.ts'
import type { PublicationPage, PublishingProject } from './page-input.ts'
import { dayOf, kindWords, licenceTerms, versionWords } from './page-words.ts'

export const projectLine = ({ name, index }: PublishingProject): Html =>
  html`<p class="label">${index === null ? html`${name}` : html`<a href="${index}">${name}</a>`}</p>`

/** The masthead. On pages whose words are their own title, what they are is the heading; elsewhere `title` is. */
export function masthead(page: PublicationPage, title: string | null): Html {
  const kind = title === null ? html`<h1>${kindWords[page.kind]}</h1>` : html`<p>${kindWords[page.kind]}</p>`
  return html`<header class="public-head">
${projectLine(page.project)}
<div class="scotch"></div>
<div class="public-kind">${kind}<p>${versionWords(page)}${laterVersion(page)}</p></div>
${
  title === null
    ? null
    : html`<h1 class="public-title">${title}</h1>
`
}</header>`
}

const laterVersion = ({ later, address }: PublicationPage): Html | null =>
  later === null
    ? null
    : html`; <a class="later" href="${address}">there is a later one, version ${later}</a>`

/** "To cite" and "Versions", side by side. */
export const citeAndVersions = (page: PublicationPage): Html => html`<section class="public-cols">
<div>
<h2>To cite</h2>
<p class="citation">${citation(page)}</p>
<p class="links">${citationFiles(page).map(({ address, title }) => html`<a href="${address}">${title}</a> `)}</p>
</div>
<div>
<h2>Versions</h2>
<ol class="versions">
${page.versions.map((one) => {
  const isThis = one.number === page.version.number
  const day = dayOf(one.publishedAtMs)
  const where = isThis ? html`${day}` : html`<a href="${page.address}@${one.number}">${day}</a>`
  return html`<li${isThis ? html` aria-current="true"` : null}><b>${one.number}</b> ${where} <span>${one.summary}</span></li>
`
})}</ol>
</div>
</section>`

/** The citation is copied as it stands; a narrow page breaks its address before the path. */
function citation({ cited, origin }: PublicationPage): Html {
  const text = citationText(cited)
  const at = text.lastIndexOf(cited.url)
  if (at < 0 || !cited.url.startsWith(origin)) return html`${text}`
  const path = at + origin.length
  return html`${text.slice(0, path)}<wbr>${text.slice(path)}`
}

/** Whose terms hold for what. */
export function pageFoot({ licence, kind }: Pick<PublicationPage, 'licence' | 'kind'>): Html {
  const { words, url } = licenceTerms[licence]
  const terms = url === null ? html`${words}` : html`<a rel="license" href="${url}">${words}</a>`
  const ofPage = kind === 'quote' || kind === 'record' ? 'Corrections and this page' : 'This page'
  return html`<footer class="public-foot">
<p>Words of the record: its publisher’s terms. ${ofPage}: ${terms}.</p>
<p>Made with Rapporteur</p>
</footer>`
}
