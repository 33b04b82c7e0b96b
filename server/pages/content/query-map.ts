// A result as a map: the world as tiles for the eye, one a state, and the same as a list by stance, which has everybody.
import { tileColumns, tilePlaces, tileRows } from '../../../shared/actors/tile-places.ts'
import { knownLook } from '../../../shared/analysis/shown/shown-stance.ts'
import { weightOf } from '../../../shared/analysis/shown/shown-weight.ts'
import { counted } from '../../../shared/base/counted.ts'
import type {
  QueryResult,
  ResultActor,
  ResultCell,
  ResultStance,
} from '../../../shared/records/notes/query.ts'
import { type Html, html } from '../html.ts'
import { stanceMark } from './stance-mark.ts'

type ResultMap = Extract<QueryResult, { readonly show: 'map' }>
type Marked = { readonly actor: ResultActor; readonly stance: ResultStance; readonly positions: number }

const step = 32
const side = 30

export const mapFigure = (result: ResultMap, name: string): Html =>
  html`${tiles(result, name)}${byStance(result)}`

/** A state's own words come before what others report of it. */
function cellsByCode({ actors }: ResultMap): ReadonlyMap<string, ResultMap['actors'][number]> {
  const byCode = new Map<string, ResultMap['actors'][number]>()
  for (const each of actors) {
    const there = byCode.get(each.actor.id)
    const isBetter =
      there === undefined ||
      (typeof each.cell !== 'string' && (!each.actor.reported || typeof there.cell === 'string'))
    if (isBetter) byCode.set(each.actor.id, each)
  }
  return byCode
}

function tiles(result: ResultMap, name: string): Html {
  const byCode = cellsByCode(result)
  const [width, height] = [tileColumns * step, tileRows * step]
  return html`<div class="scroller" aria-hidden="true">
<svg class="tiles" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<defs>${patterns(name)}</defs>
${tilePlaces.map(({ code, column, row }) => tile(code, column * step, row * step, byCode.get(code), name))}</svg>
</div>
`
}

/** What a tile is filled with in place of the plain tint; the lines take the colour of the stance. */
const patterns = (name: string): Html =>
  html`<pattern id="${name}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="paper" width="6" height="6"/><path class="hatch" data-stance="conditional" d="M1 0V6"/></pattern><pattern id="${name}-bars" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="under" data-stance="opposes" width="5" height="5"/><path class="hatch" data-stance="opposes" d="M1 0V5"/></pattern><pattern id="${name}-dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="paper" width="6" height="6"/><circle class="dot" data-stance="unclear" cx="3" cy="3" r="1"/></pattern>`

const fills: Readonly<Record<string, string>> = { conditional: 'hatch', opposes: 'bars', unclear: 'dots' }

function tile(
  code: string,
  x: number,
  y: number,
  each: ResultMap['actors'][number] | undefined,
  name: string,
): Html {
  const cell: ResultCell = each?.cell ?? 'silent'
  const box = (more: Html) => html`<rect x="${x}" y="${y}" width="${side}" height="${side}"${more}/>`
  const said = (words: Html) => html`<g>${words}</g>
`
  if (cell === 'silent') return said(box(html` class="silent"`))
  const [middle, low] = [x + side / 2, y + side / 2]
  if (cell === 'other')
    return said(html`${box(html` class="silent"`)}<text x="${middle}" y="${low + 3}">·</text>`)
  const look = knownLook(cell.stance.look)
  const fill = fills[look]
  const told = each?.actor.reported === true ? 'held told' : 'held'
  const pattern = fill === undefined ? null : html` fill="url(#${name}-${fill})"`
  const letters = html`<text class="on-${fill === undefined ? 'tint' : 'pattern'}" x="${middle}" y="${low - 2}">${code}</text><text class="sign on-${fill === undefined ? 'tint' : 'pattern'}" x="${middle}" y="${low + 10}">${cell.stance.sign}${cell.positions}</text>`
  return html`<g class="${told}" data-stance="${look}" data-weight="${weightOf(cell.positions)}">${box(html` class="${fill === undefined ? 'tint' : 'pattern'}"${pattern}`)}${letters}</g>
`
}

function byStance({ actors }: ResultMap): Html {
  const groups = new Map<string, Marked[]>()
  for (const { actor, cell } of actors) {
    if (typeof cell === 'string') continue
    const there = groups.get(cell.stance.word) ?? []
    groups.set(cell.stance.word, there)
    there.push({ actor, ...cell })
  }
  const spoke = actors.filter(({ cell }) => cell === 'other').map(({ actor }) => actor.name)
  return html`<dl class="by-stance">
${[...groups].map(([word, marked]) => {
  const [one] = marked
  return html`<div><dt>${one === undefined ? null : stanceMark(one.stance)} ${word}</dt><dd><ul>${marked.map(markedActor)}</ul></dd></div>
`
})}${
  spoke.length === 0
    ? null
    : html`<div><dt>spoke, not on this</dt><dd>${new Intl.ListFormat('en').format(spoke)}</dd></div>
`
}</dl>`
}

const markedActor = ({ actor, positions }: Marked): Html =>
  html`<li${actor.reported ? html` class="told"` : null}>${actor.name}${actor.reported ? ', as others report' : ''} <b aria-hidden="true">${positions}</b><span class="visually-hidden">${counted(positions, 'quote')}</span></li>`
