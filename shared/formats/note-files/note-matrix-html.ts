// A matrix in a note taken away as a page: names of many topics stand upright, so that all of them fit. Each sign is drawn
// alone and said in full to those who hear the page; the key beneath is of whoever draws the query.
import type { QueryResult } from '../../records/notes/query.ts'
import { resultCellSign, resultCellWords } from '../../records/notes/query-words.ts'
import { escapeHtml } from '../corrigendum/corrigendum-html.ts'

type Matrix = Extract<QueryResult, { readonly show: 'matrix' }>

/** So many topics have room for their names as they are read; and so many fit the page upright. */
const [mostLying, mostUpright] = [4, 16]

export function matrixHtml(title: string, { rows, topics }: Matrix): string {
  const heads = topics.map(({ label }) => `<th scope="col" dir="auto"><span>${escapeHtml(label)}</span></th>`)
  const first = rows.findIndex(({ actor }) => actor.reported)
  const lines = rows.map(rowHtml)
  if (first >= 0) {
    const width = topics.length + 1
    const group = `<tr class="group"><th scope="rowgroup" colspan="${width}">Reported by others</th></tr>`
    lines.splice(first, 0, group)
  }
  return `<div class="sided ${shapeOf(topics.length)}"><p class="goes-on">The table goes on at the side.</p>
<div class="table" role="region" aria-label="${escapeHtml(title)}, table" tabindex="0"><table class="matrix">
<thead><tr><td></td>${heads.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table></div></div>`
}

function shapeOf(topics: number): string {
  if (topics > mostUpright) return 'upright broad'
  return topics > mostLying ? 'upright' : 'lying'
}

function rowHtml({ actor: { name, code }, cells }: Matrix['rows'][number]): string {
  const short = code === '' || code === name ? '' : ` (${escapeHtml(code)})`
  const drawn = cells.map((cell) => {
    const look = cell === 'silent' ? ' class="silent"' : ''
    const sign = `<span aria-hidden="true">${escapeHtml(resultCellSign(cell))}</span>`
    return `<td${look}>${sign}<span class="heard">${escapeHtml(resultCellWords(cell))}</span></td>`
  })
  return `<tr><th scope="row">${escapeHtml(name)}${short}</th>${drawn.join('')}</tr>`
}
