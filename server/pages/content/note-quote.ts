// A quote in a published note: the words as they read when it was published, who said them and where; as the note cited
// them, where that is not the same; and the published words with the grounds of each correction, folded.
import type { NoteContent } from '../../../shared/publishing/published-content.ts'
import { paragraphWords } from '../../../shared/publishing/published-text.ts'
import { type Html, html } from '../html.ts'
import { recordWords, speakersOf } from '../page-words.ts'
import { groundsTable } from './grounds.ts'
import { inCorrectedReading, inPublishedReading, quotations } from './pieces.ts'

type NoteQuote = NoteContent['quotes'][number]

/** `records`: addresses of published records by hash. */
export function noteQuote({ content, asCited }: NoteQuote, records: ReadonlyMap<string, string>): Html {
  const { grounds } = content
  const now = quotations(content, inCorrectedReading)
  const words =
    asCited === null
      ? now
      : html`<dl class="two"><dt>As cited</dt><dd><blockquote><p>${asCited}</p></blockquote></dd><dt>Now</dt><dd>${now}</dd></dl>`
  return html`<figure class="quote${asCited === null ? '' : ' changed'}">
${words}
${
  grounds.length === 0
    ? null
    : html`<details><summary>As published, and what was corrected</summary>
${quotations(content, inPublishedReading, 'public-published')}
${groundsTable(grounds, 'What was corrected, and on what grounds', null)}
</details>
`
}${caption(content, records)}
</figure>
`
}

function caption(
  { record, spans, ...said }: NoteQuote['content'],
  records: ReadonlyMap<string, string>,
): Html {
  const by = speakersOf(said)
    .map(({ name, behind }) => (behind === '' ? name : `${name}, ${behind}`))
    .join('; ')
  const place = `${recordWords(record)}, ¶ ${paragraphWords(spans)}`
  const address = records.get(record.sha256)
  const [first] = spans
  const where =
    address === undefined || first === undefined
      ? html`${place}`
      : html`<a href="${address}#s${first.startSegment + 1}">${place}</a>`
  return html`<figcaption>${by} <span class="quote-src">${where}</span></figcaption>`
}
