// What a Word file is made from, as plain data that another thread can be handed, and the making itself.
import type { TrackedRecord } from '../../../../shared/formats/docx/tracked-record.ts'
import type { TakenNote } from '../../../../shared/formats/note-files/taken-note.ts'
import { type DocxFacts, writeDocxTracked } from '../docx-tracked.ts'
import { writeNoteDocx } from '../notes/note-docx.ts'

export type DocxContent =
  | { readonly what: 'note'; readonly note: TakenNote; readonly madeAtMs: number }
  | { readonly what: 'tracked record'; readonly record: TrackedRecord; readonly facts: DocxFacts }

export const writeDocx = (content: DocxContent): Promise<Uint8Array> =>
  content.what === 'note'
    ? writeNoteDocx(content.note, content.madeAtMs)
    : writeDocxTracked(content.record, content.facts)
