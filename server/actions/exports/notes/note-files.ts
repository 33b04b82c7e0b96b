// One note as a file: Markdown, a page, or a Word document.
import { setImmediate } from 'node:timers/promises'
import { problem } from '../../../../shared/base/problem.ts'
import { failed, ok, type Result } from '../../../../shared/base/result.ts'
import { fileName } from '../../../../shared/formats/note-files/file-names.ts'
import { noteFileParts } from '../../../../shared/formats/note-files/note-file.ts'
import { writeNoteHtml } from '../../../../shared/formats/note-files/note-html.ts'
import type { NoteNode } from '../../../../shared/records/notes/note-document.ts'
import type { StoredNote } from '../../../stores/notes.ts'
import { makeDocx } from '../docx/make-docx.ts'
import { type ExportedFile, type ExportSetting, textFile } from '../exported-file.ts'
import { createNoteTaker } from './take-note.ts'

type WriteNote = (setting: ExportSetting, note: StoredNote) => Promise<Result<ExportedFile>>

export const noteMarkdownFile: WriteNote = async (setting, note) => {
  const taken = await (await createNoteTaker(setting)).take(note)
  if (!taken.ok) return taken
  const parts: string[] = []
  for (const part of noteFileParts(taken.value, setting.origin)) {
    parts.push(part)
    await setImmediate()
  }
  return ok(textFile(parts.join(''), `${fileName(note.title)}.md`, 'text/markdown'))
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
  if (!fitsWord(taken.value.blocks)) return failed(tooLongForWord)
  return ok({
    bytes: await makeDocx({ what: 'note', note: taken.value, madeAtMs: setting.madeAtMs }),
    fileName: `${fileName(note.title)}.docx`,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  })
}

/** Paragraphs of a Word file, about: so many take the library some three seconds and 200 MB. */
const mostPieces = 20_000

const tooLongForWord = problem(
  'too-big',
  'This note is too long for a Word file. Take it as a page (HTML), which Word opens too, or write it as several notes.',
  'note',
)

/** Whether a note of these blocks can be had as a Word file. */
export const fitsWord = (blocks: readonly NoteNode[]): boolean => piecesIn(blocks) <= mostPieces

const piecesIn = (nodes: readonly NoteNode[]): number =>
  nodes.reduce((sum, { type, content }) => sum + (type === 'quote' ? 3 : 1) + piecesIn(content ?? []), 0)
