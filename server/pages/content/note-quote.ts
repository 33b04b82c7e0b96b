// A quote in a published note: the words as they read when it was published, who said them and where; as the note cited
// them, where that is not the same; and the published words with the grounds of each correction, folded.
import type { NoteContent } from '../../../shared/publishing/published-content.ts'
import { paragraphWords } from '../../../shared/publishing/published-text.ts'
import { type Html, html } from '../html.ts'
import { behindSpeaker, recordWords } from '../page-words.ts'
import { groundsTable } from './grounds.ts'
import { inCorrectedReading, inPublishedReading, passageParagraphs } from './pieces.ts'

type NoteQuote = NoteContent['quotes'][number]

/** `records`: addresses of published records by hash. */
export function noteQuote({ content, asCited }: NoteQuote, records: ReadonlyMap<string, string>): Html {
  const { passages, grounds } = content
  const now = passageParagraphs(passages, inCorrectedReading)
  const words =
    asCited === null
      ? html`<blockquote>${now}</blockquote>`
      : html`<dl class="two"><dt>As cited</dt><dd><blockquote><p>${asCited}</p></blockquote></dd><dt>Now</dt><dd><blockquote>${now}</blockquote></dd></dl>`
  return html`<figure class="quote${asCited === null ? '' : ' changed'}">
${words}
${
  grounds.length === 0
    ? null
    : html`<details><summary>As published, and what was corrected</summary>
<blockquote class="public-published">${passageParagraphs(passages, inPublishedReading)}</blockquote>
${groundsTable(grounds, 'What was corrected, and on what grounds', null)}
</details>
`
}${caption(content, records)}
</figure>
`
}

function caption(
  { speaker, record, spans }: NoteQuote['content'],
  records: ReadonlyMap<string, string>,
): Html {
  const behind = speaker === null ? '' : behindSpeaker(speaker)
  const by =
    speaker === null ? 'Speaker not known' : [speaker.name, behind].filter((part) => part !== '').join(', ')
  const place = `${recordWords(record)}, ¶ ${paragraphWords(spans)}`
  const address = records.get(record.sha256)
  const [first] = spans
  const where =
    address === undefined || first === undefined
      ? html`${place}`
      : html`<a href="${address}#s${first.startSegment + 1}">${place}</a>`
  return html`<figcaption>${by} <span class="quote-src">${where}</span></figcaption>`
}
