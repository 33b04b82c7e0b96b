// The matrix as a plain table: a line for each actor and topic, with how many positions have which stance. It sorts by any
// column, and the CSV of the matrix is this table. Pure.
import { actorCode, actorName } from '../../../../../../shared/actors/actor.ts'
import type { Stance } from '../../../../../../shared/records/codebook/codebook.ts'
import type { MatrixData } from '../matrix-lines.ts'

/** One line: text or number by column. */
export type TwinRow = {
  readonly id: string
  readonly row: number
  readonly topic: number
  readonly values: readonly (string | number | null)[]
}

export type TwinColumn = { readonly id: string; readonly label: string; readonly isNumber?: boolean }

export const twinColumns = (stances: readonly Stance[]): readonly TwinColumn[] => [
  { id: 'actor', label: 'Actor' },
  { id: 'code', label: 'Code' },
  { id: 'told', label: 'Told' },
  { id: 'topic', label: 'Topic' },
  { id: 'positions', label: 'All', isNumber: true },
  ...stances.map(({ id, sign, name }) => ({ id: `stance ${id}`, label: `${sign} ${name}`, isNumber: true })),
  { id: 'balance', label: 'Balance', isNumber: true },
]

/** In the order of the rows and topics of the tally. The balance is the mean of what counts, −2 … 2; null: nothing counts. */
export function twinRows(data: MatrixData, topicName: (topic: number) => string): readonly TwinRow[] {
  return data.rows.flatMap((row, place) => {
    const cells = data.cells[place]
    return (cells?.topics() ?? []).flatMap((topic): TwinRow[] => {
      const cell = cells?.get(topic)
      if (!cell) return []
      const { counts, balance } = cell
      const mean = balance.mean === null ? null : Math.round(balance.mean * 100) / 100
      const own = {
        id: `${place} ${topic}`,
        row: place,
        topic,
        values: [
          actorName(row.actor),
          actorCode(row.actor),
          row.reported ? 'by others' : 'itself',
          topicName(topic),
          balance.positions,
          ...data.stances.map((_, at) => counts[at] ?? 0),
          mean,
        ],
      }
      return [own]
    })
  })
}

/** Names from A, numbers from the largest; what has none last. `isTurned` the other way round. */
export function sortTwin(rows: readonly TwinRow[], column: number, isTurned: boolean): readonly TwinRow[] {
  const way = isTurned ? -1 : 1
  return [...rows].sort((one, other) => {
    const a = one.values[column] ?? null
    const b = other.values[column] ?? null
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return (
      way *
      (typeof a === 'number' && typeof b === 'number' ? b - a : String(a).localeCompare(String(b), 'en'))
    )
  })
}
