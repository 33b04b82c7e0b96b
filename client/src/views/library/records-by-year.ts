// The library's order: records by the year of their meeting, newest first, those of unknown year last. Pure.
import type { LibraryEntry } from '../../../../shared/wire/api-transcript.ts'

/** `year` null: no title says when. */
export type YearOfRecords = { readonly year: number | null; readonly records: readonly LibraryEntry[] }

const beforeAll = Number.MIN_SAFE_INTEGER
const inNumbers = new Intl.Collator('en', { numeric: true })

/** Within a year by day, then by event ("day 10" after "day 9"), then by what came in last. */
function newestFirst(a: LibraryEntry, b: LibraryEntry): number {
  return (
    inNumbers.compare(b.day ?? '', a.day ?? '') ||
    inNumbers.compare(b.event ?? '', a.event ?? '') ||
    b.importedAtMs - a.importedAtMs
  )
}

export function recordsByYear(records: readonly LibraryEntry[]): readonly YearOfRecords[] {
  const years = new Map<number | null, LibraryEntry[]>()
  for (const record of records) {
    const others = years.get(record.year) ?? []
    others.push(record)
    years.set(record.year, others)
  }
  return [...years]
    .sort(([a], [b]) => (b ?? beforeAll) - (a ?? beforeAll))
    .map(([year, found]) => ({ year, records: found.sort(newestFirst) }))
}
