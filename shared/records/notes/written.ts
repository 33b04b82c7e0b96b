// Who wrote a stretch of a note, as a mark of its nodes. It is made when somebody asks and is never part of a stored text.
import { z } from 'zod'
import { memberIdSchema } from '../../base/id.ts'
import type { NoteMark, NoteNode } from './note-document.ts'

export const writtenSchema = z.object({
  /** Null: the program itself. */
  by: memberIdSchema.nullable(),
  /** When the server received it. */
  atMs: z.number(),
  /** The update it came with. */
  seq: z.number(),
  /** The version it was restored from: its words are older than this writer. Left out where they wrote them. */
  restored: z.number().optional(),
})
export type Written = z.infer<typeof writtenSchema>

export const writtenMark = (written: Written): NoteMark => ({ type: 'written', attrs: written })

/** Null where nobody is named. */
export function writtenOf(node: NoteNode): Written | null {
  const mark = node.marks?.find(({ type }) => type === 'written')
  return mark ? (writtenSchema.safeParse(mark.attrs).data ?? null) : null
}
