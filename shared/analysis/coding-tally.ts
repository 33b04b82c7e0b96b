// Positions counted by holder, topic and stance. A position with two topics counts in two cells, but once in its row.
// Counted in whole numbers by number; a row is 2 × its holder, and one more where others tell of it.
import type { CodedRecord, CodingNames } from './coding.ts'
import { type CodingLens, isReported } from './coding-lens.ts'

/**
 * Counts of one row by `topic × stances + stance`. A list for the few topics and stances of a codebook; a map where members
 * made up so many that lists for every row would fill the memory.
 */
type InRow = Uint32Array | Map<number, number>
const mostListed = 1024

/** By row; rows of nothing are missing. */
type Counts = readonly (InRow | undefined)[]

export type CodingTally = {
  /** One for all records together, or one for each. */
  readonly counts: readonly Counts[]
  readonly stances: number
  /** By row: its positions, each once; rows of nothing are missing. */
  readonly inRow: readonly (number | undefined)[]
  /** Numbers of the topics and stances that are counted anywhere. */
  readonly topicsFound: ReadonlySet<number>
  readonly stancesFound: ReadonlySet<number>
  /** Distinct positions that fit. */
  readonly positions: number
}

export const rowOf = (holder: number, reported: boolean): number => 2 * holder + (reported ? 1 : 0)
export const holderOfRow = (row: number): { readonly holder: number; readonly reported: boolean } => ({
  holder: row >> 1,
  reported: (row & 1) === 1,
})

/** So many codings are counted at once: few milliseconds, even the first time. */
const atOnce = 10_000

/**
 * `records` are those the lens takes. Counts piece by piece, for whoever lets others in between; what it counts is all there
 * when it begins.
 */
export function* tallyCodings(
  records: readonly CodedRecord[],
  lens: CodingLens,
  names: CodingNames,
  byRecord: boolean,
): Generator<undefined, CodingTally, undefined> {
  const stances = names.stances.size()
  const width = names.topics.size() * stances
  const inRow: number[] = []
  const isTopic = new Uint8Array(names.topics.size())
  const isStance = new Uint8Array(stances)
  const { sameActor, topicsChosen } = lens
  let positions = 0
  const all: (InRow | undefined)[][] = byRecord ? records.map(() => []) : [[]]

  const count = (record: CodedRecord, counts: (InRow | undefined)[], fitting: Int32Array) => {
    const { holder, teller, topics, stance } = record.columns
    const holders = lens.holdersOn(record.day)
    for (let nth = 0; nth < fitting.length; nth++) {
      const at = fitting[nth] ?? 0
      const held = holder[at] ?? 0
      const told = isReported(sameActor, held, teller[at] ?? -1)
      const under = topicsChosen[topics[at] ?? 0] ?? []
      const stand = stance[at] ?? 0
      for (const each of holders[held] ?? []) {
        const row = rowOf(each, told)
        inRow[row] = (inRow[row] ?? 0) + 1
        let inTopics = counts[row]
        if (inTopics === undefined) {
          inTopics = width <= mostListed ? new Uint32Array(width) : new Map<number, number>()
          counts[row] = inTopics
        }
        for (const topic of under) {
          const cell = topic * stances + stand
          if (inTopics instanceof Map) inTopics.set(cell, (inTopics.get(cell) ?? 0) + 1)
          else inTopics[cell] = (inTopics[cell] ?? 0) + 1
          isTopic[topic] = 1
          isStance[stand] = 1
        }
      }
    }
  }
  for (const [place, record] of records.entries()) {
    const fitting = lens.fitting(record)
    yield
    positions += fitting.length
    for (let from = 0; from < fitting.length; from += atOnce) {
      count(record, all[byRecord ? place : 0] ?? [], fitting.subarray(from, from + atOnce))
      yield
    }
  }
  return {
    counts: all,
    stances,
    inRow,
    topicsFound: flagged(isTopic),
    stancesFound: flagged(isStance),
    positions,
  }
}

const flagged = (flags: Uint8Array): ReadonlySet<number> =>
  new Set([...flags.keys()].filter((number) => flags[number] === 1))

/** More numbers than any screen is drawn of. */
export const mostCellNumbers = 4_000_000

/**
 * `[row, topic, n…]`, or `[row, topic, record, n…]` where records are counted apart: places in the three lists of numbers,
 * and a count for each stance. A row, topic or stance nobody had when it was counted (undefined too) is 0. Cells of nothing
 * are left out. Null: these would be more than `mostCellNumbers`.
 */
export function tallyCells(
  { counts, stances: inAll }: CodingTally,
  rows: readonly (number | undefined)[],
  topics: readonly (number | undefined)[],
  stances: readonly (number | undefined)[],
  byRecord: boolean,
): number[][] | null {
  const topicPlaces = placesOf(topics)
  const stancePlaces = placesOf(stances)
  const cells: number[][] = []
  const lead = byRecord ? 3 : 2
  const blank = [0, 0, ...(byRecord ? [0] : []), ...stances.map(() => 0)]
  for (const [rowPlace, row] of rows.entries()) {
    if (row === undefined) continue
    /** By place of the topic, then of the record. */
    const inRow: number[][] = []
    let found = cells.length
    counts.forEach((ofRecord, record) => {
      eachCount(ofRecord[row], (at, count) => {
        const topic = topicPlaces[Math.floor(at / inAll)]
        const stance = stancePlaces[at % inAll]
        if (topic === undefined || stance === undefined) return
        const place = topic * counts.length + record
        let cell = inRow[place]
        if (cell === undefined) {
          found += 1
          if (found * stances.length > mostCellNumbers) return
          cell = blank.slice()
          cell[0] = rowPlace
          cell[1] = topic
          if (byRecord) cell[2] = record
          inRow[place] = cell
        }
        cell[lead + stance] = count
      })
    })
    if (found * stances.length > mostCellNumbers) return null
    // Skips what was not counted.
    inRow.forEach((cell) => {
      cells.push(cell)
    })
  }
  return cells
}

function eachCount(inRow: InRow | undefined, take: (cell: number, count: number) => void): void {
  if (inRow instanceof Map) for (const [cell, count] of inRow) take(cell, count)
  else if (inRow) {
    // Nine in ten are 0, and a loop passes over them fastest.
    for (let cell = 0; cell < inRow.length; cell++) {
      const count = inRow[cell] ?? 0
      if (count > 0) take(cell, count)
    }
  }
}

/** By number: its place in a list of numbers. */
function placesOf(numbers: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const places: number[] = []
  numbers.forEach((number, place) => {
    if (number !== undefined) places[number] = place
  })
  return places
}
