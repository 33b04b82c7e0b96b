// A published note, and a published view: the project's own work, with the day of all that it shows.
import type { NoteContent, ViewContent } from '../../shared/publishing/published-content.ts'
import { noteBlocks } from './content/note-blocks.ts'
import { footnoteList, nodesOf } from './content/note-inline.ts'
import { queryFigure } from './content/query-figure.ts'
import { type Html, html } from './html.ts'
import { citeAndVersions, masthead, pageFoot } from './page-frame.ts'
import { publicationHead, versionAddress, wholeDocument } from './page-head.ts'
import type { PublicationPage } from './page-input.ts'
import { versionWords } from './page-words.ts'

type NotePage = Omit<PublicationPage, 'content'> & { readonly content: NoteContent }
type ViewPage = Omit<PublicationPage, 'content'> & { readonly content: ViewContent }

const list = new Intl.ListFormat('en')

export function noteDocument(page: NotePage): string {
  const { content, records, imageBase } = page
  const { authors, blocks } = content
  const setting = { content, records, imageBase, footnotes: [] as Html[] }
  const text = noteBlocks(nodesOf(blocks), setting)
  const by =
    authors === null || authors.length === 0 ? null : html`<p class="byline">${list.format(authors)}</p>`
  const article = html`${by}<article class="note-text">
${text}${footnoteList(setting.footnotes)}</article>`
  return ownWork(page, content.title, article, firstWords(blocks), 'note')
}

export function viewDocument(page: ViewPage): string {
  const { title, result } = page.content
  const article = html`<article>
${queryFigure(title, result, 'view', { isHeaded: true })}
</article>`
  return ownWork(page, title, article, result.says, 'view')
}

function ownWork(
  page: PublicationPage,
  title: string,
  article: Html,
  description: string,
  kind: 'note' | 'view',
): string {
  const head = publicationHead(page, title, description)
  if (page.page === 'embed') {
    const body = html`<main class="public ${kind} embed">
<h1 class="public-title">${title}</h1>
${article}
<footer class="public-foot"><p><a href="${versionAddress(page)}" target="_blank" rel="noopener">${kind === 'note' ? 'The note' : 'The page'} and how to cite it</a></p><p>${page.project.name}. ${versionWords(page)}</p></footer>
</main>`
    return wholeDocument(title, 'public-page', head, body)
  }
  const body = html`<main id="main" class="public ${kind}">
${masthead(page, title)}
${article}
${citeAndVersions(page)}
${pageFoot(page)}
</main>`
  return wholeDocument(title, 'public-page', head, body)
}

/** The words of a note's paragraphs from its start, enough for a sentence or two. */
function firstWords(value: unknown): string {
  let words = ''
  const read = (nodes: unknown, depth: number) => {
    for (const { type, text, content } of nodesOf(nodes)) {
      if (words.length > 400 || depth > 20) return
      if (typeof text === 'string') words += text
      if (type !== 'footnote') read(content, depth + 1)
      if (type === 'paragraph' || type === 'heading') words += ' '
    }
  }
  read(value, 0)
  return words
}
