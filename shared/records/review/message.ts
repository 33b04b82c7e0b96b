// One contribution to the discussion of a record. Own messages can be edited or withdrawn; the log keeps every wording.
import { z } from 'zod'
import { ulidPattern } from '../../base/id.ts'
import { atMsSchema, maxCommentLength, textSchema } from '../record.ts'

const aboutPattern = new RegExp(
  `^(?:corrections|positions):${ulidPattern.source.slice(1, -1)}/${ulidPattern.source.slice(1, -1)}$`,
)

export const messageSchema = z
  .object({
    /** `<root>:<record key>`, as in moderation. */
    about: z.string().regex(aboutPattern, 'names no record'),
    text: textSchema(maxCommentLength).refine((text) => text.trim() !== '', 'please write something'),
    edited: z.literal(true).optional(),
    withdrawn: z.literal(true).optional(),
    atMs: atMsSchema,
  })
  .strict()
export type Message = z.infer<typeof messageSchema>
