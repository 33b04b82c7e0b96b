// Positions counted by holder, topic and stance. A position with two topics counts in two cells, but once in its row.
// The table of one record is counted in whole numbers by number; names come back only for what is not empty.
import type { CodedRecord, Coding, CodingNames } from './coding.ts'
import type { CodingLens } from './coding-lens.ts'

/** Numbers of actors and topics are those of `CodingNames`. */
export type TallyCell = {
  readonly holder: number
  readonly reported: boolean
  readonly topic: number
  /** Place of the record among those counted; 0 where all are counted together. */
  readonly record: number
  /** By number of the stance; stances nobody has may be missing at the end. */
  readonly counts: Uint32Array
}

export type CodingTally = {
  readonly cells: readonly TallyCell[]
  readonly rows: readonly {
    readonly holder: number
    readonly reported: boolean
    readonly positions: number
  }[]
  /** Distinct positions that fit. */
  readonly positions: number
}

/** `records` are those the lens takes. */
export function tallyCodings(
  records: readonly CodedRecord[],
  lens: CodingLens,
  names: CodingNames,
  byRecord: boolean,
): CodingTally {
  const stances = names.stances.size()
  const cells: TallyCell[] = []
  // By 2 × holder, and one more where it is told by others.
  const inRow: number[] = []
  let positions = 0
  let counting: Uint32Array[][] = []

  const count = (coding: Coding, holders: readonly number[], topics: readonly number[]) => {
    const told = lens.isReported(coding) ? 1 : 0
    for (const holder of holders) {
      const row = 2 * holder + told
      inRow[row] = (inRow[row] ?? 0) + 1
      let byTopic = counting[row]
      if (byTopic === undefined) {
        byTopic = []
        counting[row] = byTopic
      }
      for (const topic of topics) {
        let counts = byTopic[topic]
        if (counts === undefined) {
          counts = new Uint32Array(stances)
          byTopic[topic] = counts
        }
        counts[coding.stance] = (counts[coding.stance] ?? 0) + 1
      }
    }
  }
  const finish = (record: number) => {
    counting.forEach((byTopic, row) => {
      byTopic.forEach((counts, topic) => {
        cells.push({ holder: row >> 1, reported: (row & 1) === 1, topic, record, counts })
      })
    })
    counting = []
  }

  records.forEach(({ day, codings }, record) => {
    const today = lens.on(day)
    for (const coding of codings) {
      if (!today.fits(coding)) continue
      positions += 1
      count(coding, today.holders(coding), today.topics(coding))
    }
    if (byRecord) finish(record)
  })
  if (!byRecord) finish(0)
  const rows: { holder: number; reported: boolean; positions: number }[] = []
  inRow.forEach((positions, row) => {
    rows.push({ holder: row >> 1, reported: (row & 1) === 1, positions })
  })
  return { cells, rows, positions }
}
