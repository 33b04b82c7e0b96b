// The matrix as a drawing of its own, made from the same lines as the screen: what is taken away as SVG or PNG. Sign, number
// and pattern say the stance, so that it reads printed in grey. Pure; colours are the page's, by name.
import { actorName } from '../../../../../../shared/actors/actor.ts'
import { weightOf } from '../../../../../../shared/analysis/shown/shown-weight.ts'
import type { Stance } from '../../../../../../shared/records/codebook/codebook.ts'
import { stanceLook } from '../../../../../../shared/records/codebook/stance-look.ts'
import type { Pigment } from '../../../../ui/marks/pigment.ts'
import { shorten, wrapWords } from '../../../../ui/words/wrap-words.ts'
import type { MatrixCell } from '../matrix-cells.ts'
import type { MatrixLine, Numbers } from '../matrix-lines.ts'
import type { Column } from '../matrix-row.tsx'

const leastLabel = 190
const mostLabel = 300
const letter = 6.7
const rowHeight = 28
const gap = 2
const totalWidth = 52
const legendStep = 136
/** With more columns than these, their names stand upright. */
const mostLying = 14
/** Letters of an upright name. */
const mostUpright = 44

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

// Attributes, not styles: the page's policy lets no style in that is written in a text.
const fill = (name: string) => `fill="var(--${name})"`
type Set = {
  readonly size?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly weight?: number
  readonly isItalic?: boolean
  readonly ink?: string
  /** Paper around the letters, where they stand on a pattern. */
  readonly hasHalo?: boolean
}
const halo = ' paint-order="stroke" stroke="var(--paper)" stroke-width="4" stroke-linejoin="round"'
const text = (
  x: number,
  y: number,
  words: string,
  { size = 13, anchor = 'start', weight = 400, isItalic = false, ink = 'ink', hasHalo = false }: Set = {},
) =>
  `<text x="${x}" y="${y}" font-family="var(--sans)" font-size="${size}" font-weight="${weight}" font-style="${isItalic ? 'italic' : 'normal'}" text-anchor="${anchor}" ${fill(ink)}${hasHalo ? halo : ''}>${escaped(words)}</text>`
