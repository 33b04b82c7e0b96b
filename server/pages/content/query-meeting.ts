// A result as one meeting: who spoke when as a drawing, the same as tables, and the words of the positions in both readings.
// Blocks and marks lead to their paragraphs where the record's own page is public.
import { codeBeside } from '../../../shared/actors/said-once.ts'
import {
  type MeetingBlock,
  type MeetingMark,
  type MeetingPicture,
  meetingPicture,
} from '../../../shared/analysis/shown/meeting-picture.ts'
import { percentWords } from '../../../shared/analysis/shown/share-words.ts'
import { knownLook } from '../../../shared/analysis/shown/shown-stance.ts'
import { counted, figure } from '../../../shared/base/counted.ts'
import type { QueryResult } from '../../../shared/records/notes/query.ts'
import { legendOf } from '../../../shared/records/notes/query-words.ts'
import { type Html, html } from '../html.ts'
import { quoteList } from './query-lists.ts'
import { pigmentClass } from './query-matrix.ts'
import { stanceMark } from './stance-mark.ts'

type Meeting = Extract<QueryResult, { readonly show: 'meeting' }>

/** `name` is part of ids and must be one of its page's own. */
export function meetingFigure(title: string, result: Meeting, name: string): Html {
  const { record, quotes, words } = result
  const page = /^\/r\/[0-9a-z@]+$/.test(record.address) ? record.address : null
  const place = (segment: number) => (page === null ? null : `${page}#s${segment + 1}`)
  return html`<p class="of-record">${page === null ? html`${record.title}` : html`<a href="${page}">${record.title}</a>`}, ${counted(words, 'word')}</p>
${drawing(meetingPicture(result), place, `${name}-meeting`)}
${legend(result)}
${totalsTable(title, result)}
<details class="when"><summary>Who spoke when, as a table</summary>
${stretchTable(title, result, place)}
</details>
${
  quotes.length === 0
    ? html`<p class="instead">No position on this record fits.</p>`
    : html`<p class="moves-count">The positions, in the words of the record</p>
${quoteList(`${title}, quotes`, { quotes })}`
}`
}

type PlaceOf = (segment: number) => string | null

const drawing = ({ width, height, ticks, rows }: MeetingPicture, place: PlaceOf, id: string): Html =>
  html`<div class="scroller" role="region" tabindex="0" aria-label="Who spoke when, drawn">
<svg class="meeting" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="${id}">
<title id="${id}">Who spoke when, and the positions in their words; the tables beneath say the same</title>
<text class="tick" x="0" y="12">Words spoken</text>
${ticks.map(({ x, words }) => html`<path class="grid" d="M${x} 18V${height}"/><text class="tick middle" x="${x}" y="12">${words === 0 ? '' : figure(words)}</text>`)}
${rows.map(
  (
    row,
  ) => html`<text class="who" x="0" y="${row.y}"><title>${row.says}</title>${row.name}</text><path class="hair" d="M0 ${row.y + 9}H${width}"/>
${row.blocks.map((block) => leading(place(block.segment), block.says, blockBox(block)))}${row.marks.map(({ pin, y, pigment }) => html`<path class="pin ${pigmentClass(pigment)}" d="M${pin.x} ${y}V${pin.to}"/>`)}
${row.marks.map((mark) => leading(place(mark.segment), mark.says, markBox(mark)))}`,
)}</svg>
</div>`

/** A link where it leads anywhere. */
const leading = (address: string | null, says: string, drawn: Html): Html =>
  address === null
    ? html`<g><title>${says}</title>${drawn}</g>
`
    : html`<a href="${address}"><title>${says}</title>${drawn}</a>
`

const blockBox = ({ x, y, width, height }: MeetingBlock): Html =>
  html`<rect class="block" x="${x}" y="${y}" width="${width}" height="${height}"/>`

const markBox = ({ x, y, width, height, look, sign, numbers, pigment, isTold }: MeetingMark): Html =>
  html`<g class="mark ${pigmentClass(pigment)}${isTold ? ' told' : ''}" data-stance="${knownLook(look)}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/><text class="sign" x="${x + 7.5}" y="${y + 11.5}">${sign}</text><text x="${x + 13}" y="${y + 11}">${numbers}</text></g>`

function legend(result: Meeting): Html | null {
  const { stances } = legendOf(result)
  if (stances.length === 0) return null
  return html`<ul class="legend" aria-label="What the marks mean">
${stances.map(
  (stance) => html`<li>${stanceMark(stance)} ${stance.word}</li>
`,
)}${result.topics.map(
  (
    { label, pigment },
    at,
  ) => html`<li><span class="nth ${pigmentClass(pigment)}">${at + 1}</span> ${label}</li>
`,
)}${
  result.marks.some(({ holder }) => holder.reported)
    ? html`<li>on grey: told of somebody else</li>
`
    : null
}</ul>`
}

const table = (name: string, heads: readonly string[], rows: readonly Html[]): Html =>
  html`<div class="scroller" role="region" tabindex="0" aria-label="${name}, table">
<table class="figures-table" aria-label="${name}">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>`

const totalsTable = (title: string, { rows, words }: Meeting): Html =>
  table(
    `${title}, totals`,
    ['Actor', 'Turns', 'Words', 'Share', 'Positions', 'Told by others'],
    [...rows]
      .sort((a, b) => b.words - a.words)
      .map(({ actor, name, speakers, turns, words: spoken, positions, told }) => {
        const who = actor === null ? [] : speakers.filter((speaker) => speaker !== name)
        return html`<tr><th scope="row">${name}${actor === null || codeBeside(actor.code, name) === null ? null : html` <abbr class="code">${actor.code}</abbr>`}${who.length === 0 ? null : html`<span class="speakers">${who.join('; ')}</span>`}</th><td>${figure(turns)}</td><td>${figure(spoken)}</td><td>${percentWords(spoken, words)}</td><td>${figure(positions)}</td><td>${figure(told)}</td></tr>
`
      }),
  )

const stretchTable = (title: string, { stretches, rows, marks }: Meeting, place: PlaceOf): Html =>
  table(
    `${title}, who spoke when`,
    ['Speaker', '¶', 'Words before', 'Words', 'Positions'],
    stretches.map(({ row, segment, wordsBefore, words, speaker }) => {
      const end = wordsBefore + Math.max(1, words)
      const within = marks.filter(
        (mark) => mark.row === row && mark.wordsBefore >= wordsBefore && mark.wordsBefore < end,
      ).length
      const { actor, name } = rows[row] ?? { actor: null, name: '' }
      const address = place(segment)
      const number = `¶ ${segment + 1}`
      return html`<tr><th scope="row">${speaker}${actor === null || name === speaker ? null : html`, ${name}`}</th><td>${address === null ? html`${number}` : html`<a href="${address}">${number}</a>`}</td><td>${figure(wordsBefore)}</td><td>${figure(words)}</td><td>${figure(within)}</td></tr>
`
    }),
  )
