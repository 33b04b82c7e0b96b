// Positions counted by holder, topic and stance. A position with two topics counts in two cells, but once in its row.
// Counted in whole numbers by number; a row is 2 × its holder, and one more where others tell of it.
import type { CodedRecord, CodingNames } from './coding.ts'
import { type CodingLens, isReported } from './coding-lens.ts'

/** By row: counts of every topic and stance, `topic × stances + stance`. Rows of nothing are missing. */
type Counts = readonly (Uint32Array | undefined)[]

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

/** `records` are those the lens takes. */
export function tallyCodings(
  records: readonly CodedRecord[],
  lens: CodingLens,
  names: CodingNames,
  byRecord: boolean,
): CodingTally {
  const stances = names.stances.size()
  const width = names.topics.size() * stances
  const inRow: number[] = []
  const isUsed = new Uint8Array(width)
  const { sameActor, topicsChosen } = lens
  let positions = 0
  const all: (Uint32Array | undefined)[][] = byRecord ? records.map(() => []) : [[]]

  records.forEach((record, place) => {
    const { holder, teller, topics, stance } = record.columns
    const holders = lens.holdersOn(record.day)
    const counts = all[byRecord ? place : 0] ?? []
    const fitting = lens.fitting(record)
    positions += fitting.length
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
          inTopics = new Uint32Array(width)
          counts[row] = inTopics
        }
        for (const topic of under) {
          const cell = topic * stances + stand
          inTopics[cell] = (inTopics[cell] ?? 0) + 1
          isUsed[cell] = 1
        }
      }
    }
  })
  const used = [...isUsed.keys()].filter((place) => isUsed[place] === 1)
  return {
    counts: all,
    stances,
    inRow,
    topicsFound: new Set(used.map((place) => Math.floor(place / stances))),
    stancesFound: new Set(used.map((place) => place % stances)),
    positions,
  }
}

/**
 * `[row, topic, n…]`, or `[row, topic, record, n…]` where records are counted apart: places in the three lists of numbers,
 * and a count for each stance. A stance or topic nobody had when it was counted is 0. Cells of nothing are left out.
 */
export function tallyCells(
  { counts, stances: inAll }: CodingTally,
  rows: readonly number[],
  topics: readonly number[],
  stances: readonly number[],
  byRecord: boolean,
): number[][] {
  const cells: number[][] = []
  rows.forEach((row, rowPlace) => {
    const records = counts.flatMap((ofRecord, record) => {
      const inTopics = ofRecord[row]
      return inTopics ? [{ record, inTopics }] : []
    })
    topics.forEach((topic, topicPlace) => {
      for (const { record, inTopics } of records) {
        const from = topic * inAll
        let sum = 0
        for (let at = from; at < from + inAll; at++) sum += inTopics[at] ?? 0
        if (sum === 0) continue
        const cell = byRecord ? [rowPlace, topicPlace, record] : [rowPlace, topicPlace]
        for (const stance of stances) cell.push(stance < inAll ? (inTopics[from + stance] ?? 0) : 0)
        cells.push(cell)
      }
    })
  })
  return cells
}
