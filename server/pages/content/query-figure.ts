// The result of a query as it is drawn in a note and on a page of its own: what it shows, the figure, its signs in words,
// and the day it was looked at. Numbers lead nowhere: what they count is for members.
import { counted } from '../../../shared/base/counted.ts'
import type { QueryResult } from '../../../shared/records/notes/query.ts'
import {
  drawnFromWords,
  leftOutWords,
  legendOf,
  ofDayWords,
} from '../../../shared/records/notes/query-words.ts'
import { type Html, html } from '../html.ts'
import { changeFigure } from './query-change.ts'
import { alignmentTable, quoteList } from './query-lists.ts'
import { mapFigure } from './query-map.ts'
import { matrixTable } from './query-matrix.ts'
import { meetingFigure } from './query-meeting.ts'
import { stanceMark } from './stance-mark.ts'

/**
 * `name` is part of ids and must be one of its page's own. `isHeaded`: its title is the page's, and is not said again.
 * `isFrozen`: a note kept it as it was on its day.
 */
export function queryFigure(
  title: string,
  result: QueryResult,
  name: string,
  { isHeaded = false, isFrozen = false } = {},
): Html {
  const { positions, atMs, says } = result
  const all = [says, drawnFromWords(result), leftOutWords(result)]
  // A query without a title of its own has its sentence for one.
  const said = all.filter((words) => words !== '' && words !== title)
  const label = isHeaded ? html`aria-label="${title}"` : html`aria-labelledby="${name}-title"`
  return html`<figure class="query" ${label}>
<p class="query-head">${isHeaded ? null : html`<b id="${name}-title">${title}</b>`}<span>${counted(positions, 'quote')} · ${ofDayWords(atMs, isFrozen)}</span></p>
${positions === 0 && result.show !== 'meeting' ? html`<p class="instead">No position fits this.</p>` : shown(title, result, name)}
<figcaption><p>${said.join(' ')}</p>
${legend(result)}</figcaption>
</figure>`
}

function shown(title: string, result: QueryResult, name: string): Html {
  switch (result.show) {
    case 'matrix':
      return matrixTable(title, result)
    case 'map':
      return mapFigure(result, name)
    case 'quotes':
      return quoteList(title, result)
    case 'alignment':
      return alignmentTable(title, result)
    case 'time':
      return changeFigure(title, result)
    case 'meeting':
      return meetingFigure(title, result, name)
  }
}

const emptyWords = {
  other: html`<li><span aria-hidden="true">·</span> spoke, not on this</li>
`,
  silent: html`<li><span aria-hidden="true" class="key-silent"></span> did not speak</li>
`,
  untold: html`<li>blank: nothing reported</li>
`,
}

function legend(result: QueryResult): Html | null {
  const { stances, empty } = legendOf(result)
  if (stances.length === 0 || (result.show !== 'matrix' && result.show !== 'time')) return null
  return html`<ul class="legend" aria-label="What the cells mean">
${stances.map(
  (stance) => html`<li>${stanceMark(stance)} ${stance.word}</li>
`,
)}${empty.map((kind) => emptyWords[kind])}</ul>
`
}
