// The glossary as a file to keep: what was added here comes back as it went; everything in use is for other programs.
import { type WrittenTerm, writeGlossaryCsv } from '../../../../shared/formats/glossary/glossary-csv.ts'
import { writeGlossaryJson } from '../../../../shared/formats/glossary/glossary-json.ts'
import type { GlossaryEntry, TermRecord } from '../../../../shared/records/glossary/term.ts'
import { writtenRecords } from './glossary-rows.ts'
import { saveFile } from './save-file.ts'

type Format = 'csv' | 'json'

function save(name: string, terms: readonly Readonly<WrittenTerm>[], format: Format): void {
  if (format === 'json') saveFile(`${name}.json`, 'application/json', writeGlossaryJson(terms))
  // Spreadsheets take a file without this mark for Windows-1252.
  else saveFile(`${name}.csv`, 'text/csv;charset=utf-8', `\uFEFF${writeGlossaryCsv(terms)}`)
}

export const exportGlossary = (
  slug: string,
  glossary: ReadonlyMap<string, TermRecord>,
  format: Format,
): void => save(`${slug}-glossary-own`, writtenRecords({ glossary }), format)

export const exportEntries = (slug: string, entries: readonly GlossaryEntry[], format: Format): void =>
  save(
    `${slug}-glossary`,
    entries.map((entry) => ({ ...entry, aliases: [...entry.aliases] })),
    format,
  )
