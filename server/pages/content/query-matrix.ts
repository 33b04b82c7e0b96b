// A result as a matrix: actors by topics, in each cell the sign and how many quotes, or which kind of empty it is.
import { codeBeside } from '../../../shared/actors/said-once.ts'
import { knownLook } from '../../../shared/analysis/shown/shown-stance.ts'
import { weightOf } from '../../../shared/analysis/shown/shown-weight.ts'
import { figure } from '../../../shared/base/counted.ts'
import type { QueryResult, ResultCell, ResultTopic } from '../../../shared/records/notes/query.ts'
import { resultCellWords } from '../../../shared/records/notes/query-words.ts'
import { type Html, html } from '../html.ts'

type Matrix = Extract<QueryResult, { readonly show: 'matrix' }>

/** More columns than these have their names upright. */
const mostLying = 8

/** So many fit a phone, and so many a page once their names are upright. */
const [mostOnPhone, mostUpright] = [4, 16]

/** The table may be wider than the page: it then scrolls by itself, by keys too, and says so. */
export function matrixTable(title: string, { rows, topics }: Matrix): Html {
  const first = rows.findIndex(({ actor }) => actor.reported)
  const told = first < 0 ? rows.length : first
  const head =
    told < rows.length
      ? html`<tr class="group"><th scope="rowgroup" colspan="${topics.length + 1}">Reported by others</th></tr>
`
      : null
  const shape = shapeOf(topics.length)
  return sideScroller(
    `${title}, table`,
    shape,
    html`<table class="matrix ${shape}" aria-label="${title}">
<thead><tr><td></td>${topics.map(topicHead)}</tr></thead>
<tbody>
${rows.slice(0, told).map((row) => rowOf(row, topics))}${head}${rows.slice(told).map((row) => rowOf(row, topics))}</tbody>
</table>`,
  )
}

function shapeOf(topics: number): string {
  if (topics > mostUpright) return 'upright broad'
  if (topics > mostLying) return 'upright'
  return topics > mostOnPhone ? 'wide' : 'lying'
}

/** The box a table scrolls in. Each shape has its least width in the style sheet, which so knows when the words are true. */
export const sideScroller = (label: string, shape: string, table: Html): Html =>
  html`<div class="sided ${shape}">
<p class="goes-on">The table goes on at the side.</p>
<div class="scroller" role="region" tabindex="0" aria-label="${label}">
${table}
</div>
</div>`

const lines = ['solid', 'dashed', 'dotted', 'double'] as const

/** The pigment's number, counted from 1; from the thirteenth on it repeats with another line. */
export function pigmentClass(pigment: number | null): string {
  if (pigment === null) return 'no-pigment'
  const nth = Math.max(0, Math.trunc(pigment) - 1)
  return `pigment-${(nth % 12) + 1} line-${lines[Math.floor(nth / 12) % 4] ?? 'solid'}`
}

const topicHead = ({ label, pigment }: ResultTopic): Html =>
  html`<th scope="col"><span class="topic ${pigmentClass(pigment)}"><span>${label}</span></span></th>`

const rowOf = ({ actor, cells }: Matrix['rows'][number], topics: Matrix['topics']): Html =>
  html`<tr${actor.reported ? html` class="told"` : null}><th scope="row">${actor.name} <abbr class="code">${codeBeside(actor.code, actor.name)}</abbr></th>${topics.map((_topic, at) => cellOf(cells[at] ?? 'silent'))}</tr>
`

const cellOf = (cell: ResultCell): Html => cellOfWords(cell, resultCellWords(cell), null)

/** `says` in full what is drawn; `after` stands behind the number. */
export function cellOfWords(cell: ResultCell, says: string, after: string | null): Html {
  const words = html`<span class="visually-hidden">${says}</span>`
  if (cell === 'silent') return html`<td class="silent">${words}</td>`
  if (cell === 'other') return html`<td class="other"><span aria-hidden="true">·</span>${words}</td>`
  const { stance, positions } = cell
  return html`<td class="cell" data-stance="${knownLook(stance.look)}" data-weight="${weightOf(positions)}"><span class="number" aria-hidden="true"><b>${stance.sign}</b>${figure(positions)}${after === null ? null : html` <i class="came">${after}</i>`}</span>${words}</td>`
}
