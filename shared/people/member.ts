// A member: an account in a project. The id is the account's; authorship is always the session's, never a field.
import { z } from 'zod'
import { memberIdSchema } from '../base/id.ts'
import { roleSchema } from './roles.ts'

export const memberSchema = z
  .object({
    id: memberIdSchema,
    name: z.string(),
    role: roleSchema,
    /** 1–12: the pigment of their stamp and selection. */
    colour: z.number().int().min(1).max(12),
    /** False for one who left or was removed: their records stay theirs. */
    active: z.boolean(),
  })
  .strict()
export type Member = z.infer<typeof memberSchema>

/** Up to two initials for the stamp: "Ana Ribeiro" → "AR". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return ([...first][0] ?? '?').toUpperCase() + ([...last][0] ?? '').toUpperCase()
}
