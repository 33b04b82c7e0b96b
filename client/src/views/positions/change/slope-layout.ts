// One topic's picture: a column for each session, a band for each stance from support down to opposition, and in it a chip
// for every actor that shows this stance there. Who spoke of other things and who did not speak have bands of their own.
import type { Balance } from '../../../../../shared/analysis/balance.ts'
import type { Course, Move, Session, Standing } from '../../../../../shared/analysis/change-over-time.ts'
import { lookOf } from '../map/holder-marks.ts'
import { isHeld, standingWords } from './standing-words.ts'

export const chip = { width: 74, height: 20 }
const rowHeight = 24
const bandGap = 10
/** For the topic's name and those of the sessions. */
const headHeight = 58
const bandNames = 104
const step = 136

export type SlopeChip = {
  readonly id: string
  readonly course: number
  readonly session: number
  readonly standing: Standing
  readonly x: number
  readonly y: number
}
export type SlopeLine = {
  readonly id: string
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** null: the stance is the same at both ends. */
  readonly move: Move | null
}
export type SlopePanel = {
  readonly width: number
  readonly height: number
  readonly columns: readonly { readonly session: number; readonly x: number }[]
  readonly bands: readonly {
    readonly id: string
    readonly says: string
    readonly y: number
    readonly height: number
  }[]
  readonly chips: readonly SlopeChip[]
  readonly lines: readonly SlopeLine[]
}

/** The top band first: by value, what is for and against before what is neutral, what does not count, then silence. */
function rankOf(standing: Standing): readonly [group: number, within: number, order: number] {
  if (standing === 'did-not-speak') return [3, 0, 0]
  if (standing === 'other-topics') return [2, 0, 0]
  if (standing === 'not-reported') return [4, 0, 0]
  const { shown } = standing
  if (shown === 'mixed') return [0, 0, -1]
  return shown.value === null ? [1, 0, shown.order] : [0, -shown.value, shown.order]
}

const compareRanks = (one: Standing, other: Standing): number => {
  const [a, b] = [rankOf(one), rankOf(other)]
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}

const bandOf = (standing: Standing): string =>
  !isHeld(standing) ? standing : standing.shown === 'mixed' ? 'mixed' : standing.shown.id

/** `places` are those of one topic's courses, in the order their chips are stacked. */
export function slopePanel(
  places: readonly number[],
  courses: readonly Course[],
  sessions: readonly Session[],
  moves: readonly Move[],
): SlopePanel {
  const columns = sessions.map((_, session) => ({ session, x: bandNames + session * step }))
  const stood = places.flatMap((course) =>
    sessions.map((_, session) => ({
      course,
      session,
      standing: courses[course]?.standings[session] ?? ('did-not-speak' as const),
    })),
  )
  const kinds = [...new Map(stood.map(({ standing }) => [bandOf(standing), standing]))].sort(
    ([, one], [, other]) => compareRanks(one, other),
  )
  let y = headHeight
  const bands = kinds.map(([id, standing]) => {
    const inSession = sessions.map(
      (_, session) => stood.filter((each) => each.session === session && bandOf(each.standing) === id).length,
    )
    const band = { id, says: standingWords(standing), y, height: Math.max(...inSession) * rowHeight }
    y += band.height + bandGap
    return band
  })
  const filled = new Map<string, number>()
  const chips = stood.map(({ course, session, standing }): SlopeChip => {
    const band = bands.find(({ id }) => id === bandOf(standing))
    const key = `${session} ${bandOf(standing)}`
    const nth = filled.get(key) ?? 0
    filled.set(key, nth + 1)
    const x = columns[session]?.x ?? 0
    return { id: `${course} ${session}`, course, session, standing, x, y: (band?.y ?? 0) + nth * rowHeight }
  })
  return {
    width: bandNames + (sessions.length - 1) * step + chip.width,
    height: y - bandGap,
    columns,
    bands,
    chips,
    lines: places.flatMap((course) => linesOf(course, chips, moves)),
  }
}

/** From each chip of a course with a position to the next such. */
function linesOf(course: number, chips: readonly SlopeChip[], moves: readonly Move[]): SlopeLine[] {
  const held = chips.filter((each) => each.course === course && isHeld(each.standing))
  return held.slice(1).flatMap((to, i) => {
    const from = held[i]
    if (!from) return []
    const move = moves.find(
      (each) => each.course === course && each.from === from.session && each.to === to.session,
    )
    return [
      {
        id: `${from.id}-${to.session}`,
        x1: from.x + chip.width,
        y1: from.y + chip.height / 2,
        x2: to.x,
        y2: to.y + chip.height / 2,
        move: move ?? null,
      },
    ]
  })
}

/** "+ 4": the sign and the number of positions, a space between, so that "0 1" is not read as one number. */
export const chipSays = (standing: Balance): string => `${lookOf(standing).sign}\u00a0${standing.positions}`

/** Panels side by side as far as the width goes, in rows as high as their highest. */
export function placePanels(
  panels: readonly SlopePanel[],
  across: number,
): {
  readonly places: readonly (readonly [x: number, y: number])[]
  readonly width: number
  readonly height: number
} {
  const [gap, below] = [24, 32]
  const widest = Math.max(0, ...panels.map(({ width }) => width))
  const perRow = Math.max(1, Math.floor((across + gap) / (widest + gap)))
  let top = 0
  const places: [number, number][] = []
  for (let first = 0; first < panels.length; first += perRow) {
    const row = panels.slice(first, first + perRow)
    for (const nth of row.keys()) places.push([nth * (widest + gap), top])
    top += Math.max(...row.map(({ height }) => height)) + below
  }
  return {
    places,
    width: Math.max(across, widest),
    height: Math.max(0, top - below),
  }
}
