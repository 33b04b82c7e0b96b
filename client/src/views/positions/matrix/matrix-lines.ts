// The lines of the matrix from top to bottom: heads of groups, and rows below the open ones in the chosen order. A closed
// group is one line with what its rows add up to. Pure.
import { actorName } from '../../../../../shared/actors/actor.ts'
import { seriate } from '../../../../../shared/analysis/seriation.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import type { PositionFilter } from '../../../../../shared/records/positions/position-filter.ts'
import type { TallyRow } from '../../../../../shared/wire/api-positions.ts'
import { type LineCells, lineCells } from './matrix-cells.ts'
import type { RowGroup } from './matrix-groups.ts'

export const sorts = ['name', 'number', 'similarity'] as const
export type Sort = (typeof sorts)[number]

/** What a line of numbers shows: cells by topic, and what narrows the filter to just its positions. */
export type Numbers = {
  readonly cells: LineCells
  /** Every position once, however many topics it has. */
  readonly positions: number
  readonly spoke: boolean
  readonly only: Partial<PositionFilter>
}

export type MatrixLine =
  | {
      readonly kind: 'group'
      readonly id: string
      readonly label: string
      readonly count: number
      readonly isOpen: boolean
      /** null while it is open, and where its rows cannot be added up. */
      readonly sum: Numbers | null
    }
  | { readonly kind: 'actor'; readonly id: string; readonly row: TallyRow; readonly numbers: Numbers }

export type MatrixData = {
  readonly rows: readonly TallyRow[]
  readonly cells: readonly LineCells[]
  readonly stances: readonly Stance[]
  /** How many columns there are. */
  readonly topics: number
  /** False when a position counts in several rows (groups counted for their members): nothing is added up then. */
  readonly addsUp: boolean
}

const byName = new Intl.Collator('en')
const none = lineCells([], 0, [])

/** What some rows come to together. */
export function sumOf(data: MatrixData, places: readonly number[], only: Partial<PositionFilter>): Numbers {
  const sums: number[][] = []
  for (const place of places) data.cells[place]?.addTo(sums)
  const rows = places.flatMap((place) => data.rows[place] ?? [])
  return {
    cells: lineCells(sums, 0, data.stances),
    positions: rows.reduce((sum, { positions }) => sum + positions, 0),
    spoke: rows.some(({ spoke }) => spoke),
    only,
  }
}

/** The rows of a group in the order asked for. */
export function sortRows(data: MatrixData, places: readonly number[], sort: Sort): readonly number[] {
  const named = places
    .map((place) => ({ place, name: actorName(data.rows[place]?.actor ?? ''), row: data.rows[place] }))
    .sort((a, b) => byName.compare(a.name, b.name))
  if (sort === 'name') return named.map(({ place }) => place)
  if (sort === 'number') {
    return named.sort((a, b) => (b.row?.positions ?? 0) - (a.row?.positions ?? 0)).map(({ place }) => place)
  }
  const order = seriate(
    named.map(({ place }) =>
      Array.from({ length: data.topics }, (_, topic) => data.cells[place]?.get(topic)?.balance.mean ?? null),
    ),
  )
  return order.flatMap((at) => named[at]?.place ?? [])
}

export const rowId = ({ actor, reported }: TallyRow): string => `${reported ? 'reported ' : ''}${actor}`

export function linesOf(
  data: MatrixData,
  groups: readonly RowGroup[],
  closed: ReadonlySet<string>,
  sort: Sort,
): readonly MatrixLine[] {
  return groups.flatMap((group): MatrixLine[] => {
    const isOpen = !closed.has(group.id)
    const head: MatrixLine = {
      kind: 'group',
      id: group.id,
      label: group.label,
      count: group.rows.length,
      isOpen,
      sum: isOpen || !data.addsUp ? null : sumOf(data, group.rows, group.only),
    }
    if (!isOpen) return [head]
    return [
      head,
      ...sortRows(data, group.rows, sort).flatMap((place): MatrixLine[] => {
        const row = data.rows[place]
        if (row === undefined) return []
        const numbers: Numbers = {
          cells: data.cells[place] ?? none,
          positions: row.positions,
          spoke: row.spoke,
          only: { actors: [row.actor], said: row.reported ? 'reported' : 'own' },
        }
        return [{ kind: 'actor', id: rowId(row), row, numbers }]
      }),
    ]
  })
}
