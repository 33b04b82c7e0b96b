// The glossary as a file to keep: what was added here comes back as it went; everything in use is for other programs.
import { type WrittenTerm, writeGlossaryCsv } from '../../../../shared/formats/glossary/glossary-csv.ts'
import { writeGlossaryJson } from '../../../../shared/formats/glossary/glossary-json.ts'
import type { GlossaryEntry, TermRecord } from '../../../../shared/records/glossary/term.ts'
import { saveFile } from '../../ui/files/save-file.ts'
import { writtenRecords } from './glossary-rows.ts'

type Format = 'csv' | 'json'

function save(name: string, terms: readonly Readonly<WrittenTerm>[], format: Format): void {
  const [text, type] =
    format === 'json'
      ? [writeGlossaryJson(terms), 'application/json']
      : // Spreadsheets take a file without this mark for Windows-1252.
        [`\uFEFF${writeGlossaryCsv(terms)}`, 'text/csv;charset=utf-8']
  saveFile(new Blob([text], { type }), `${name}.${format}`)
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
