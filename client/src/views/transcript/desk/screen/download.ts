// Exports as downloads, asked through the same door as everything else so that a failure has words.
import type { TranscriptId } from '../../../../../../shared/base/id.ts'
import { failed, ok, type Result } from '../../../../../../shared/base/result.ts'
import { call } from '../../../../api/call.ts'
import { saveFile } from '../../../../ui/files/save-file.ts'

export const exportFormats = [
  { format: 'published', label: 'Text as published', ending: 'txt' },
  { format: 'corrected', label: 'Corrected text', ending: 'corrected.txt' },
  { format: 'docx-tracked', label: 'Word file with tracked changes', ending: 'tracked.docx' },
  { format: 'corrigendum-html', label: 'Corrigendum to print', ending: 'corrigendum.html' },
  { format: 'corrigendum-md', label: 'Corrigendum (Markdown)', ending: 'corrigendum.md' },
  { format: 'corrigendum-csv', label: 'Corrigendum (CSV)', ending: 'corrigendum.csv' },
  { format: 'corrections-csv', label: 'All corrections (CSV)', ending: 'corrections.csv' },
  { format: 'positions-csv', label: 'Positions (CSV)', ending: 'positions.csv' },
] as const

export type ExportFormat = (typeof exportFormats)[number]['format']

/** The published file keeps its own name, the others add what they are. */
export function exportName(format: ExportFormat, fileName: string): string {
  if (format === 'published') return fileName
  const ending = exportFormats.find((each) => each.format === format)?.ending ?? format
  return `${fileName.replace(/\.[^.]{1,5}$/, '')}.${ending}`
}

/** Gives the name of the file it saved. */
export async function downloadExport(
  project: string,
  transcript: TranscriptId,
  format: ExportFormat,
  fileName: string,
): Promise<Result<string>> {
  const reply = await call('export', { params: { project, format }, query: { transcript } })
  if (!reply.ok) return failed(reply.problem)
  const name = exportName(format, fileName)
  saveFile(reply.value, name)
  return ok(name)
}
