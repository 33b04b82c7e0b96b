// What a member shows of where they are. Name and colour are written by the server, never taken from the client.
import { z } from 'zod'
import { memberIdSchema } from '../base/id.ts'
import { spanSchema } from '../transcript/span.ts'

export const maxPresenceBytes = 2048

/** What a client may say of itself. `cursor` is y-tiptap's caret in a note (relative positions as JSON). */
export const presenceInputSchema = z
  .object({
    /** The first segment on their screen; null outside a transcript. */
    segment: z.number().int().min(0).nullable().optional(),
    selection: spanSchema.nullable().optional(),
    cursor: z.unknown().optional(),
    user: z.unknown().optional(),
  })
  .strip()
export type PresenceInput = z.infer<typeof presenceInputSchema>

/** What everyone sees. `user` is the server's word on who this is. */
export const presenceSchema = presenceInputSchema.extend({
  user: z.object({ id: memberIdSchema, name: z.string(), colour: z.number().int() }),
})
export type Presence = z.infer<typeof presenceSchema>
