// The form of an actor's id in records: a country by ISO 3166 alpha-3 (`MEX`), a group (`group:EU`) or an
// organisation by its name as typed (`org:Microsoft`). Form only: an unknown code is kept and shown, never dropped.
import { z } from 'zod'

/** Without halves of characters, which the log stores as other ones, and without control characters, as every line. */
const organisation = String.raw`org:(?!.*(?:\p{Cs}|[^\P{Cc}\t\u0085]))\S(?:.{0,118}\S)?`

export const organisationKeyPattern = new RegExp(`^${organisation}$`, 'u')

export const actorIdSchema = z
  .string()
  .regex(
    new RegExp(`^(?:[A-Z]{3}|group:[A-Za-z0-9-]{2,32}|${organisation})$`, 'u'),
    'not a known form of actor',
  )

export type ActorId = z.infer<typeof actorIdSchema>
