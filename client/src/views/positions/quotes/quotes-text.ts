// Quotes as plain text to paste elsewhere: the words as they read now, who said them, and the address of the place. Pure.
import { actorName } from '../../../../../shared/actors/actor.ts'
import type { NamedRecord, PositionRow } from '../../../../../shared/wire/api-positions.ts'
import { placeWords, sideWords } from '../../../parts/quotes/quote-words.ts'

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
