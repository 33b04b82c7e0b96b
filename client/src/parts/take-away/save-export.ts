// Exports of notes and of the whole project as downloads, asked through the same door as everything else so that a
// failure has words.
import type { NoteId } from '../../../../shared/base/id.ts'
import { failed, ok, type Result } from '../../../../shared/base/result.ts'
import { call } from '../../api/call.ts'
import { saveFile } from '../../ui/files/save-file.ts'

/** Gives the name of the file it saved. `note` for the formats of one note. */
export async function saveExport(
  project: string,
  format: string,
  name: string,
  note?: NoteId,
): Promise<Result<string>> {
  const reply = await call('export', {
    params: { project, format },
    query: note === undefined ? {} : { note },
  })
  if (!reply.ok) return failed(reply.problem)
  saveFile(reply.value, name)
  return ok(name)
}
