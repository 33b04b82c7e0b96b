// Quotes as plain text to paste elsewhere: the words as they read now, who said them, and the address of the place. Pure.
import { actorName } from '../../../../../shared/actors/actor.ts'
import type { NamedRecord, PositionRow } from '../../../../../shared/wire/api-positions.ts'

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

/** `origin` is put before each address ("https://…"). */
export function quotesText(
  title: string,
  rows: readonly PositionRow[],
  records: readonly NamedRecord[],
  stanceName: (row: PositionRow) => string,
  origin: string,
): string {
  const titles = new Map(records.map(({ id, title: record }) => [id, record]))
  const lines = rows.map((row) =>
    [
      `“${row.correctedText}”`,
      [row.speaker, actorName(row.holder), stanceName(row), ...sideWords(row)].filter(Boolean).join(' · '),
      `${titles.get(row.transcript) ?? row.transcript}, ${placeWords(row)}`,
      `${origin}${row.address}`,
    ].join('\n'),
  )
  return `${[title, ...lines].join('\n\n')}\n`
}
