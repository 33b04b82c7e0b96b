// One note as a file: Markdown, a page, or a Word document.
import { ok, type Result } from '../../../../shared/base/result.ts'
import { fileName } from '../../../../shared/formats/note-files/file-names.ts'
import { writeNoteFile } from '../../../../shared/formats/note-files/note-file.ts'
import { writeNoteHtml } from '../../../../shared/formats/note-files/note-html.ts'
import type { StoredNote } from '../../../stores/notes.ts'
import { type ExportedFile, type ExportSetting, textFile } from '../exported-file.ts'
import { writeNoteDocx } from './note-docx.ts'
import { createNoteTaker } from './take-note.ts'

type WriteNote = (setting: ExportSetting, note: StoredNote) => Promise<Result<ExportedFile>>

export const noteMarkdownFile: WriteNote = async (setting, note) => {
  const taken = await (await createNoteTaker(setting)).take(note)
  if (!taken.ok) return taken
  const text = writeNoteFile(taken.value, setting.origin)
  return ok(textFile(text, `${fileName(note.title)}.md`, 'text/markdown'))
}

export const noteHtmlFile: WriteNote = async (setting, note) => {
  const taken = await (await createNoteTaker(setting)).take(note)
  if (!taken.ok) return taken
  const text = writeNoteHtml(taken.value, setting.madeAtMs, (bytes) => Buffer.from(bytes).toString('base64'))
  return ok(textFile(text, `${fileName(note.title)}.html`, 'text/html'))
}

export const noteDocxFile: WriteNote = async (setting, note) => {
  const taken = await (await createNoteTaker(setting)).take(note)
  if (!taken.ok) return taken
  return ok({
    bytes: await writeNoteDocx(taken.value, setting.madeAtMs),
    fileName: `${fileName(note.title)}.docx`,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  })
}
