// How a quote read when somebody saw it: the accepted readings inside its spans, as they stood then. With the published
// text, which never changes, they give the exact words back for ever.
import { z } from 'zod'
import { maxReadingLength } from '../record.ts'

const whole = z.number().int().min(0).max(10_000_000)

/** All readings of one quote together, so that the record stays small. */
export const maxAsReadLength = 3000

/** In reading order. Empty: the published words stood. */
export const asReadSchema = z
  .array(
    z
      .object({ segment: whole, start: whole, end: whole, reading: z.string().max(maxReadingLength) })
      .strict(),
  )
  .max(48)
  .refine(
    (readings) => readings.reduce((length, { reading }) => length + reading.length, 0) <= maxAsReadLength,
    `at most ${maxAsReadLength} characters of readings`,
  )
export type AsRead = z.infer<typeof asReadSchema>
