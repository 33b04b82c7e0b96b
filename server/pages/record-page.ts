// A whole record: every paragraph with its number and place, who speaks, the readings with their grounds, and the positions
// where it was published with them. The choice of a reading is the style's, from three radio buttons: nothing runs.
import { knownLook } from '../../shared/analysis/shown/shown-stance.ts'
import { counted } from '../../shared/base/counted.ts'
import { dayWords } from '../../shared/publishing/citation.ts'
import type {
  PublishedParagraph,
  PublishedPosition,
  PublishedSpeaker,
  RecordContent,
} from '../../shared/publishing/published-content.ts'
import { groundsTable } from './content/grounds.ts'
import { correctedWords, inBothReadings, isCorrected } from './content/pieces.ts'
import { type HeldPart, markedRuns, type NumberedPosition, partsBySegment } from './content/position-marks.ts'
import { disclaimer, recordSection } from './content/record-facts.ts'
import { stanceMark } from './content/stance-mark.ts'
import { type TurnPart, turnParts } from './content/turn-parts.ts'
import { type Html, html } from './html.ts'
import { citeAndVersions, masthead, pageFoot } from './page-frame.ts'
import { publicationHead, versionAddress, wholeDocument } from './page-head.ts'
import type { PublicationPage } from './page-input.ts'
import { behindSpeaker, meetingWords, versionWords } from './page-words.ts'

type RecordPage = Omit<PublicationPage, 'content'> & { readonly content: RecordContent }

export function recordDocument(page: RecordPage): string {
  const { content, title } = page
  const { record, grounds } = content
  const words = `${meetingWords(record)}. ${content.paragraphs.slice(0, 3).map(correctedWords).join(' ')}`
  const body = html`<a class="skip-link" href="#record">Skip to the record</a>
<main id="main" class="public record">
${masthead(page, record.name)}
<p class="record-meeting">${[record.title, ...(record.day === null ? [] : [dayWords(record.day)])].join(', ')}</p>
${disclaimer(record.front)}
${contents(content)}${grounds.length > 0 ? readingChoice : null}${countsLine(content)}
<article id="record" class="record-text">
${recordText(content)}</article>
${groundsOf(content)}${citeAndVersions(page)}
${recordSection({ ...record, front: [] }, [], '')}
${pageFoot(page)}
</main>`
  return wholeDocument(title, 'public-page', publicationHead(page, title, words), body)
}

/** To stand in somebody else's page: it scrolls there. */
export function recordEmbed(page: RecordPage): string {
  const { content, title, project } = page
  const body = html`<main class="public record embed">
<p class="label">${project.name}</p>
<h1 class="public-title">${content.record.name}</h1>
<p class="record-meeting">${meetingWords(content.record)}. <a href="${versionAddress(page)}" target="_blank" rel="noopener">The page of the record, with its grounds and how to cite it</a></p>
<article id="record" class="record-text">
${recordText(content)}</article>
${groundsOf(content)}<footer class="public-foot"><p>${versionWords(page)}</p></footer>
</main>`
  return wholeDocument(title, 'public-page', publicationHead(page, title, ''), body)
}

const readingChoice = html`<fieldset class="readings">
<legend>Reading</legend>
<label><input type="radio" name="reading" value="corrected" checked> Corrected</label>
<label><input type="radio" name="reading" value="changes"> Changes</label>
<label><input type="radio" name="reading" value="published"> Published</label>
</fieldset>
`

function countsLine({ grounds, positions, paragraphs }: RecordContent): Html {
  const parts = [
    counted(paragraphs.length, 'paragraph'),
    grounds.length === 0 ? 'nothing corrected' : counted(grounds.length, 'correction'),
    ...(positions === null ? [] : [counted(positions.length, 'position')]),
  ]
  return html`<p class="record-counts">${parts.join(' · ')}</p>`
}

const speakerName = (speaker: PublishedSpeaker | null): string => speaker?.name ?? 'Speaker not known'

/** The turns to jump to, folded: a long list before a text is in its way. */
function contents({ turns }: RecordContent): Html | null {
  if (turns.length < 2) return null
  return html`<details class="contents">
<summary>Speakers in order, ${counted(turns.length, 'turn')}</summary>
<ol>
${turns.map(
  ({
    speaker,
    first,
  }) => html`<li><a href="#s${first + 1}">${speakerName(speaker)}</a> <span>¶ ${first + 1}</span></li>
`,
)}</ol>
</details>
`
}

