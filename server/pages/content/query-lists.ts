// Results that read as lists and tables: quotes with who said them, and pairs of actors, the most aligned first.
import { differenceWords, shareWords } from '../../../shared/analysis/shown/share-words.ts'
import type { QueryResult, ResultActor, ResultQuote } from '../../../shared/records/notes/query.ts'
import { type Html, html } from '../html.ts'
import { stanceMark } from './stance-mark.ts'

type Shown<S extends QueryResult['show']> = Extract<QueryResult, { readonly show: S }>

/** The name, and that others tell it. */
export const named = ({ name, reported }: ResultActor): Html =>
  reported ? html`<i>${name}</i>, as others report` : html`${name}`

export const quoteList = (title: string, { quotes }: Pick<Shown<'quotes'>, 'quotes'>): Html =>
  html`<ol class="quotes" aria-label="${title}">
${quotes.map(quoteItem)}</ol>`

/** One quote as an item of a list: both readings, who said it, and where it leads. */
export function quoteItem(quote: ResultQuote): Html {
  const { published, corrected, speaker, actor, stance, topics, place, address } = quote
  const where = /^\/r\/[0-9a-z@]+(?:#[\w:-]*)?$/.test(address)
    ? html`<a href="${address}">${place}</a>`
    : html`${place}`
  return html`<li><blockquote>${corrected}</blockquote>
${
  published === corrected
    ? null
    : html`<p class="as-published">Published: “${published}”</p>
`
}<p class="by"><span>${speaker === null || speaker === '' ? null : html`${speaker}, `}${named(actor)}</span> <span>${stanceMark(stance)} ${stance.word} · ${topics.join(', ')}</span> <span class="place">${where}</span></p></li>
`
}

export function alignmentTable(title: string, { pairs }: Shown<'alignment'>): Html {
  if (pairs.length === 0)
    return html`<p class="instead">No two actors here take a side on the same topic.</p>`
  const heads = ['Actors', 'Congruence', 'Conflict', 'Difference', 'Topics']
  return html`<div class="scroller" role="region" tabindex="0" aria-label="${title}, table">
<table class="figures-table" aria-label="${title}">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${pairs.map(
  ({ a, b, congruence, conflict, difference, topics }) =>
    html`<tr><th scope="row">${named(a)} and ${named(b)}</th><td>${shareWords(congruence)}</td><td>${shareWords(conflict)}</td><td>${differenceWords(difference)}</td><td>${topics}</td></tr>
`,
)}</tbody>
</table>
</div>`
}
