// A result as change over time: the moves, each with what was said before and after, then the course of every actor on every
// topic as a table that reads from the first session to the last.
import { codeBeside } from '../../../shared/actors/said-once.ts'
import { counted } from '../../../shared/base/counted.ts'
import type {
  QueryResult,
  ResultSide,
  ResultStanding,
  ResultTopic,
} from '../../../shared/records/notes/query.ts'
import { headingArrows, movesWords, resultStandingWords } from '../../../shared/records/notes/query-words.ts'
import { type Html, html } from '../html.ts'
import { named, quoteItem } from './query-lists.ts'
import { cellOfWords, pigmentClass, sideScroller } from './query-matrix.ts'
import { stanceMark } from './stance-mark.ts'

type Over = Extract<QueryResult, { readonly show: 'time' }>

/** So many columns fit a phone, and so many a page: with more the table scrolls. */
const [mostOnPhone, mostOnPage] = [2, 4]

const shapeOf = (sessions: number): string =>
  sessions > mostOnPage ? 'wide' : sessions > mostOnPhone ? 'lying' : 'narrow'

export const changeFigure = (title: string, result: Over): Html =>
  html`<p class="moves-count">${movesWords(result)}</p>
${
  result.moves.length === 0
    ? null
    : html`<ol class="moves" aria-label="Moves">
${result.moves.map(moveItem)}</ol>
`
}${courseTable(title, result)}`

const moveItem = ({ actor, topic, heading, says, before, after }: Over['moves'][number]): Html =>
  html`<li><p class="move-head"><b>${named(actor)} on ${topic}</b> <span><span aria-hidden="true">${headingArrows[heading]} </span>moved ${says}</span></p>
<div class="sides">${side(before)}${side(after)}</div></li>
`

const side = ({ session, stance, positions, quote }: ResultSide): Html =>
  html`<div><p>${stanceMark(stance)} <b>${stance.word}</b> ${session}</p>
${
  quote === null
    ? null
    : html`<ul class="quotes">${quoteItem(quote)}</ul>
`
}${
  positions > 1
    ? html`<p class="of">The first of ${counted(positions, 'quote')}.</p>
`
    : null
}</div>
`

function courseTable(title: string, { sessions, topics, courses }: Over): Html {
  const shape = shapeOf(sessions.length)
  return sideScroller(
    `${title}, table`,
    shape,
    html`<table class="matrix courses ${shape}" aria-label="${title}">
<thead><tr><td></td>${sessions.map((session) => html`<th scope="col">${session}</th>`)}</tr></thead>
${topics.map((topic, at) =>
  topicRows(
    topic,
    courses.filter((course) => course.topic === at),
    sessions.length,
  ),
)}</table>`,
  )
}

const topicRows = (topic: ResultTopic, courses: Over['courses'], sessions: number): Html =>
  html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${sessions + 1}"><span class="topic ${pigmentClass(topic.pigment)}">${topic.label}</span></th></tr>
${courses.map(
  ({ actor, standings }) =>
    html`<tr${actor.reported ? html` class="told"` : null}><th scope="row">${named(actor)} <abbr class="code">${codeBeside(actor.code, actor.name)}</abbr></th>${standings.map(standingCell)}</tr>
`,
)}</tbody>
`

function standingCell(standing: ResultStanding): Html {
  const says = resultStandingWords(standing)
  if (standing === 'untold') return html`<td class="untold"><span class="visually-hidden">${says}</span></td>`
  const came =
    typeof standing === 'string' || standing.came === undefined ? null : headingArrows[standing.came]
  return cellOfWords(standing, says, came)
}