function recordText({ turns, paragraphs, positions }: RecordContent): readonly Html[] {
  const numbered = (positions ?? []).map((position, at): NumberedPosition => ({ number: at + 1, position }))
  const lengthOf = (segment: number) => paragraphs[segment]?.end ?? 0
  const parts = partsBySegment(numbered, lengthOf, paragraphs.length)
  return turnParts(turns, paragraphs).map((turn) => turnBlock(turn, parts))
}

function turnBlock({ speaker, paragraphs }: TurnPart, parts: ReadonlyMap<number, readonly HeldPart[]>): Html {
  const behind = speaker === null ? '' : behindSpeaker(speaker)
  const name = speaker === null ? html`<i>Speaker not known</i>` : html`<b>${speaker.name}</b>`
  return html`<section class="turn">
<p class="who">${name}${behind === '' ? null : html` <span>${behind}</span>`}${speaker !== null && speaker.label === null ? html` <span class="by-us">named by the project</span>` : null}</p>
${paragraphs.map(({ paragraph, isFirst, isLast }) => paragraphBlock(paragraph, parts.get(paragraph.segment) ?? [], isFirst, isLast))}</section>
`
}

function paragraphBlock(
  paragraph: PublishedParagraph,
  parts: readonly HeldPart[],
  isFirst: boolean,
  isLast: boolean,
): Html {
  const number = paragraph.segment + 1
  const place = isFirst
    ? html`<a class="pilcrow" href="#s${number}" aria-label="Paragraph ${number}">¶ ${number}</a>`
    : null
  const words = parts.length === 0 ? paragraph.pieces.map(pieceOf) : markedRuns(paragraph, parts).map(runOf)
  return html`<p${isFirst ? html` id="s${number}"` : null}>${place}${words}</p>
${isLast ? positionList(paragraph.segment, parts) : null}`
}

const pieceOf = (piece: PublishedParagraph['pieces'][number]): Html =>
  isCorrected(piece) ? inBothReadings(piece) : html`${piece.text}`

function runOf({ piece, over, ending }: ReturnType<typeof markedRuns>[number]): Html {
  const words = pieceOf(piece)
  const [first] = over
  if (first === undefined) return words
  const marked =
    over.length === 1
      ? html`<mark data-stance="${knownLook(first.position.stance.look)}">${words}</mark>`
      : html`<mark class="shared" data-stance="${knownLook(first.position.stance.look)}">${words}</mark>`
  const signs = ending.map(
    ({ number, position }) =>
      html`<sup class="position-sign"><a href="#p${number}" aria-label="${position.stance.sign}\u00a0${number}, ${position.actor} ${position.stance.word}">${position.stance.sign}\u00a0${number}</a></sup>`,
  )
  return html`${marked}${signs}`
}

/** The positions that begin in a paragraph, beneath it: each is told in words once. */
function positionList(segment: number, parts: readonly HeldPart[]): Html | null {
  const here = new Map<number, PublishedPosition>()
  for (const { held } of parts) {
    if (held.position.spans[0]?.startSegment === segment) here.set(held.number, held.position)
  }
  if (here.size === 0) return null
  return html`<ul class="positions">
${[...here].map(([number, position]) => positionItem(number, position))}</ul>
`
}

function positionItem(number: number, position: PublishedPosition): Html {
  const { stance, actor, topics, condition, reportedBy } = position
  const more = [
    ...(condition === null || condition === '' ? [] : [`if ${condition}`]),
    ...(reportedBy === null ? [] : [`as ${reportedBy} reports`]),
  ]
  return html`<li id="p${number}"><span class="position-number">${number}</span> ${stanceMark(stance)} <b>${actor}</b> ${stance.word}: ${topics.join(', ')}${more.length === 0 ? null : html`, <i>${more.join(', ')}</i>`}</li>
`
}

function groundsOf({ grounds }: RecordContent): Html | null {
  const title = 'What was corrected, and on what grounds'
  const table = groundsTable(grounds, title, 'ground-')
  return table === null
    ? null
    : html`<section>
<h2>${title}</h2>
${table}
</section>
`
}
