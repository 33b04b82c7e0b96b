// What a project says of an organisation that takes positions. Positions hold the organisation's id (`org:Microsoft`), which
// is the key here; without an entry it is still an actor, so that nothing is lost when an entry goes.
import { z } from 'zod'
import { actorIdSchema } from '../actors/actor-id.ts'
import { organisationKindSchema } from '../actors/actor-kind.ts'
import { lineSchema } from './record.ts'

export const organisationSchema = z
  .object({
    kind: organisationKindSchema,
    aliases: z.array(lineSchema(120)).max(20),
    /** Another actor this name stands for: a misspelling, an older name. Positions keep their id and are read through it. */
    sameAs: actorIdSchema.nullable(),
  })
  .strict()
export type OrganisationRecord = z.infer<typeof organisationSchema>
