// Words of a record that people talk about without correcting or coding them: the place a thread stands at.
// Withdrawn, it and its thread are no longer shown; a passage others have written at is only ever withdrawn, never removed.
import { z } from 'zod'
import { spanSchema } from '../../transcript/span.ts'
import { atMsSchema } from '../record.ts'

export const passageSchema = z
  .object({
    span: spanSchema,
    withdrawn: z.literal(true).optional(),
    atMs: atMsSchema,
  })
  .strict()
export type Passage = z.infer<typeof passageSchema>
