// A cited passage: the words as corrected, as published, why they differ, and how to cite them. One column, no script.
import type { QuoteContent } from '../../shared/publishing/published-content.ts'
import { paragraphWords } from '../../shared/publishing/published-text.ts'
import { textFragment } from '../../shared/publishing/text-fragment.ts'
import { groundsTable } from './content/grounds.ts'
import {
  correctedWords,
  inCorrectedReading,
  inPublishedReading,
  isCorrected,
  type Paragraphs,
  publishedWords,
  quotations,
} from './content/pieces.ts'
import { type RecordLink, recordSection } from './content/record-facts.ts'
import { type Html, html } from './html.ts'
import { citeAndVersions, masthead, pageFoot } from './page-frame.ts'
import { publicationHead, versionAddress, wholeDocument } from './page-head.ts'
import type { PublicationPage } from './page-input.ts'
import { meetingWords, speakersOf, versionWords } from './page-words.ts'

type QuotePage = Omit<PublicationPage, 'content'> & { readonly content: QuoteContent }

export function quoteDocument(page: QuotePage): string {
  const { content, title } = page
  const body = html`<main id="main" class="public">
${masthead(page, null)}
<article>
${quoteFigure(content)}
${asPublished(content)}${groundsSection(content)}${citeAndVersions(page)}
${recordSection(content.record, recordLinks(page), publishedFragment(content))}
</article>
${pageFoot(page)}
</main>`
  const words = content.passages.flat().map(correctedWords).join(' ')
  return wholeDocument(title, 'public-page', publicationHead(page, title, `“${words}”`), body)
}

/** To stand in somebody else's page: the words, who said them, and the way to all the rest. */
export function quoteEmbed(page: QuotePage): string {
  const { content, title, project } = page
  const number = content.grounds.length
  const body = html`<main class="public embed">
<h1 class="visually-hidden">${title}</h1>
<article>
${quoteFigure(content)}
</article>
<footer class="public-foot"><p>${number === 0 ? 'Words as published.' : 'Words as corrected.'} <a href="${versionAddress(page)}" target="_blank" rel="noopener">${number === 0 ? 'The passage and how to cite it' : 'The published words, the grounds, and how to cite it'}</a></p>
<p>${project.name}. ${versionWords(page)}</p></footer>
</main>`
  return wholeDocument(title, 'public-page', publicationHead(page, title, ''), body)
}

/** "paragraph 54", "paragraphs 54–56" */
function placeWords({ spans }: QuoteContent): string {
  const words = paragraphWords(spans)
  return `${/^\d+$/.test(words) ? 'paragraph' : 'paragraphs'} ${words}`
}

function quoteFigure(content: QuoteContent): Html {
  const by = speakersOf(content).map(
    ({ name, behind }, nth) =>
      html`${nth === 0 ? null : '; '}<b>${name}</b>${behind === '' ? null : html`, ${behind}`}`,
  )
  return html`<figure class="public-quote">
${quotations(content, inCorrectedReading)}
<figcaption>${by}<br>${meetingWords(content.record)}, ${placeWords(content)}</figcaption>
</figure>`
}

function asPublished(content: QuoteContent): Html {
  if (content.grounds.length === 0)
    return html`<section>
<h2>As published by the captioner</h2>
<p class="public-published">These are the words as they were published. None of them has been corrected.</p>
</section>
`
  return html`<section>
<h2>As published by the captioner</h2>
${quotations(content, inPublishedReading, 'public-published')}
</section>
`
}

function groundsSection({ grounds }: QuoteContent): Html | null {
  const title = 'What was corrected, and on what grounds'
  const table = groundsTable(grounds, title, null)
  return table === null
    ? null
    : html`<section>
<h2>${title}</h2>
${table}
</section>
`
}

function recordLinks({ content, records }: QuotePage): readonly RecordLink[] {
  const address = records.get(content.record.sha256)
  const [first] = content.spans
  if (address === undefined || first === undefined) return []
  const place = paragraphWords(content.spans)
  const fragment = recordFragment(content).replace('#', '')
  return [
    {
      href: `${address}#s${first.startSegment + 1}${fragment}`,
      words: `Read in the record, ¶ ${place}`,
    },
  ]
}

/** For pages that show the captions as they were published. */
const publishedFragment = ({ passages }: QuoteContent): string =>
  textFragment(passages.map((paragraphs) => ({ words: paragraphs.map(publishedWords).join('\n') })))

/** On our page of the record numbers stand behind corrected words, so only words between two of them are sought. */
function recordFragment({ passages }: QuoteContent): string {
  return textFragment(passages.flatMap((paragraphs) => plainRun(paragraphs)))
}

/** The longest stretch of words that nobody corrected, without its ends, which may be half a word. */
function plainRun(paragraphs: Paragraphs): readonly { readonly words: string }[] {
  if (paragraphs.every(({ pieces }) => !pieces.some(isCorrected)))
    return [{ words: paragraphs.map(publishedWords).join('\n') }]
  const runs = paragraphs.flatMap(({ pieces }) =>
    pieces.map((piece, at) => {
      if (isCorrected(piece)) return ''
      const from = at > 0 ? piece.text.replace(/^\S+/, '') : piece.text
      return (at < pieces.length - 1 ? from.replace(/\S+$/, '') : from).trim()
    }),
  )
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '')
  return longest === '' ? [] : [{ words: longest }]
}
