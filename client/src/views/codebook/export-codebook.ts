// The codebook as files: CSV for tables, QDC for other programs of qualitative research. The server writes them.
import { failed, ok, type Result } from '../../../../shared/base/result.ts'
import { call } from '../../api/call.ts'
import { saveFile } from '../../ui/files/save-file.ts'

export const codebookFormats = [
  { format: 'codebook-csv', label: 'Topics (CSV)', ending: 'topics.csv' },
  { format: 'codebook-stances-csv', label: 'Stances (CSV)', ending: 'stances.csv' },
  { format: 'codebook-qdc', label: 'Codebook for QDA programs (QDC)', ending: 'codebook.qdc' },
] as const

/** Gives the name of the file it saved. */
export async function downloadCodebook(project: string, wanted: string): Promise<Result<string>> {
  const { format, ending } = codebookFormats.find((each) => each.format === wanted) ?? codebookFormats[0]
  const reply = await call('export', { params: { project, format }, query: {} })
  if (!reply.ok) return failed(reply.problem)
  const name = `${project}-${ending}`
  saveFile(reply.value, name)
  return ok(name)
}
