// A public page as a document: readable without script and without style, with the tags that reference managers read.
import { citationText } from '../../shared/publishing/citation.ts'
import { metaTags } from '../../shared/publishing/meta-tags.ts'
import type { PublishedContent, PublishedParagraph } from '../../shared/publishing/published-content.ts'
import { type Html, html } from './html.ts'
import type { AbsentPage, IndexPage, PageInput, PublicationPage } from './page-input.ts'

export function renderPage(input: PageInput): string {
  switch (input.page) {
    case 'index':
      return indexDocument(input)
    case 'publication':
    case 'embed':
      return publicationDocument(input)
    default:
      return absentDocument(input)
  }
}

const wholeDocument = (title: string, head: readonly Html[], body: Html): string =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>${head}</head><body><main>${body}</main></body></html>
`.text

function publicationDocument(page: PublicationPage): string {
  const tags = metaTags(page.cited).map(
    ({ name, content }) => html`<meta name="${name}" content="${content}">`,
  )
  const canonical = html`<link rel="canonical" href="${page.origin}${page.address}">`
  const head = page.page === 'embed' ? [canonical] : [canonical, ...tags]
  const body = html`<h1>${page.title}</h1>${contentOf(page.content)}${page.page === 'embed' ? null : factsOf(page)}`
  return wholeDocument(page.title, head, body)
}

const factsOf = (page: PublicationPage): Html => html`
<p>${citationText(page.cited)}</p>
<p><a href="${page.address}@${page.version.number}.bib">BibTeX</a> <a href="${page.address}@${page.version.number}.ris">RIS</a> <a href="${page.address}@${page.version.number}.json">CSL-JSON</a></p>
<ol>${page.versions.map((one) => html`<li><a href="${page.address}@${one.number}">${one.number}</a> ${one.summary}</li>`)}</ol>
${page.project.index === null ? html`<p>${page.project.name}</p>` : html`<p><a href="${page.project.index}">${page.project.name}</a></p>`}`

function contentOf(content: PublishedContent): Html {
  if (content.kind === 'quote')
    return html`<blockquote>${content.passages.map((one) => html`${one.map(paragraph)}`)}</blockquote>`
  if (content.kind === 'record') return html`${content.paragraphs.map(paragraph)}`
  if (content.kind === 'note')
    return html`${content.quotes.map(({ content }) => html`${content.passages.flat().map(paragraph)}`)}`
  return html`<p>${content.result.says}</p>`
}

const paragraph = ({ segment, pieces }: PublishedParagraph): Html =>
  html`<p id="s${segment + 1}">${pieces.map((piece) =>
    'text' in piece ? html`${piece.text}` : html`<del>${piece.published}</del><ins>${piece.reading}</ins>`,
  )}</p>`

const indexDocument = ({ project, feed, entries }: IndexPage): string =>
  wholeDocument(
    project.name,
    [html`<link rel="alternate" type="application/atom+xml" href="${feed}">`],
    html`<h1>${project.name}</h1><ul>${entries.map((one) => html`<li><a href="${one.address}">${one.title}</a></li>`)}</ul>`,
  )

const absentWords = {
  gone: 'This page was taken back by those who published it.',
  missing: 'There is nothing at this address.',
  'too-many': 'Too many requests in a minute. Wait a little, then try again.',
} as const

const absentDocument = ({ page }: AbsentPage): string =>
  wholeDocument(absentWords[page], [], html`<p>${absentWords[page]}</p>`)
