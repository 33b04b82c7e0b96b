// "This is right": a suspect's form that a member has looked at and found well heard. It holds for the whole project,
// which is never asked again, unless it names one place. Kept in the project's room under its member's key.
import { z } from 'zod'
import { transcriptIdSchema } from '../../base/id.ts'
import { atMsSchema, citedSchema } from '../record.ts'

export const maxFormLength = 300

export const dismissalSchema = z
  .object({
    /** The suspect's `form`. */
    form: z.string().min(1).max(maxFormLength),
    /** The published words as they stood where it was said, for the list of what was found right. */
    published: citedSchema,
    /** Where it was said. */
    transcript: transcriptIdSchema,
    segment: z.number().int().min(0).max(10_000_000),
    start: z.number().int().min(0).max(10_000_000),
    end: z.number().int().min(1).max(10_000_000),
    /** It holds only for this place: elsewhere the same form is asked about again. */
    onlyHere: z.literal(true).optional(),
    withdrawn: z.literal(true).optional(),
    atMs: atMsSchema,
  })
  .strict()
  .refine(({ start, end }) => start < end, 'a dismissal covers at least one character')
export type Dismissal = z.infer<typeof dismissalSchema>
