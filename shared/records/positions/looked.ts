// "I have looked": somebody saw how the words of a coded quote read now. Keyed `<position>/<member>`, the member's own.
// It counts only from the position's coder or a reviewer, and only while the quote still reads as they saw it.
import { z } from 'zod'
import type { MemberId, RecordKey } from '../../base/id.ts'
import { atMsSchema } from '../record.ts'
import { asReadSchema } from './as-read.ts'

const ulid = '[0-7][0-9A-HJKMNP-TV-Z]{25}'
export const lookedKeyPattern = new RegExp(`^${ulid}/${ulid}/${ulid}$`)

export const lookedSchema = z
  .object({
    /** The accepted readings inside the quote that they saw. */
    saw: asReadSchema,
    atMs: atMsSchema,
  })
  .strict()
export type Looked = z.infer<typeof lookedSchema>

export const lookedKey = (position: RecordKey, member: MemberId): string => `${position}/${member}`
