// What stands beside the words of a quote: where they are, and what else is said of the position. Pure.
import { actorName } from '../../../../shared/actors/actor.ts'
import type { PositionRow } from '../../../../shared/wire/api-positions.ts'

/** "¶ 42", as addresses count paragraphs. */
export const placeWords = ({ spans }: Pick<PositionRow, 'spans'>): string => {
  const [first] = spans
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return '¶'
  const from = first.startSegment + 1
  const to = last.endSegment + 1
  return from === to ? `¶ ${from}` : `¶ ${from}–${to}`
}

/** What is said of a position beside its words, in order: condition, reported by, spoken for, who said it for the group. */
export function sideWords(row: PositionRow): readonly string[] {
  return [
    row.condition === null ? '' : row.condition,
    row.reportedBy !== null && row.reportedBy !== row.holder
      ? `reported by ${actorName(row.reportedBy)}`
      : '',
    row.onBehalfOf !== null ? `${actorName(row.actor)} for ${actorName(row.onBehalfOf)}` : '',
  ].filter((words) => words !== '')
}