const rect = (x: number, y: number, width: number, height: number, paint: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${paint}/>`

const patterns = `<defs>
<pattern id="matrix-conditional" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="6" ${fill('stance-conditional')} fill-opacity=".38"/></pattern>
<pattern id="matrix-opposes" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="2" height="5" ${fill('stance-opposes')} fill-opacity=".45"/></pattern>
<pattern id="matrix-unclear" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1" ${fill('stance-unclear')} fill-opacity=".7"/></pattern>
</defs>`

const tints = [0, 0.15, 0.27, 0.42] as const
const tintOf = (positions: number) => tints[weightOf(positions)]

/** The ground of a cell: tint and pattern. */
function ground(x: number, y: number, width: number, height: number, ink: string, positions: number): string {
  const tint = tintOf(positions)
  const area = (name: string, opacity: number, at = x, wide = width) =>
    rect(at, y, wide, height, `${fill(name)} fill-opacity="${opacity}"`)
  const pattern = (id: string, at = x, wide = width) =>
    `<rect x="${at}" y="${y}" width="${wide}" height="${height}" fill="url(#matrix-${id})"/>`
  if (ink === 'proposes') return area('stance-supports', tint) + rect(x, y, width, 4, fill('stance-proposes'))
  if (ink === 'conditional') return pattern('conditional')
  if (ink === 'opposes') return area('stance-opposes', tint) + pattern('opposes')
  if (ink === 'unclear') return pattern('unclear')
  if (ink === 'mixed') {
    const half = width / 2
    return (
      area('stance-supports', 0.27, x, half) +
      area('stance-opposes', 0.18, x + half, half) +
      pattern('opposes', x + half, half)
    )
  }
  if (ink === 'neutral') {
    return rect(
      x + 0.75,
      y + 0.75,
      width - 1.5,
      height - 1.5,
      'fill="none" stroke="var(--stance-neutral)" stroke-width="1.5"',
    )
  }
  return area('stance-supports', tint)
}

const isPatterned = (ink: string) => ['conditional', 'opposes', 'unclear', 'mixed'].includes(ink)

const inkOf = ({ balance: { shown } }: MatrixCell) => (shown === 'mixed' ? 'mixed' : stanceLook(shown).ink)

function numbersOf(
  numbers: Numbers,
  columns: readonly Column[],
  y: number,
  width: number,
  isItalic: boolean,
): string {
  const height = rowHeight - gap
  const middle = y + height / 2 + 5
  const cells = columns.map((column, at) => {
    const x = at * width
    const cell = numbers.cells.get(column.topic)
    if (!cell) {
      return numbers.spoke
        ? text(x + (width - gap) / 2, middle, '·', { anchor: 'middle', ink: 'ink-3' })
        : rect(x, y, width - gap, height, fill('well'))
    }
    const { positions, shown } = cell.balance
    const sign = shown === 'mixed' ? '±' : shown.sign
    const ink = inkOf(cell)
    const set = { anchor: 'middle', weight: 600, isItalic, hasHalo: isPatterned(ink) } as const
    return (
      ground(x, y, width - gap, height, ink, positions) +
      text(x + (width - gap) / 2, middle, `${sign} ${positions}`, set)
    )
  })
  const total = text(
    columns.length * width + totalWidth - 6,
    middle,
    numbers.positions === 0 ? 'none' : String(numbers.positions),
    {
      anchor: 'end',
      ink: 'ink-2',
    },
  )
  return cells.join('') + total
}

const dashes: Readonly<Record<Pigment['line'], string>> = {
  solid: '',
  dashed: ' stroke-dasharray="6 3"',
  dotted: ' stroke-dasharray="3 3"',
  double: '',
}

/** A topic's line, ending at `y`: topics of one colour differ by it. */
function topicRule(x: number, y: number, width: number, { color, line }: Pigment): string {
  const stroke = (at: number, thick: number) =>
    `<line x1="${x}" y1="${at}" x2="${x + width}" y2="${at}" stroke="${color}" stroke-width="${thick}"${dashes[line]}/>`
  return line === 'double' ? stroke(y - 3, 1) + stroke(y - 0.5, 1) : stroke(y - 1.5, 3)
}

/** The names of the columns over their lines; `y` is where the lines end. */
function heads(columns: readonly Column[], y: number, width: number): string {
  return columns
    .map((column, at) => {
      const x = at * width
      const rule = topicRule(x, y, width - gap, column.pigment)
      const middle = x + (width - gap) / 2
      if (columns.length > mostLying) {
        return `${rule}<g transform="translate(${middle + 4} ${y - 9}) rotate(-90)">${text(0, 0, shorten(column.name, mostUpright), { size: 11.5 })}</g>`
      }
      const words = wrapWords(column.name, 12)
      return (
        rule +
        words
          .map((line, nth) =>
            text(middle, y - 9 - (words.length - 1 - nth) * 13, line, { size: 11.5, anchor: 'middle' }),
          )
          .join('')
      )
    })
    .join('')
}

function legend(
  stances: readonly Stance[],
  y: number,
  perLine: number,
): { readonly drawn: string; readonly height: number } {
  const keys: readonly (readonly [ink: string, sign: string, words: string])[] = [
    ...stances.map((stance) => [stanceLook(stance).ink, stance.sign, stance.name] as const),
    ['mixed', '±', 'for and against'],
    ['other', '·', 'spoke, not on this'],
    ['silent', '', 'did not speak'],
  ]
  const drawn = keys.map(([ink, sign, words], at) => {
    const x = (at % perLine) * legendStep
    const top = y + Math.floor(at / perLine) * 24
    const area =
      ink === 'other'
        ? ''
        : ink === 'silent'
          ? rect(x, top, 24, 18, fill('well'))
          : ground(x, top, 24, 18, ink, 2)
    const set = { size: 12, weight: 700, anchor: 'middle', hasHalo: isPatterned(ink) } as const
    return (
      area + text(x + 12, top + 14, sign, set) + text(x + 30, top + 13, words, { size: 12, ink: 'ink-2' })
    )
  })
  return { drawn: drawn.join(''), height: Math.ceil(keys.length / perLine) * 24 }
}

/** The whole drawing as SVG text with a viewBox. */
export function matrixPicture({
  lines,
  columns,
  totals,
  stances,
}: {
  readonly lines: readonly MatrixLine[]
  readonly columns: readonly Column[]
  readonly totals: Numbers | null
  readonly stances: readonly Stance[]
}): string {
  const isUpright = columns.length > mostLying
  const width = isUpright ? 44 : 68
  const longest = Math.max(
    0,
    ...columns.map(({ name }) =>
      isUpright ? Math.min(name.length, mostUpright) * 6 : wrapWords(name, 12).length * 13,
    ),
  )
  const top = longest + 24
  const labels = lines.map((line) =>
    line.kind === 'group' ? `${line.label}    ` : actorName(line.row.actor),
  )
  const label = Math.round(
    Math.min(Math.max(leastLabel, ...labels.map((words) => words.length * letter + 12)), mostLabel),
  )
  const shortened = (words: string) => shorten(words, Math.floor((label - 12) / letter))
  const beside = (words: string) => `<g transform="translate(${label} 0)">${words}</g>`
  const end = columns.length * width + totalWidth - 6
  const whole = Math.max(label + columns.length * width + totalWidth, 560)
  const drawn: string[] = [
    beside(heads(columns, top, width) + text(end, top - 9, 'Quotes', { size: 11.5, anchor: 'end' })),
  ]
  let y = top + gap
  for (const line of lines) {
    const middle = y + (rowHeight - gap) / 2 + 5
    if (line.kind === 'group') {
      const words = line.isOpen ? line.label : `${line.label} (${line.count})`
      drawn.push(text(0, middle, words.toUpperCase(), { size: 11, weight: 600, ink: 'ink-2' }))
      if (line.sum) drawn.push(beside(numbersOf(line.sum, columns, y, width, line.id === 'reported')))
    } else {
      drawn.push(text(0, middle, shortened(actorName(line.row.actor)), { isItalic: line.row.reported }))
      drawn.push(beside(numbersOf(line.numbers, columns, y, width, line.row.reported)))
    }
    y += rowHeight
  }
  if (totals) {
    drawn.push(rect(0, y, whole, 1, fill('ink')))
    const middle = y + (rowHeight - gap) / 2 + 5
    drawn.push(text(0, middle, 'All actors', { ink: 'ink-2' }))
    const sums = columns.map((column, at) =>
      text(
        at * width + (width - gap) / 2,
        middle,
        String(totals.cells.get(column.topic)?.balance.positions ?? 0),
        { anchor: 'middle', ink: 'ink-2' },
      ),
    )
    const all = text(end, middle, String(totals.positions), { anchor: 'end', ink: 'ink-2' })
    drawn.push(beside(sums.join('') + all))
    y += rowHeight
  }
  const keys = legend(stances, y + 14, Math.max(1, Math.floor(whole / legendStep)))
  const note = y + 14 + keys.height + 14
  drawn.push(keys.drawn)
  drawn.push(
    text(
      0,
      note,
      'The figure counts quotes; deeper means more of them. Rows in italics are reported by others.',
      { size: 12, ink: 'ink-2' },
    ),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${note + 10}" width="${whole}" height="${note + 10}">${patterns}${rect(0, 0, whole, note + 10, fill('paper'))}${drawn.join('\n')}</svg>`
}
