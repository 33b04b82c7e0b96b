// A small tally as the server would count it, told by names: what the pure parts of the matrix are tested with.

import { cellsOf } from '../../../../../client/src/views/positions/matrix/matrix-cells.ts'
import type { MatrixData } from '../../../../../client/src/views/positions/matrix/matrix-lines.ts'
import { knownStances } from '../../../../../shared/analysis/shown/shown-stance.ts'
import type { StanceId } from '../../../../../shared/base/id.ts'
import type { Stance } from '../../../../../shared/records/codebook/codebook.ts'
import type { Tally, TallyRow } from '../../../../../shared/wire/api-positions.ts'

const stance = (id: string, sign: string, value: number | null, order: number): Stance => ({
  id: id as StanceId,
  name: id,
  sign,
  keys: [],
  order,
  value,
})
export const stances: readonly Stance[] = [
  stance('proposes', '!', 2, 0),
  stance('supports', '+', 1, 1),
  stance('neutral', '0', 0, 2),
  stance('opposes', '−', -1, 3),
  stance('unclear', '?', null, 4),
]

export const row = (actor: string, kind: TallyRow['kind'], more: Partial<TallyRow> = {}): TallyRow => ({
  actor,
  kind,
  reported: false,
  spoke: true,
  positions: 0,
  ...more,
})

/** `cells` are [row, topic, proposes, supports, neutral, opposes, unclear]. */
export function told(
  rows: readonly TallyRow[],
  cells: readonly (readonly number[])[],
  topics: readonly string[] = ['law', 'norms', 'core'],
): { readonly tally: Tally; readonly data: MatrixData } {
  const tally: Tally = {
    records: [],
    rows: [...rows],
    topics: [...topics],
    stances: stances.map(({ id }) => id),
    cells: cells.map((cell) => [...cell]),
    positions: rows.reduce((sum, { positions }) => sum + positions, 0),
  }
  const own = knownStances(tally.stances, stances)
  return {
    tally,
    data: { rows, cells: cellsOf(tally, own), stances: own, topics: topics.length, addsUp: true },
  }
}
