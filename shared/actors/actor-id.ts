// The form of an actor's id in records: a country by ISO 3166 alpha-3 (`MEX`), a group (`group:EU`) or an
// organisation by its name as typed (`org:Microsoft`). Form only: an unknown code is kept and shown, never dropped.
import { z } from 'zod'

export const actorIdSchema = z
  .string()
  .regex(/^(?:[A-Z]{3}|group:[A-Za-z0-9-]{2,32}|org:\S(?:.{0,118}\S)?)$/u, 'not a known form of actor')

export type ActorId = z.infer<typeof actorIdSchema>
