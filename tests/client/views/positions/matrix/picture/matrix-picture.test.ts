import { describe, expect, it } from 'vitest'
import { groupRows } from '../../../../../../client/src/views/positions/matrix/matrix-groups.ts'
import { linesOf, sumOf } from '../../../../../../client/src/views/positions/matrix/matrix-lines.ts'
import { matrixPicture } from '../../../../../../client/src/views/positions/matrix/picture/matrix-picture.ts'
import { row, told } from '../told-tally.ts'

const { data, tally } = told(
  [
    row('org:A & B <C>', 'company', { positions: 3 }),
    row('CAN', 'state', { positions: 4, reported: true, spoke: false }),
  ],
  [
    [0, 0, 0, 1, 0, 1, 0],
    [0, 1, 0, 0, 0, 1, 0],
    [1, 1, 0, 4, 0, 0, 0],
  ],
)
const columns = tally.topics.map((id, topic) => ({
  id,
  topic,
  name: id,
  pigment: { color: 'var(--topic-1)', line: 'solid' as const },
}))
const svg = matrixPicture({
  lines: linesOf(data, groupRows(data.rows, 'kind', null), new Set(), 'name'),
  columns,
  totals: sumOf(data, [0, 1], {}),
  stances: data.stances,
})

describe('matrixPicture', () => {
  it('is well-formed whatever the names are', () => {
    expect(svg).toContain('A &#38; B &#60;C&#62;')
    expect(svg.match(/<(?:text|g|pattern|defs|svg)\b/g)?.length).toBe(
      svg.match(/<\/(?:text|g|pattern|defs|svg)>/g)?.length,
    )
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/)
  })

  it('says every number with its sign, and both sides with ±', () => {
    for (const words of ['± 2', '− 1', '+ 4']) expect(svg).toContain(`>${words}</text>`)
  })

  it('draws each side of a stance with its pattern, so that it reads in grey', () => {
    const body = svg.slice(svg.indexOf('</defs>'))
    const beforeLegend = body.slice(0, body.indexOf('>proposes</text>'))
    expect(beforeLegend.match(/url\(#matrix-opposes\)/g)).toHaveLength(2)
  })

  it('has the legend, the totals and what others report in italics', () => {
    for (const words of ['spoke, not on this', 'did not speak', 'All actors', 'Quotes'])
      expect(svg).toContain(words)
    expect(svg).toMatch(/font-style="italic"[^>]*>Canada</)
  })

  it('carries no style in its text, which the page would refuse', () => {
    expect(svg).not.toMatch(/ style="/)
  })
})
