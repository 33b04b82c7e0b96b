// One topic's picture of change: where bands, chips and lines stand.
import { describe, expect, it } from 'vitest'
import {
  chip,
  chipSays,
  placePanels,
  slopePanel,
} from '../../../../../client/src/views/positions/change/slope-layout.ts'
import { changeOverTime } from '../../../../../shared/analysis/change-over-time.ts'
import type { TranscriptId } from '../../../../../shared/base/id.ts'
import { starterCodebook } from '../../../../../shared/records/codebook/starter-codebook.ts'

const { stances } = starterCodebook
const record = (id: string, year: number) => ({
  id: id as TranscriptId,
  title: id,
  event: `IGF ${year}`,
  day: `${year}-12-01`,
})
/** Stances by their place in the scale: proposes 0, supports 1, with conditions 2, neutral 3, opposes 4, unclear 5. */
const cell = (row: number, at: number, ...of: readonly number[]) => [
  row,
  0,
  at,
  ...stances.map((_, i) => of.filter((stance) => stance === i).length),
]
const change = changeOverTime(
  {
    records: [record('a', 2020), record('b', 2021), record('c', 2022)],
    rows: [
      { actor: 'CHL', reported: false, spokeIn: [0, 1, 2] },
      { actor: 'FRA', reported: false, spokeIn: [0, 1, 2] },
      { actor: 'MEX', reported: false, spokeIn: [0, 2] },
    ],
    topics: ['norms'],
    stances: stances.map(({ id }) => id),
    cells: [
      cell(0, 0, 1),
      cell(0, 1, 1, 1),
      cell(0, 2, 4),
      cell(1, 0, 1),
      cell(1, 2, 5),
      cell(2, 0, 1, 4),
      cell(2, 2, 3),
    ],
  },
  stances,
  'record',
)
const panel = slopePanel([0, 1, 2], change.courses, change.sessions, change.moves)

describe('a panel', () => {
  it('has a band for each stance shown, from support down, then silence, each kind of it apart', () => {
    expect(panel.bands.map(({ says }) => says)).toEqual([
      '+ supports',
      '± for and against',
      '0 neutral',
      '− opposes',
      '? unclear',
      'spoke, not on this',
      'did not speak',
    ])
    const ends = panel.bands.map(({ y, height }) => [y, y + height])
    for (const [i, [top]] of ends.slice(1).entries()) expect(top).toBeGreaterThanOrEqual(ends[i]![1]!)
  })

  it('has every actor once in each session, no chip upon another', () => {
    expect(panel.chips).toHaveLength(9)
    expect(new Set(panel.chips.map(({ x, y }) => `${x} ${y}`)).size).toBe(9)
    for (const { course, session, standing, y } of panel.chips) {
      const band = panel.bands.find((each) => y >= each.y && y + chip.height <= each.y + each.height)
      expect(band, `${course} ${session}`).toBeDefined()
      expect(standing).toEqual(change.courses[course]!.standings[session])
    }
  })

  it('joins what an actor held to what it held next, passing over silence, and knows which is a move', () => {
    const ends = panel.lines.map(
      ({ id, move }) => `${id} ${move === null ? 'stays' : (move.shift ?? 'unmeasured')}`,
    )
    expect(ends).toEqual(['0 0-1 stays', '0 1-2 -2', '1 0-2 unmeasured', '2 0-2 0'])
    const [first] = panel.lines
    const [from, to] = panel.chips
    expect([first?.x1, first?.x2]).toEqual([from!.x + chip.width, to!.x])
    expect(panel.lines.every(({ x1, x2 }) => x1 < x2)).toBe(true)
  })

  it('is as wide and high as what is in it', () => {
    expect(panel.width).toBe(Math.max(...panel.chips.map(({ x }) => x + chip.width)))
    expect(panel.height).toBe(Math.max(...panel.bands.map(({ y, height }) => y + height)))
  })
})

it('writes sign and number of a chip apart', () => {
  const standing = change.courses[0]!.standings[1]
  expect(typeof standing === 'object' && chipSays(standing)).toBe('+\u00a02')
})

describe('panels', () => {
  const of = (height: number) => ({ ...panel, width: 300, height })

  it('stand side by side as far as they fit, rows under each other', () => {
    const { places, width, height } = placePanels([of(100), of(200), of(50)], 640)
    expect(places.map(([x]) => x)).toEqual([0, 324, 0])
    expect(places.map(([, y]) => y)).toEqual([0, 0, 232])
    expect([width, height]).toEqual([640, 282])
  })

  it('stand one under the other where it is narrow, never narrower than they are', () => {
    const { places, width } = placePanels([of(100), of(100)], 200)
    expect(places.map(([x]) => x)).toEqual([0, 0])
    expect(width).toBe(300)
  })
})
