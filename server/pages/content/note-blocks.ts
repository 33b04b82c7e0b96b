// The blocks of a published note as HTML. They are somebody's words in a form that was only loosely checked: whatever is not
// known is drawn as the words in it, and no attribute is taken that is not looked at here.
import type { NoteContent } from '../../../shared/publishing/published-content.ts'
import type { BlockKind, InlineKind } from '../../../shared/records/notes/note-kinds.ts'
import { type Html, html } from '../html.ts'
import { inlineText, type NoteNode, nodesIn } from './note-inline.ts'
import { noteQuote } from './note-quote.ts'
import { queryFigure } from './query-figure.ts'
import { sideScroller } from './query-matrix.ts'

/** What blocks refer to. Footnotes gather in `footnotes` in the order they are met. */
export type NoteSetting = {
  readonly content: NoteContent
  readonly records: ReadonlyMap<string, string>
  readonly imageBase: string
  readonly footnotes: Html[]
}

/** Deeper than any editor goes; a forged text is cut there. */
const mostDeep = 40

/** As wide a table is drawn as one of so many columns; broader ones have their columns narrower. */
const mostColumns = 9
/** So few columns fit any page. */
const fittingColumns = 3

/** By its columns: each number of them has its least width in the style sheet. */
function shapeOf(table: NoteNode): string {
  const [first] = nodesIn(table)
  const columns =
    first === undefined
      ? 0
      : nodesIn(first).reduce((sum, { attrs }) => sum + wholeNumber(attrs?.colspan, 1, 100), 0)
  return columns <= fittingColumns ? 'fitting' : `columns-${Math.min(columns, mostColumns)}`
}

export const noteBlocks = (nodes: readonly NoteNode[], setting: NoteSetting, depth = 0): readonly Html[] =>
  depth > mostDeep ? [] : nodes.map((node) => blockOf(node, setting, depth))

function blockOf(node: NoteNode, setting: NoteSetting, depth: number): Html {
  const inside = () => noteBlocks(nodesIn(node), setting, depth + 1)
  const words = () => inlineText(nodesIn(node), setting.footnotes)
  switch (node.type as BlockKind | InlineKind) {
    case 'paragraph':
      return html`<p>${words()}</p>
`
    case 'heading':
      return headingOf(node, words())
    case 'bulletList':
      return html`<ul>
${inside()}</ul>
`
    case 'orderedList':
      return html`<ol start="${wholeNumber(node.attrs?.start, 1, 100_000)}">
${inside()}</ol>
`
    case 'listItem':
      return html`<li>${inside()}</li>
`
    case 'blockquote':
      return html`<blockquote>${inside()}</blockquote>
`
    case 'codeBlock':
      return html`<pre tabindex="0"><code>${words()}</code></pre>
`
    case 'horizontalRule':
      return html`<hr>
`
    case 'table':
      return html`${sideScroller(
        'Table',
        shapeOf(node),
        html`<table class="note-table"><tbody>
${inside()}</tbody></table>`,
      )}
`
    case 'tableRow':
      return html`<tr>${inside()}</tr>
`
    case 'tableHeader':
      return html`<th${cellAttributes(node)}>${inside()}</th>`
    case 'tableCell':
      return html`<td${cellAttributes(node)}>${inside()}</td>`
    case 'quote': {
      const quote = setting.content.quotes[placeOf(node)]
      return quote === undefined ? html`` : noteQuote(quote, setting.records)
    }
    case 'query': {
      const at = placeOf(node)
      const query = setting.content.queries[at]
      if (query === undefined) return html``
      return queryFigure(query.title, query.result, `query-${at + 1}`, { isFrozen: query.isFrozen === true })
    }
    case 'image':
      return imageOf(node, setting)
    case 'text':
    case 'hardBreak':
    case 'footnote':
      return html`${inlineText([node], setting.footnotes)}`
    default:
      return html`${inside()}`
  }
}

/** A note's headings are of levels 2 to 4, as its title is the first. */
function headingOf(node: NoteNode, words: readonly Html[]): Html {
  const level = wholeNumber(node.attrs?.level, 2, 4)
  if (level === 2)
    return html`<h2>${words}</h2>
`
  return level === 3
    ? html`<h3>${words}</h3>
`
    : html`<h4>${words}</h4>
`
}

/** The place in the list of quotes or queries; −1 for none. */
const placeOf = ({ attrs }: NoteNode): number => (typeof attrs?.at === 'number' ? attrs.at : -1)

function wholeNumber(value: unknown, least: number, most: number): number {
  const number = typeof value === 'number' ? Math.trunc(value) : least
  return number >= least && number <= most ? number : least
}

function cellAttributes({ attrs }: NoteNode): Html {
  const columns = wholeNumber(attrs?.colspan, 1, 100)
  const rows = wholeNumber(attrs?.rowspan, 1, 1000)
  const align = ['left', 'center', 'right'].find((one) => one === attrs?.align)
  return html`${columns > 1 ? html` colspan="${columns}"` : null}${rows > 1 ? html` rowspan="${rows}"` : null}${align === undefined ? null : html` class="align-${align}"`}`
}

/** Only pictures that are public with this page. */
function imageOf({ attrs = {} }: NoteNode, { content, imageBase }: NoteSetting): Html {
  const { image, alt } = attrs
  if (typeof image !== 'string' || !content.images.includes(image) || !/^\w{1,64}$/.test(image)) return html``
  const words = typeof alt === 'string' ? alt : ''
  const width = wholeNumber(attrs.width, 0, 20_000)
  const height = wholeNumber(attrs.height, 0, 20_000)
  const size = width > 0 && height > 0 ? html` width="${width}" height="${height}"` : null
  return html`<figure class="picture"><img src="${imageBase}${image}" alt="${words}"${size} loading="lazy" decoding="async"></figure>
`
}
