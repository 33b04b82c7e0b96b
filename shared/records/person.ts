// Someone who may speak. The printed label of a turn is matched to a person's name or aliases.
import { z } from 'zod'
import { actorIdSchema } from '../actors/actor-id.ts'
import type { PersonId } from '../base/id.ts'
import { lineSchema } from './record.ts'

export const personSchema = z
  .object({
    name: lineSchema(200).refine((name) => name.trim() !== '', 'a person needs a name'),
    aliases: z.array(lineSchema(200)).max(40),
    affiliation: lineSchema(300),
    /** Whom they speak for by default; null when unknown. */
    actor: actorIdSchema.nullable(),
    /**
     * Where they were before, the newest first: for records whose day is no later than `until`. `affiliation` and `actor`
     * above are for every later day, and for records without one.
     */
    formerly: z
      .array(
        z
          .object({
            affiliation: lineSchema(300),
            actor: actorIdSchema.nullable(),
            until: z.iso.date('the last day as year, month and day: 2019-12-31'),
          })
          .strict(),
      )
      .max(12)
      .optional(),
  })
  .strict()
export type PersonRecord = z.infer<typeof personSchema>
export type Person = PersonRecord & { readonly id: PersonId }
