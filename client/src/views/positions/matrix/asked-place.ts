// Where in the matrix the number stands whose quotes an address opened. Pure.
import { type PositionFilter, writeFilter } from '../../../../../shared/records/positions/position-filter.ts'
import type { MatrixLine, Numbers } from './matrix-lines.ts'

const written = (filter: PositionFilter) => JSON.stringify(writeFilter(filter))

/**
 * The line that leaves just this filter, in the column of its topic, or in the one of all topics; null where no number of
 * the matrix has these quotes. `totals` is the line after the last.
 */
export function placeAsked(
  asked: PositionFilter,
  under: PositionFilter,
  lines: readonly MatrixLine[],
  totals: Numbers | null,
  columns: readonly { readonly id: string }[],
): { readonly line: number; readonly col: number } | null {
  const wanted = written({ ...asked, topics: under.topics })
  const counted = [...lines.map((line) => (line.kind === 'actor' ? line.numbers : line.sum)), totals]
  const line = counted.findIndex(
    (numbers) => numbers !== null && written({ ...under, ...numbers.only }) === wanted,
  )
  const topic = asked.topics.length === 1 ? columns.findIndex(({ id }) => id === asked.topics[0]) : -1
  const isRow = topic < 0 && asked.topics.join() === under.topics.join()
  const col = isRow ? columns.length + 1 : topic + 1
  return line < 0 || col === 0 ? null : { line, col }
}
