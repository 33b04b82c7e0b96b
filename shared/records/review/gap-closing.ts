// A gap that a member found not to be recoverable: what was said there is lost for good. A gap that can be recovered is
// filled by a correction over its mark, with a certainty.
import { z } from 'zod'
import { atMsSchema, maxCommentLength, textSchema } from '../record.ts'

export const gapClosingSchema = z
  .object({
    segment: z.number().int().min(0).max(10_000_000),
    start: z.number().int().min(0).max(10_000_000),
    end: z.number().int().min(1).max(10_000_000),
    /** The published mark, as evidence: `(?)`. */
    mark: z.string().min(1).max(80),
    comment: textSchema(maxCommentLength).optional(),
    withdrawn: z.literal(true).optional(),
    atMs: atMsSchema,
  })
  .strict()
  .refine(({ start, end }) => start < end, 'a gap covers at least one character')
export type GapClosing = z.infer<typeof gapClosingSchema>
